import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { ApiModule } from './api.module.js';
import { printSchemaOf } from './graphql/print-schema.js';

// `npm run gen:schema`
await writeFile('schema.graphql', await printSchemaOf(ApiModule));

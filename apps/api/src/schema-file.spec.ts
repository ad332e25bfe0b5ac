import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { ApiModule } from './api.module.js';
import { printSchemaOf } from './graphql/print-schema.js';

it('schema.graphql is what the code says (npm run gen:schema)', async () => {
  const committed = await readFile(new URL('../../../schema.graphql', import.meta.url), 'utf8');
  expect(await printSchemaOf(ApiModule)).toBe(committed);
});

import { Module } from '@nestjs/common';
import { GraphqlFrameModule } from './graphql/index.js';
import { HttpModule } from './http/index.js';

/** The API: GraphQL, calendars, health and the web app. Runs on the adapter that `createHttpAdapter` makes. */
@Module({ imports: [HttpModule, GraphqlFrameModule] })
export class ApiModule {}

import { APP_CONFIG, type AppConfig } from '@app/config';
import { CLOCK, type Clock, SystemContexts } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { HttpModule } from '../http/index.js';
import { DateTimeScalar } from './date-time.scalar.js';
import { GraphqlExceptionFilter } from './graphql-exception.filter.js';
import { mercuriusOptions } from './mercurius-options.js';
import { SubscriptionSockets } from './subscription-sockets.js';
import { VIEWER_SOURCE, type ViewerSource } from './viewer-source.js';

/** The GraphQL server of the app: `/graphql` for requests and for graphql-ws subscriptions. */
@Module({
  imports: [
    HttpModule,
    GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      inject: [APP_CONFIG, LOGGER, CLOCK, SystemContexts, VIEWER_SOURCE],
      useFactory: (config: AppConfig, logger: Logger, clock: Clock, contexts: SystemContexts, viewers: ViewerSource) =>
        mercuriusOptions({ config, logger, clock, contexts, viewers }),
    }),
  ],
  providers: [DateTimeScalar, SubscriptionSockets, { provide: APP_FILTER, useClass: GraphqlExceptionFilter }],
})
export class GraphqlFrameModule {}

import { APP_CONFIG, type AppConfig } from '@app/config';
import { LOGGER, type Logger, METRICS } from '@app/observability';
import { Module } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Registry } from 'prom-client';
import { FirstAnswers } from './first-answers.js';
import { registerHttpEdge } from './http-edge.js';
import { GraphqlUpgrades } from './upgrades.js';

const HTTP_EDGE = Symbol('HTTP_EDGE');

/** Cookies, security headers, request log and the upgrade dispatcher, in place before any route is. */
@Module({
  providers: [
    GraphqlUpgrades,
    FirstAnswers,
    {
      provide: HTTP_EDGE,
      inject: [HttpAdapterHost, APP_CONFIG, LOGGER, METRICS, GraphqlUpgrades, FirstAnswers],
      useFactory: (
        host: HttpAdapterHost,
        config: AppConfig,
        logger: Logger,
        registry: Registry,
        upgrades: GraphqlUpgrades,
        firstAnswers: FirstAnswers,
      ) => registerHttpEdge(host, config, logger, registry, upgrades, firstAnswers),
    },
  ],
  exports: [FirstAnswers, GraphqlUpgrades],
})
export class HttpModule {}

import { type DynamicModule, Module } from '@nestjs/common';
import { Registry } from 'prom-client';
import { Readiness } from './health.js';
import { LOGGER, type Logger } from './logger.js';

/** Injection token of the process's Prometheus registry: features register their metrics on it. */
export const METRICS = Symbol('METRICS');

@Module({})
export class ObservabilityModule {
  static with(logger: Logger, registry: Registry): DynamicModule {
    return {
      module: ObservabilityModule,
      global: true,
      providers: [{ provide: LOGGER, useValue: logger }, { provide: METRICS, useValue: registry }, Readiness],
      exports: [LOGGER, METRICS, Readiness],
    };
  }
}

import { type DynamicModule, Module } from '@nestjs/common';
import type { AppConfig } from './environment.js';

/** Injection token of the process's `AppConfig`. */
export const APP_CONFIG = Symbol('APP_CONFIG');

/** Gives every module the configuration that the composition root read; a root may have completed it (a free port, an embedded database). */
@Module({})
export class ConfigModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: APP_CONFIG, useValue: config }],
      exports: [APP_CONFIG],
    };
  }
}

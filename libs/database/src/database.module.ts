import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CLOCK, systemClock, type Clock } from './clock.js';
import { type DatabaseSettings, dataSourceOptions } from './data-source.js';
import { SystemContexts } from './system-contexts.js';
import { UnitOfWork } from './unit-of-work.js';

/** Injection token of the `DatabaseSettings` this process runs on. */
export const DATABASE_SETTINGS = Symbol('DATABASE_SETTINGS');

/** The process's one connection pool, the clock and the unit of work; the composition root imports it once, features use `TypeOrmModule.forFeature`. */
@Module({})
export class DatabaseModule {
  static with(settings: DatabaseSettings, clock: Clock = systemClock): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(settings), autoLoadEntities: true, retryAttempts: 0 })],
      providers: [
        UnitOfWork,
        SystemContexts,
        { provide: CLOCK, useValue: clock },
        { provide: DATABASE_SETTINGS, useValue: settings },
      ],
      exports: [UnitOfWork, SystemContexts, CLOCK, DATABASE_SETTINGS],
    };
  }
}

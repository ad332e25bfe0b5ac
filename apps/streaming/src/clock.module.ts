import { CLOCK, systemClock, type Clock } from '@app/database';
import { type DynamicModule, Module } from '@nestjs/common';

/** The clock of a process without a database; with one, `DatabaseModule` brings it. */
@Module({})
export class ClockModule {
  static with(clock: Clock = systemClock): DynamicModule {
    return { module: ClockModule, global: true, providers: [{ provide: CLOCK, useValue: clock }], exports: [CLOCK] };
  }
}

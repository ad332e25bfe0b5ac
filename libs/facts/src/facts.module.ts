import { LOGGER, type Logger } from '@app/observability';
import { Global, Module } from '@nestjs/common';
import { FACT_BUS, LocalFactBus } from './fact-bus.js';
import { FactRelay } from './fact-relay.js';

/** The bus and the relay of this process; the composition root imports it once. */
@Global()
@Module({
  providers: [
    {
      provide: FACT_BUS,
      inject: [LOGGER],
      useFactory: (logger: Logger) =>
        new LocalFactBus((error, fact) => logger.error({ err: error, factId: fact.id, kind: fact.kind }, 'a fact listener failed')),
    },
    FactRelay,
  ],
  exports: [FACT_BUS],
})
export class FactsModule {}

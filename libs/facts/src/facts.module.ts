import { APP_CONFIG, type AppConfig } from '@app/config';
import { LOGGER, type Logger } from '@app/observability';
import { Global, Module } from '@nestjs/common';
import { FACT_BUS, type FactBus, LocalFactBus } from './fact-bus.js';
import { FactRelay } from './fact-relay.js';
import type { Fact } from './facts.js';
import { RedisFactBus } from './redis-fact-bus.js';

/** The bus and the relay of this process; the composition root imports it once. With `REDIS_URL` facts reach every process. */
@Global()
@Module({
  providers: [
    {
      provide: FACT_BUS,
      inject: [LOGGER, APP_CONFIG],
      useFactory: (logger: Logger, { redisUrl }: AppConfig): FactBus => {
        const onListenerError = (error: unknown, fact: Fact): void =>
          logger.error({ err: error, factId: fact.id, kind: fact.kind }, 'a fact listener failed');
        if (redisUrl === undefined) return new LocalFactBus(onListenerError);
        const onRedisError = (error: unknown): void =>
          logger.warn({ err: error }, 'Redis is away; facts wait in the outbox');
        return new RedisFactBus({ url: redisUrl, onListenerError, onRedisError });
      },
    },
    FactRelay,
  ],
  exports: [FACT_BUS],
})
export class FactsModule {}

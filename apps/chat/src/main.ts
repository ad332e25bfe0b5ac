import { type AppConfig, ConfigError, ConfigModule, readConfig } from '@app/config';
import { DatabaseModule } from '@app/database';
import { FactsModule } from '@app/facts';
import { prepareDatabase, roomPassKeysFrom, runServer, startHttpServer } from '@app/hosting';
import { createLogger, HealthEndpointsModule, ObservabilityModule } from '@app/observability';
import { RoomPassKeysModule } from '@app/realtime';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { ChatModule } from './chat.module.js';

await runServer(async () => {
  const config = readConfig();
  const databaseUrl = requireShared(config);
  const logger = createLogger('chat', config.logLevel);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  await prepareDatabase(databaseUrl);
  return startHttpServer({
    config,
    logger,
    adapter: new FastifyAdapter({ trustProxy: config.trustProxy }),
    imports: [
      ConfigModule.with(config),
      ObservabilityModule.with(logger, registry),
      DatabaseModule.with({ url: databaseUrl, poolSize: config.databasePoolSize }),
      FactsModule,
      RoomPassKeysModule.with(roomPassKeysFrom(config, 'checking')),
      HealthEndpointsModule,
      ChatModule,
    ],
  });
});

/** A chat server of its own shares the database and hears the API's facts: without either it would look alive and be deaf. */
function requireShared({ databaseUrl, redisUrl }: AppConfig): string {
  const problems = [
    ...(databaseUrl === undefined ? ['DATABASE_URL: is missing; chat by itself uses the database of the API'] : []),
    ...(redisUrl === undefined ? ['REDIS_URL: is missing; chat by itself hears of stages over Redis'] : []),
  ];
  if (databaseUrl === undefined || redisUrl === undefined) throw new ConfigError(problems);
  return databaseUrl;
}

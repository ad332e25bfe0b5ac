import { type AppConfig, ConfigError, ConfigModule, readConfig } from '@app/config';
import { DatabaseModule } from '@app/database';
import { FactsModule } from '@app/facts';
import { prepareDatabase, roomPassKeysFrom, runServer, startHttpServer } from '@app/hosting';
import { createLogger, ObservabilityModule } from '@app/observability';
import { RoomPassKeysModule } from '@app/realtime';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { ApiModule } from './api.module.js';
import { createHttpAdapter } from './http/index.js';

await runServer(async () => {
  const config = readConfig();
  const databaseUrl = requireShared(config);
  const logger = createLogger('api', config.logLevel);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  await prepareDatabase(databaseUrl);
  return startHttpServer({
    config,
    logger,
    adapter: createHttpAdapter(config),
    imports: [
      ConfigModule.with(config),
      ObservabilityModule.with(logger, registry),
      DatabaseModule.with({ url: databaseUrl, poolSize: config.databasePoolSize }),
      FactsModule,
      RoomPassKeysModule.with(roomPassKeysFrom(config, 'signing')),
      ApiModule,
    ],
  });
});

/** An API of its own shares the database with chat and tells it over Redis: without either its decisions would reach nobody. */
function requireShared({ databaseUrl, redisUrl }: AppConfig): string {
  const problems = [
    ...(databaseUrl === undefined ? ['DATABASE_URL: is missing; only npm start brings a database of its own'] : []),
    ...(redisUrl === undefined ? ['REDIS_URL: is missing; an API by itself tells chat of stages over Redis'] : []),
  ];
  if (databaseUrl === undefined || redisUrl === undefined) throw new ConfigError(problems);
  return databaseUrl;
}

import { ApiModule, createHttpAdapter, Demo, type DemoLinks } from '@apps/api';
import { ChatModule } from '@apps/chat';
import { StreamingModule } from '@apps/streaming';
import { type AppConfig, ConfigModule } from '@app/config';
import { DatabaseModule, type EmbeddedPostgres, startEmbeddedPostgres } from '@app/database';
import { FactsModule } from '@app/facts';
import { streamingGrpcOptions } from '@app/grpc';
import {
  assertPortIsFree,
  freePort,
  type HttpServer,
  keptRoomPassKeys,
  prepareDatabase,
  type RunningServer,
  startHttpServer,
  StartFailure,
} from '@app/hosting';
import { type Logger, ObservabilityModule } from '@app/observability';
import { RoomPassKeysModule } from '@app/realtime';
import { collectDefaultMetrics, Registry } from 'prom-client';

/** All of Canopy in this process. */
export interface Standalone extends RunningServer {
  /** The configuration with what was chosen here filled in: the port, the database, streaming's address. */
  config: AppConfig;
  /** Where a newcomer begins; only with `DEMO`. */
  demoLinks: DemoLinks | undefined;
}

/**
 * Starts API, chat, streaming and, without `DATABASE_URL`, PostgreSQL; answers on one port when it returns.
 * `close` drains the servers first and stops PostgreSQL last.
 * @throws StartFailure saying what to do: port taken, database out of reach, data folder not usable.
 */
export async function startStandalone(given: AppConfig, logger: Logger): Promise<Standalone> {
  const port = given.port === 0 ? await freePort(given.host) : given.port;
  await assertPortIsFree(port, given.host);
  const postgres = given.databaseUrl === undefined ? await startPostgres(given.dataDir, logger) : undefined;
  try {
    const config = Object.freeze({
      ...given,
      port,
      publicUrl: given.publicUrl === `http://localhost:${given.port}` ? `http://localhost:${port}` : given.publicUrl,
      databaseUrl: postgres?.url ?? given.databaseUrl,
      streamingGrpcAddress: `127.0.0.1:${await freePort()}`,
    });
    const server = await startServers(config, logger);
    return {
      config,
      demoLinks: server.app.get(Demo, { strict: false }).links,
      close: async () => {
        await server.close();
        await postgres?.stop();
      },
    };
  } catch (error) {
    await postgres?.stop();
    throw error;
  }
}

async function startPostgres(dataDir: string, logger: Logger): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres({ dataDir, logger });
  } catch (error) {
    throw new StartFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

async function startServers(
  config: AppConfig & { databaseUrl: string | undefined },
  logger: Logger,
): Promise<HttpServer> {
  const url = config.databaseUrl ?? '';
  await prepareDatabase(url);
  const registry = new Registry();
  // Finer, the timer behind it takes more of an idle core than everything else together.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  return startHttpServer({
    config,
    logger,
    adapter: createHttpAdapter(config),
    imports: [
      ConfigModule.with(config),
      ObservabilityModule.with(logger, registry),
      DatabaseModule.with({ url, poolSize: config.databasePoolSize }),
      FactsModule,
      RoomPassKeysModule.with(keptRoomPassKeys(config)),
      ApiModule,
      ChatModule,
      StreamingModule,
    ],
    prepare: async (app) => {
      app.connectMicroservice(streamingGrpcOptions(config.streamingGrpcAddress));
      await app.startAllMicroservices();
    },
  });
}

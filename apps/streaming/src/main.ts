import { ConfigModule, readConfig } from '@app/config';
import { streamingGrpcOptions } from '@app/grpc';
import { roomPassKeysFrom, runServer, StartFailure, startHttpServer } from '@app/hosting';
import { createLogger, HealthEndpointsModule, ObservabilityModule } from '@app/observability';
import { RoomPassKeysModule } from '@app/realtime';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { ClockModule } from './clock.module.js';
import { StreamingModule } from './streaming.module.js';

await runServer(async () => {
  const config = readConfig();
  const logger = createLogger('streaming', config.logLevel);
  const registry = new Registry();
  // Finer, the timer behind it takes more of an idle core than everything else together.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  return startHttpServer({
    config,
    logger,
    adapter: new FastifyAdapter({ trustProxy: config.trustProxy }),
    imports: [
      ConfigModule.with(config),
      ObservabilityModule.with(logger, registry),
      ClockModule.with(),
      RoomPassKeysModule.with(roomPassKeysFrom(config, 'checking')),
      HealthEndpointsModule,
      StreamingModule,
    ],
    prepare: async (app) => {
      app.connectMicroservice(streamingGrpcOptions(config.streamingGrpcAddress));
      await app.startAllMicroservices().catch((error: unknown) => {
        throw new StartFailure(
          `Nothing can listen on ${config.streamingGrpcAddress} (STREAMING_GRPC_ADDRESS): is another streaming server running there?`,
          { cause: error },
        );
      });
    },
  });
});

import { APP_CONFIG, type AppConfig } from '@app/config';
import { LOGGER, METRICS, Readiness, type Logger } from '@app/observability';
import { type BeforeApplicationShutdown, Inject, Module, type OnModuleInit } from '@nestjs/common';
import type { Registry } from 'prom-client';
import { MediaControlController } from './media-control.grpc.js';
import { registerMediaMetrics } from './media-metrics.js';
import { NetworkCheckGateway } from './network-check.gateway.js';
import { SignalingGateway } from './signaling.gateway.js';
import { MediaStatistics } from './statistics/media-statistics.js';
import { MediaUsageController } from './statistics/media-usage.grpc.js';
import { registerStatisticsMetrics } from './statistics/statistics-metrics.js';
import { UsageLedger } from './statistics/usage-ledger.js';
import { StreamRooms } from './stream-rooms.js';
import { WorkerPool } from './worker-pool.js';

/** Media: signalling sockets on the application's HTTP server, the API's orders over gRPC, mediasoup's workers. */
@Module({
  controllers: [MediaControlController, MediaUsageController],
  providers: [
    {
      provide: WorkerPool,
      inject: [APP_CONFIG, LOGGER],
      useFactory: (config: AppConfig, logger: Logger) => WorkerPool.start(config.media, logger),
    },
    { provide: UsageLedger, useFactory: () => new UsageLedger() },
    MediaStatistics,
    StreamRooms,
    SignalingGateway,
    NetworkCheckGateway,
  ],
})
export class StreamingModule implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly pool: WorkerPool,
    private readonly rooms: StreamRooms,
    private readonly statistics: MediaStatistics,
    private readonly ledger: UsageLedger,
    private readonly gateway: SignalingGateway,
    private readonly networkChecks: NetworkCheckGateway,
    private readonly readiness: Readiness,
    @Inject(METRICS) private readonly metrics: Registry,
  ) {}

  onModuleInit(): void {
    this.readiness.add('media worker', async () =>
      this.pool.aliveCount > 0 ? undefined : 'no media worker is running',
    );
    registerMediaMetrics(this.metrics, this.pool, this.rooms);
    registerStatisticsMetrics(this.metrics, this.statistics, this.ledger);
  }

  /** In the order of CLOSURES.md; before the HTTP server closes, which would wait for the sockets. */
  beforeApplicationShutdown(): void {
    this.gateway.close();
    this.networkChecks.close();
    this.rooms.closeAll();
    this.pool.close();
  }
}

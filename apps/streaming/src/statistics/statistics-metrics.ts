import { CONNECTION_QUALITIES } from '@app/domain';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { MediaStatistics } from './media-statistics.js';
import type { UsageLedger } from './usage-ledger.js';

/** Registers what connections are like and carry, over all rooms: labels name no room and nobody, so there are few. */
export function registerStatisticsMetrics(registry: Registry, statistics: MediaStatistics, ledger: UsageLedger): void {
  const registers = [registry];
  new Gauge({
    name: 'canopy_media_peers_by_quality',
    help: 'Connections that are good, fair or poor',
    labelNames: ['quality'],
    registers,
    collect() {
      const counts = statistics.counts();
      for (const quality of CONNECTION_QUALITIES) this.set({ quality }, counts[quality]);
    },
  });
  for (const [way, read] of [
    ['received', () => ledger.transferred.bytesSent],
    ['sent', () => ledger.transferred.bytesReceived],
  ] as const) {
    new Counter({
      name: `canopy_media_${way}_bytes_total`,
      help: `Bytes that the media transports ${way}, as they were last looked at`,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  }
  const histogram = (name: string, help: string, buckets: number[]): Histogram =>
    new Histogram({
      name: `canopy_media_${name}`,
      help: `${help}, each connection every few seconds`,
      buckets,
      registers,
    });
  const loss = histogram('loss_ratio', 'Lost packets, 0 … 1', [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5]);
  const roundTrip = histogram('round_trip_seconds', 'Round trips', [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8, 1.5]);
  const jitter = histogram('jitter_seconds', 'Jitter', [0.005, 0.01, 0.03, 0.05, 0.1, 0.3]);
  const frozen = histogram(
    'frozen_ratio',
    'Of the time with pictures, how much they stood still',
    [0, 0.01, 0.03, 0.08, 0.2, 0.5],
  );
  statistics.onSampled(({ lossPercent, roundTripMs, jitterMs, frozenPercent }) => {
    if (lossPercent !== null) loss.observe(lossPercent / 100);
    if (roundTripMs !== null) roundTrip.observe(roundTripMs / 1_000);
    if (jitterMs !== null) jitter.observe(jitterMs / 1_000);
    if (frozenPercent !== null) frozen.observe(frozenPercent / 100);
  });
}

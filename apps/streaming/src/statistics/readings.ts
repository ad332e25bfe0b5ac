import type { ConnectionFigures } from '@app/domain';
import type { Consumer, Producer } from 'mediasoup/types';

/** What one stream tells of its way. */
export type ConsumerReading = Omit<ConnectionFigures, 'frozenPercent'>;
export type ProducerReading = ConsumerReading;
export const NOTHING_READ: ConsumerReading = { lossPercent: null, roundTripMs: null, jitterMs: null };

/** RTCP's fraction lost is in 256ths. @source RFC 3550, 6.4.1 */
const FRACTION_OF_LOSS = 256;

/** Of the receiver's reports about it. Never rejects: a consumer that goes meanwhile tells nothing. */
export async function readConsumer(consumer: Consumer): Promise<ConsumerReading> {
  const stats = await consumer.getStats().catch(() => []);
  // The first one is what is sent; the other is about its producer.
  const sent = stats.find(({ type }) => type === 'outbound-rtp');
  if (sent === undefined) return NOTHING_READ;
  const { fractionLost, roundTripTime, jitter } = sent;
  return {
    lossPercent: (fractionLost / FRACTION_OF_LOSS) * 100,
    roundTripMs: knownMs(roundTripTime),
    jitterMs: ticksToMs(jitter, consumer.rtpParameters.codecs[0]?.clockRate),
  };
}

/** The worst of its streams. Never rejects: a producer that goes meanwhile tells nothing. */
export async function readProducer(producer: Producer): Promise<ProducerReading> {
  const stats = (await producer.getStats().catch(() => [])).filter(({ type }) => type === 'inbound-rtp');
  return {
    lossPercent: worst(stats.map(({ fractionLost }) => (fractionLost / FRACTION_OF_LOSS) * 100)),
    roundTripMs: worst(stats.map(({ roundTripTime }) => knownMs(roundTripTime))),
    jitterMs: worst(stats.map(({ jitter }) => ticksToMs(jitter, producer.rtpParameters.codecs[0]?.clockRate))),
  };
}

/** The largest of what is known. */
export function worst(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** mediasoup has 0 before the first report. */
const knownMs = (value: number | undefined): number | null => (value === undefined || value === 0 ? null : value);

/** Jitter counts the codec's clock. @source RFC 3550, 6.4.1 */
const ticksToMs = (ticks: number, clockRate: number | undefined): number | null =>
  clockRate === undefined ? null : (ticks / clockRate) * 1_000;

import type { Consumer, WebRtcTransport } from 'mediasoup/types';

/** Of what is sent to a peer, over the last two seconds: below it, what the peer misses was lost before it came here. */
const LOSS_SEEN = 0.03;
/** Of what came through: sound is not weighed in mediasoup's allocation, and a queue has to empty. */
const SHARE = 0.8;
/** Leaves the smallest picture. */
const LEAST_BPS = 100_000;
/** The estimate learns meanwhile, and climbs from there; each time that was too early, it takes twice as long. */
const HOLD_MS = { first: 3_000, most: 60_000 } as const;

/**
 * Keeps mediasoup's estimate of a line at what its peer says that it lets through, for a while. The estimate itself takes
 * losses into account once a second, a third of the way each time: a picture would stand still for up to four seconds.
 */
export class LineLimit {
  private timer: NodeJS.Timeout | undefined;
  private holdMs: number = HOLD_MS.first;
  private endedAtMs = -Infinity;
  private readonly pictures = new Map<string, Consumer>();

  constructor(private readonly transport: WebRtcTransport) {
    transport.observer.once('close', () => clearTimeout(this.timer));
    transport.observer.on('newconsumer', (consumer) => {
      if (consumer.kind !== 'video') return;
      this.pictures.set(consumer.id, consumer);
      consumer.observer.once('close', () => this.pictures.delete(consumer.id));
    });
  }

  /** Sends no more than this, unless no loss is seen from here or less is sent already. @throws when the transport is closed */
  async narrow(kbps: number): Promise<void> {
    const [stats] = await this.transport.getStats();
    const bps = Math.max(LEAST_BPS, Math.round(kbps * 1_000 * SHARE));
    if ((stats?.rtpPacketLossSent ?? 0) < LOSS_SEEN || (stats?.availableOutgoingBitrate ?? 0) <= bps) return;
    const isRelapse = performance.now() - this.endedAtMs < HOLD_MS.most;
    if (this.timer === undefined) this.holdMs = isRelapse ? Math.min(this.holdMs * 2, HOLD_MS.most) : HOLD_MS.first;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), this.holdMs);
    await this.transport.setMaxOutgoingBitrate(bps);
    const picture = [...this.pictures.values()].find((each) => !each.paused && each.preferredLayers !== undefined);
    if (picture !== undefined) await shareOutAnew(picture);
  }

  private end(): void {
    this.timer = undefined;
    this.endedAtMs = performance.now();
    // 0 is no limit. A transport that closes meanwhile needs none.
    this.transport.setMaxOutgoingBitrate(0).catch(() => undefined);
  }
}

/** Bandwidth is shared out once a second, and at once when what somebody wants of a picture changes: here, and back. */
async function shareOutAnew(picture: Consumer): Promise<void> {
  const { spatialLayer, temporalLayer = 0 } = picture.preferredLayers ?? { spatialLayer: 0 };
  await picture.setPreferredLayers({ spatialLayer, temporalLayer: temporalLayer === 0 ? 1 : temporalLayer - 1 });
  await picture.setPreferredLayers({ spatialLayer, temporalLayer });
}

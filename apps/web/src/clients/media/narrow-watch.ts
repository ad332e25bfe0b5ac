/** What has come of each stream of a connection, since it began. */
interface Arrivals {
  readonly atMs: number;
  readonly streams: ReadonlyMap<string, { readonly packets: number; readonly lost: number; readonly bytes: number }>;
}

/** Of a look's packets: what repair and the server's own estimate can't deal with in time. */
const MUCH_LOST = 0.3;
/** Fewer say nothing: a voice alone sends 50 a second. */
const ENOUGH_PACKETS = 20;

/** Finds out that a line lets less through than is sent, within one look: a picture stands still until less is sent. */
export class NarrowDetector {
  private before: Arrivals | null = null;

  /** @returns how much came since the last look, kilobits a second, when much was lost; else `null` */
  look(now: Arrivals): number | null {
    const { before } = this;
    this.before = now;
    if (before === null || now.atMs <= before.atMs) return null;
    let [packets, lost, bytes] = [0, 0, 0];
    for (const [id, stream] of now.streams) {
      const was = before.streams.get(id);
      if (was === undefined) continue;
      packets += stream.packets - was.packets;
      // What comes late counts back.
      lost += Math.max(0, stream.lost - was.lost);
      bytes += stream.bytes - was.bytes;
    }
    const isMuch = packets + lost >= ENOUGH_PACKETS && lost >= MUCH_LOST * (packets + lost);
    return isMuch ? Math.round((bytes * 8) / (now.atMs - before.atMs)) : null;
  }
}

/** Of all that is received. */
export function arrivalsOf(report: RTCStatsReport, atMs: number): Arrivals {
  const entries = [...report.values()] as Record<string, unknown>[];
  const inbound = entries.filter(({ type }) => type === 'inbound-rtp');
  const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
  return {
    atMs,
    streams: new Map(
      inbound.map((entry) => [
        String(entry['id']),
        {
          packets: numberOf(entry['packetsReceived']),
          lost: numberOf(entry['packetsLost']),
          bytes: numberOf(entry['bytesReceived']) + numberOf(entry['headerBytesReceived']),
        },
      ]),
    ),
  };
}

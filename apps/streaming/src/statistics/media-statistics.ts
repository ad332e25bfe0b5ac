import {
  MAX_LISTED_PEERS,
  type PeerStatistics,
  type RoomPassClaims,
  type RoomStatistics,
  type SessionId,
} from '@app/contracts';
import { CONNECTION_QUALITIES, type ConnectionQuality } from '@app/domain';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PeerMeter } from './peer-meter.js';
import { UsageLedger } from './usage-ledger.js';

/** Every peer is looked at once in this time, as long as they are few enough for `MAX_LOOKS_PER_S` … */
export const SAMPLE_EVERY_MS = 10_000;
/** … and nobody looks at the figures otherwise: then bytes are counted, which can wait. */
const SAMPLE_UNSEEN_EVERY_MS = 30_000;
/** Beyond it each is looked at less often: a full house must not cost its workers more. */
const MAX_LOOKS_PER_S = 50;
/** Looks are spread over the time, some at each tick: one by one they would wake both processes each time. */
const TICK_MS = 1_000;
/** For so long after a moderator asked, everybody of the room is looked at closely: with one question more to the worker. */
const LOOK_CLOSELY_MS = 30_000;
/** Asking more often than this gives the same answer. */
const KEEP_ANSWER_MS = 1_000;

/** Told of everything that is looked at. */
export type OnSampled = (sample: PeerStatistics) => void;

/**
 * The meters of all peers of this process. What is known of connections is kept here, in memory, only as long as the
 * connection; what was used goes into the ledger.
 */
@Injectable()
export class MediaStatistics implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rooms = new Map<SessionId, Set<PeerMeter>>();
  /** All of them; who was looked at longest ago comes first. */
  private readonly queue = new Set<PeerMeter>();
  private readonly answers = new Map<SessionId, { value: RoomStatistics; askedAtMs: number }>();
  private readonly listeners = new Set<OnSampled>();
  private timer: NodeJS.Timeout | undefined;
  private due = 0;

  constructor(private readonly ledger: UsageLedger) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), TICK_MS);
    this.timer.unref();
  }
  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  onSampled(listener: OnSampled): void {
    this.listeners.add(listener);
  }

  /** For one peer, until it closes it. `claims` as they are at any time. */
  open(claims: () => RoomPassClaims): PeerMeter {
    const { room: sessionId, sub: participantId, role } = claims();
    const account = this.ledger.open({ sessionId, participantId, role });
    const meters = this.rooms.get(sessionId) ?? new Set();
    this.rooms.set(sessionId, meters);
    const meter = new PeerMeter(claims, account, (closed) => {
      this.queue.delete(closed);
      meters.delete(closed);
      if (meters.size === 0 && this.rooms.get(sessionId) === meters) {
        this.rooms.delete(sessionId);
        this.answers.delete(sessionId);
      }
    });
    meters.add(meter);
    this.queue.add(meter);
    return meter;
  }

  /** How everybody in a room is connected; empty when nobody is there. */
  ofRoom(sessionId: SessionId): RoomStatistics {
    const kept = this.answers.get(sessionId);
    const nowMs = performance.now();
    if (kept !== undefined && nowMs < kept.askedAtMs + KEEP_ANSWER_MS) return kept.value;
    const peers = [...(this.rooms.get(sessionId) ?? [])].map(({ statistics }) => statistics);
    const value: RoomStatistics = {
      counts: countQualities(peers),
      peers: peers.toSorted(byNeedOfAttention).slice(0, MAX_LISTED_PEERS),
    };
    if (peers.length > 0) this.answers.set(sessionId, { value, askedAtMs: nowMs });
    return value;
  }

  /** Over all rooms. */
  counts(): Record<ConnectionQuality, number> {
    return countQualities([...this.queue].map(({ statistics }) => statistics));
  }

  /** Looks closely at everybody now, in whatever room. */
  async sampleAll(): Promise<void> {
    await Promise.all([...this.queue].map((meter) => this.sample(meter, true)));
  }

  private async tick(): Promise<void> {
    const nowMs = performance.now();
    const isSeen = [...this.answers.values()].some(({ askedAtMs }) => nowMs < askedAtMs + LOOK_CLOSELY_MS);
    const everyMs = isSeen ? SAMPLE_EVERY_MS : SAMPLE_UNSEEN_EVERY_MS;
    const looks = Math.min((this.queue.size * TICK_MS) / everyMs, (MAX_LOOKS_PER_S * TICK_MS) / 1_000);
    this.due = Math.min(this.due + looks, this.queue.size);
    const next: PeerMeter[] = [];
    for (const meter of this.queue) {
      if (this.due < 1) break;
      this.due -= 1;
      next.push(meter);
    }
    for (const meter of next) {
      this.queue.delete(meter);
      this.queue.add(meter);
    }
    await Promise.all(next.map((meter) => this.sample(meter, this.isAskedFor(meter))));
  }

  private isAskedFor({ sessionId }: PeerMeter): boolean {
    const answer = this.answers.get(sessionId);
    return answer !== undefined && performance.now() < answer.askedAtMs + LOOK_CLOSELY_MS;
  }

  private async sample(meter: PeerMeter, isClose: boolean): Promise<void> {
    await meter.sample(isClose);
    if (!this.queue.has(meter)) return;
    const { statistics } = meter;
    for (const listener of this.listeners) listener(statistics);
  }
}

function countQualities(peers: readonly PeerStatistics[]): Record<ConnectionQuality, number> {
  const counts: Record<ConnectionQuality, number> = { good: 0, fair: 0, poor: 0 };
  for (const { quality } of peers) counts[quality] += 1;
  return counts;
}

/** Who sends is what everybody depends on; then who has the worst of it. */
function byNeedOfAttention(one: PeerStatistics, other: PeerStatistics): number {
  if (one.isSending !== other.isSending) return one.isSending ? -1 : 1;
  const rank = ({ quality }: PeerStatistics): number => CONNECTION_QUALITIES.indexOf(quality);
  return rank(other) - rank(one) || one.name.localeCompare(other.name) || (one.peerId < other.peerId ? -1 : 1);
}

import type { ParticipantId } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { type PassHolder, takeOfEach, TokenBucket } from '@app/realtime';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CHAT_LIMITS, type ChatLimits } from './chat-limits.js';
import { OtherServers } from './servers/other-servers.js';

/** Longer than an empty bucket needs to fill: nobody gains by being forgotten. */
const FORGET_MS = 60_000;
/** What was taken here is told to other servers so often: so much longer somebody can take the same on each of them. */
const TELL_MS = 100;

/** What is counted each by itself. */
export type PostingKind =
  'message' | 'reaction' | 'direct' | 'translation' | 'caption' | 'draft' | 'question' | 'vote' | 'report' | 'search';

/** Who takes: by their pass, and then their address and their channel have limits too; or a person by themselves. */
export type Taker = PassHolder | ParticipantId;

/**
 * How often somebody may write, on however many connections and servers: servers tell each other what was taken, and what was
 * taken at the same time elsewhere is owed.
 */
@Injectable()
export class PostingLimits implements OnModuleInit, OnModuleDestroy {
  private recent = new Map<string, TokenBucket>();
  private earlier = new Map<string, TokenBucket>();
  private readonly timers: NodeJS.Timeout[] = [];
  /** Since it was told last. */
  private taken = new Map<string, number>();

  constructor(
    @Inject(CHAT_LIMITS) private readonly limits: ChatLimits,
    private readonly others: OtherServers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    others.hear(['taken'], ({ taken }) => {
      for (const [key, count] of taken) this.bucketOf(key).spend(count);
    });
  }

  onModuleInit(): void {
    this.timers.push(setInterval(() => this.forgetQuiet(), FORGET_MS));
    if (this.others.areThere) this.timers.push(setInterval(() => this.tellTaken(), TELL_MS));
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** 0 when it may be taken, else the seconds to wait. */
  take(taker: Taker, kind: PostingKind = 'message'): number {
    const keys = keysOf(taker, kind);
    const waitSeconds = takeOfEach(keys.map((key) => this.bucketOf(key)));
    if (waitSeconds === 0 && this.others.areThere)
      for (const key of keys) this.taken.set(key, (this.taken.get(key) ?? 0) + 1);
    return waitSeconds;
  }

  private bucketOf(key: string): TokenBucket {
    const bucket = this.recent.get(key) ?? this.earlier.get(key) ?? this.fullBucket(key);
    this.recent.set(key, bucket);
    return bucket;
  }

  private fullBucket(key: string): TokenBucket {
    const [kind, whose] = key.split(' ') as [PostingKind, Whose];
    const [atOnce, perSecond] = whose === 'channel' ? this.ofChannel(kind) : this.ofPerson(kind);
    const people = whose === 'address' ? this.limits.peopleBehindAddress : 1;
    return new TokenBucket(people * atOnce, people * perSecond, this.clock);
  }

  private ofChannel(kind: PostingKind): readonly [atOnce: number, perSecond: number] {
    const { limits } = this;
    return kind === 'question'
      ? [limits.channelQuestionsAtOnce, limits.channelQuestionsPerSecond]
      : [limits.channelMessagesAtOnce, limits.channelMessagesPerSecond];
  }

  private ofPerson(kind: PostingKind): readonly [atOnce: number, perSecond: number] {
    const { limits } = this;
    return {
      message: [limits.messagesAtOnce, limits.messagesPerSecond] as const,
      direct: [limits.directAtOnce, limits.directPerSecond] as const,
      translation: [limits.translationsAtOnce, limits.translationsPerSecond] as const,
      caption: [limits.captionsAtOnce, limits.captionsPerSecond] as const,
      draft: [limits.draftsAtOnce, limits.draftsPerSecond] as const,
      question: [limits.questionsAtOnce, limits.questionsPerSecond] as const,
      vote: [limits.votesAtOnce, limits.votesPerSecond] as const,
      report: [limits.reportsAtOnce, limits.reportsPerSecond] as const,
      reaction: [limits.reactionsAtOnce, limits.reactionsPerSecond] as const,
      search: [limits.searchesAtOnce, limits.searchesPerSecond] as const,
    }[kind];
  }

  private tellTaken(): void {
    if (this.taken.size === 0) return;
    this.others.tell({ kind: 'taken', taken: [...this.taken] });
    this.taken = new Map();
  }

  private forgetQuiet(): void {
    this.earlier = this.recent;
    this.recent = new Map();
  }
}

type Whose = 'person' | 'address' | 'channel';
/** Kinds that everybody in a channel reads: there is no use in more than can be read. */
const READ_BY_ALL: readonly PostingKind[] = ['message', 'question'];

/** `kind whose id`, one for each limit that counts. */
function keysOf(taker: Taker, kind: PostingKind): string[] {
  const key = (whose: Whose, id: string): string => `${kind} ${whose} ${id}`;
  if (typeof taker === 'string') return [key('person', taker)];
  const { claims, address } = taker;
  const own = [key('person', claims.sub), key('address', address)];
  return READ_BY_ALL.includes(kind) ? [...own, key('channel', claims.room)] : own;
}

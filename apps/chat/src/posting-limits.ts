import type { ParticipantId } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { TokenBucket } from '@app/realtime';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CHAT_LIMITS, type ChatLimits } from './chat-limits.js';

/** Longer than an empty bucket needs to fill: nobody gains by being forgotten. */
const FORGET_MS = 60_000;

/** What is counted each by itself. */
export type PostingKind = 'message' | 'reaction' | 'direct' | 'caption' | 'draft' | 'question' | 'vote';

/** How often somebody may write, on however many connections of this server. */
@Injectable()
export class PostingLimits implements OnModuleInit, OnModuleDestroy {
  private recent = new Map<string, TokenBucket>();
  private earlier = new Map<string, TokenBucket>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CHAT_LIMITS) private readonly limits: ChatLimits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => this.forgetQuiet(), FORGET_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** 0 when it may be taken, else the seconds to wait. */
  take(participantId: ParticipantId, kind: PostingKind = 'message'): number {
    const key = `${kind} ${participantId}`;
    const bucket = this.recent.get(key) ?? this.earlier.get(key) ?? this.fullBucket(kind);
    this.recent.set(key, bucket);
    return bucket.take();
  }

  private fullBucket(kind: PostingKind): TokenBucket {
    const { limits } = this;
    const [atOnce, perSecond] = {
      message: [limits.messagesAtOnce, limits.messagesPerSecond] as const,
      direct: [limits.directAtOnce, limits.directPerSecond] as const,
      caption: [limits.captionsAtOnce, limits.captionsPerSecond] as const,
      draft: [limits.draftsAtOnce, limits.draftsPerSecond] as const,
      question: [limits.questionsAtOnce, limits.questionsPerSecond] as const,
      vote: [limits.votesAtOnce, limits.votesPerSecond] as const,
      reaction: [limits.reactionsAtOnce, limits.reactionsPerSecond] as const,
    }[kind];
    return new TokenBucket(atOnce, perSecond, this.clock);
  }

  private forgetQuiet(): void {
    this.earlier = this.recent;
    this.recent = new Map();
  }
}

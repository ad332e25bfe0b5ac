import type { ParticipantId } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { TokenBucket } from '@app/realtime';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CHAT_LIMITS, type ChatLimits } from './chat-limits.js';

/** Longer than an empty bucket needs to fill: nobody gains by being forgotten. */
const FORGET_MS = 60_000;

/** How often somebody may write, on however many connections of this server. */
@Injectable()
export class PostingLimits implements OnModuleInit, OnModuleDestroy {
  private recent = new Map<ParticipantId, TokenBucket>();
  private earlier = new Map<ParticipantId, TokenBucket>();
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

  /** 0 when the message may be taken, else the seconds to wait. */
  take(participantId: ParticipantId): number {
    const bucket = this.recent.get(participantId) ?? this.earlier.get(participantId) ?? this.fullBucket();
    this.recent.set(participantId, bucket);
    return bucket.take();
  }

  private fullBucket(): TokenBucket {
    return new TokenBucket(this.limits.messagesAtOnce, this.limits.messagesPerSecond, this.clock);
  }

  private forgetQuiet(): void {
    this.earlier = this.recent;
    this.recent = new Map();
  }
}

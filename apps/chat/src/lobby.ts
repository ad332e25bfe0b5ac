import type { RefusalBody } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { type PassHolder, refuse } from '@app/realtime';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { CHAT_LIMITS, type ChatLimits } from './chat-limits.js';

/** An honest client joins in the same breath; a crowd that waits here has mostly gone on by then. */
const RETRY_AFTER_S = 2;
const SWEEP_MS = 1_000;

/** What stands in the lobby. */
interface Waiting {
  id: string;
  data: Pick<PassHolder, 'address'>;
  disconnect(close: boolean): unknown;
}

/** Sockets that were let in by their pass and have joined no room yet: so many at a time, and not for long. */
@Injectable()
export class Lobby implements OnModuleInit, OnModuleDestroy {
  private readonly waiting = new Map<string, { socket: Waiting; untilMs: number }>();
  private readonly ofAddress = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CHAT_LIMITS)
    private readonly limits: Pick<ChatLimits, 'lobbySockets' | 'lobbySocketsOfAddress' | 'lobbyPatienceMs'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => this.sweep(), SWEEP_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Refuses when there is no room in the lobby for one more of this address. */
  refusal(address: string): RefusalBody | undefined {
    const { lobbySockets, lobbySocketsOfAddress } = this.limits;
    const isFull = this.waiting.size >= lobbySockets || (this.ofAddress.get(address) ?? 0) >= lobbySocketsOfAddress;
    if (!isFull) return undefined;
    return refuse('rate-limited', `Too many are coming in just now; try again in ${RETRY_AFTER_S} s.`, RETRY_AFTER_S);
  }

  enter(socket: Waiting): void {
    const { address } = socket.data;
    this.waiting.set(socket.id, { socket, untilMs: this.clock.now().getTime() + this.limits.lobbyPatienceMs });
    this.ofAddress.set(address, (this.ofAddress.get(address) ?? 0) + 1);
  }

  /** It has joined a room, or is gone. Safe to call twice. */
  leave({ id, data: { address } }: Pick<Waiting, 'id' | 'data'>): void {
    if (!this.waiting.delete(id)) return;
    const left = (this.ofAddress.get(address) ?? 0) - 1;
    if (left > 0) this.ofAddress.set(address, left);
    else this.ofAddress.delete(address);
  }

  private sweep(): void {
    const nowMs = this.clock.now().getTime();
    for (const { socket, untilMs } of this.waiting.values()) {
      // They came in this order.
      if (untilMs > nowMs) return;
      this.leave(socket);
      socket.disconnect(true);
    }
  }
}

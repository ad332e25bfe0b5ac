import { FACT_BUS, type FactBus } from '@app/facts';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { Polls } from './session-polls.js';

/** Shows each room what the API decided about its polls. */
@Injectable()
export class PollNews implements OnModuleInit, OnModuleDestroy {
  private stop: (() => void) | undefined;

  constructor(
    @Inject(FACT_BUS) private readonly facts: FactBus,
    private readonly rooms: ChatRooms,
    private readonly polls: Polls,
  ) {}

  onModuleInit(): void {
    this.stop = this.facts.subscribe('PollsChanged', ({ payload }) =>
      this.rooms.tellPart(payload.sessionId, this.polls.name),
    );
  }

  onModuleDestroy(): void {
    this.stop?.();
  }
}

import { FACT_BUS, type FactBus } from '@app/facts';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { ChatRooms } from './rooms/chat-rooms.js';

/** Shows each room what the API decided about its stage. */
@Injectable()
export class StageAnnouncements implements OnModuleInit, OnModuleDestroy {
  private stop: (() => void) | undefined;

  constructor(
    @Inject(FACT_BUS) private readonly facts: FactBus,
    private readonly rooms: ChatRooms,
  ) {}

  onModuleInit(): void {
    this.stop = this.facts.subscribe('StageChanged', ({ payload }) => this.rooms.takeStage(payload.stage));
  }

  onModuleDestroy(): void {
    this.stop?.();
  }
}

import { FACT_BUS, type FactBus } from '@app/facts';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { Questions } from './session-questions.js';

/** Shows each room how its questions are taken from now on, as the API was told. */
@Injectable()
export class QuestionRuleNews implements OnModuleInit, OnModuleDestroy {
  private stop: (() => void) | undefined;

  constructor(
    @Inject(FACT_BUS) private readonly facts: FactBus,
    private readonly rooms: ChatRooms,
    private readonly questions: Questions,
  ) {}

  onModuleInit(): void {
    this.stop = this.facts.subscribe('QuestionsRuled', ({ payload }) =>
      this.rooms.tellPart(payload.sessionId, this.questions.name),
    );
  }

  onModuleDestroy(): void {
    this.stop?.();
  }
}

import { SystemContexts } from '@app/database';
import { FACT_BUS, type FactBus } from '@app/facts';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { StageService } from './stage.service.js';

/** Brings stages in step with each released programme: who has a seat, and that a cancelled session ends. */
@Injectable()
export class ProgrammeFollower implements OnModuleInit, OnApplicationShutdown {
  private stopListening: (() => void) | undefined;

  constructor(
    @Inject(FACT_BUS) private readonly facts: FactBus,
    private readonly contexts: SystemContexts,
    private readonly stage: StageService,
  ) {}

  onModuleInit(): void {
    this.stopListening = this.facts.subscribe('ProgrammeReleased', (fact) =>
      this.stage.followProgramme(this.contexts.create(`fact-${fact.id}`), fact.payload.sessionIds),
    );
  }

  onApplicationShutdown(): void {
    this.stopListening?.();
  }
}

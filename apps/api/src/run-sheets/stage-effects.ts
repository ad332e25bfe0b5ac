import type { RefusalCode, SessionId, StageState } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { AT_REST, type CueEffect, STAGE_LIMITS, type StageCommand, type StageLayout } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { SlideShows } from '../slides/index.js';
import { type StageOperation, StageService } from '../stage/index.js';

export type StageEffect = Extract<CueEffect, { kind: 'layout' | 'spotlight' | 'floor' | 'slides' | 'captions' }>;
/** What such effects change, as the stage had it. */
export interface StageBefore {
  layout: StageLayout;
  spotlightId: string | null;
  floorId: string | null;
  slides: { deckId: string; page: number } | null;
  captionLanguage: string | null;
}

/** Effects on what the audience sees of the stage, through its own orders: its rules and rights hold. */
@Injectable()
export class StageEffects {
  constructor(
    private readonly stage: StageService,
    private readonly slides: SlideShows,
  ) {}

  async look(ctx: RequestContext, sessionId: SessionId): Promise<StageBefore> {
    const stage = await this.stage.find(ctx, sessionId);
    return stage === undefined
      ? { ...AT_REST, floorId: null, slides: null }
      : {
          layout: stage.layout,
          spotlightId: stage.spotlightId,
          floorId: stage.floor?.participantId ?? null,
          slides: stage.slides && pageOf(stage.slides),
          captionLanguage: stage.captionLanguage,
        };
  }

  /** `null` when it is so. `forS`: how long a turn is, in seconds. */
  run(ctx: RequestContext, sessionId: SessionId, effect: StageEffect, forS: number): Promise<RefusalCode | null> {
    switch (effect.kind) {
      case 'layout':
        return this.order(ctx, sessionId, 'layOutStage', { kind: 'lay-out', layout: effect.layout });
      case 'spotlight':
        return this.light(ctx, sessionId, effect.participantId);
      case 'floor':
        return this.give(ctx, sessionId, effect.participantId, Math.min(forS * 1_000, STAGE_LIMITS.turnMs));
      case 'slides':
        return this.show(ctx, sessionId, effect.deckId === null ? null : { deckId: effect.deckId, page: effect.page });
      case 'captions':
        return this.caption(ctx, sessionId, effect.language);
    }
  }

  /** As it was; `changed-since` when somebody set it otherwise meanwhile, and it is left to them. */
  async undo(
    ctx: RequestContext,
    sessionId: SessionId,
    effect: StageEffect,
    before: StageBefore,
  ): Promise<RefusalCode | null> {
    const now = await this.look(ctx, sessionId);
    switch (effect.kind) {
      case 'layout':
        if (now.layout !== effect.layout) return 'changed-since';
        return this.order(ctx, sessionId, 'layOutStage', { kind: 'lay-out', layout: before.layout });
      case 'spotlight':
        return now.spotlightId === effect.participantId
          ? this.light(ctx, sessionId, before.spotlightId)
          : 'changed-since';
      case 'floor':
        return now.floorId === effect.participantId ? this.give(ctx, sessionId, before.floorId) : 'changed-since';
      case 'slides':
        // Who turned a page since shows the same slides.
        return (now.slides?.deckId ?? null) === effect.deckId
          ? this.show(ctx, sessionId, before.slides)
          : 'changed-since';
      case 'captions':
        return now.captionLanguage === effect.language
          ? this.caption(ctx, sessionId, before.captionLanguage)
          : 'changed-since';
    }
  }

  private light(ctx: RequestContext, sessionId: SessionId, participantId: string | null): Promise<RefusalCode | null> {
    return this.order(ctx, sessionId, 'putInSpotlight', { kind: 'spotlight', participantId });
  }

  private caption(ctx: RequestContext, sessionId: SessionId, language: string | null): Promise<RefusalCode | null> {
    return this.order(ctx, sessionId, 'captionStage', { kind: 'caption', language });
  }

  private give(
    ctx: RequestContext,
    sessionId: SessionId,
    participantId: string | null,
    limitMs?: number,
  ): Promise<RefusalCode | null> {
    return participantId === null
      ? this.order(ctx, sessionId, 'endFloor', { kind: 'end-floor' })
      : this.order(ctx, sessionId, 'giveFloor', {
          kind: 'give-floor',
          participantId,
          ...(limitMs !== undefined && { limitMs }),
        });
  }

  private async show(
    ctx: RequestContext,
    sessionId: SessionId,
    slides: StageBefore['slides'],
  ): Promise<RefusalCode | null> {
    const shown = slides === null ? (await this.look(ctx, sessionId)).slides : slides;
    if (shown === null) return null;
    const outcome =
      slides === null
        ? await this.slides.hide(ctx, sessionId, shown.deckId)
        : await this.slides.show(ctx, sessionId, shown.deckId, shown.page);
    return outcome.isDone ? null : outcome.code;
  }

  private async order(
    ctx: RequestContext,
    sessionId: SessionId,
    operation: StageOperation,
    command: StageCommand,
  ): Promise<RefusalCode | null> {
    const outcome = await this.stage.order(ctx, operation, sessionId, () => command);
    return outcome.isDone ? null : outcome.code;
  }
}

const pageOf = ({ deckId, page }: NonNullable<StageState['slides']>) => ({ deckId, page });

import type { RequestContext } from '@app/database';
import { STAGE_LAYOUTS, STAGE_LIMITS, type StageLayout } from '@app/domain';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Uuid } from '@app/contracts';
import { z } from 'zod';
import { Ctx, enumOf, LanguageTag, parseWith } from '../graphql/index.js';
import { answer, own, ParticipantArg, PersonArg, SessionArg, type StageAnswer } from './stage.answers.js';
import { StageService } from './stage.service.js';
import { StageResult } from './stage.type.js';

export const StageLayoutEnum = enumOf('StageLayout', STAGE_LAYOUTS);
const CountdownSeconds = z
  .number()
  .int()
  .min(0)
  .max(STAGE_LIMITS.countdownMs / 1_000);

/** Commands to a session's stage about who is on it and how it is seen; the policy is asked in `StageService.order`. */
@Resolver()
export class StageResolver {
  constructor(private readonly stage: StageService) {}

  @Mutation(() => StageResult, {
    description: 'Takes the session live, after a countdown that the audience sees.',
  })
  async startSession(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('countdownSeconds', { type: () => Int, defaultValue: 0 }, parseWith(CountdownSeconds)) seconds: number,
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'startSession', sessionId, () => ({ kind: 'start', countdownMs: seconds * 1_000 })),
    );
  }

  @Mutation(() => StageResult, {
    description: 'While the countdown runs: the session has not begun, and everybody stays where they are.',
  })
  async callOffStart(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'callOffStart', sessionId, () => ({ kind: 'call-off-start' })));
  }

  @Mutation(() => StageResult)
  async endSession(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'endSession', sessionId, () => ({ kind: 'end' })));
  }

  @Mutation(() => StageResult, {
    description: 'A speaker comes backstage and waits to be let up; a moderator comes up at once.',
  })
  async requestSeat(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'requestSeat', sessionId, (part) => ({
        kind: 'request-seat',
        participantId: own(part),
      })),
    );
  }

  @Mutation(() => StageResult)
  async leaveSeat(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'leaveSeat', sessionId, (part) => ({ kind: 'leave-seat', participantId: own(part) })),
    );
  }

  @Mutation(() => StageResult)
  async admitToStage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @PersonArg() participantId: string,
  ): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'admitToStage', sessionId, () => ({ kind: 'admit', participantId })));
  }

  @Mutation(() => StageResult, { description: 'Backstage again; a guest goes back to the audience.' })
  async sendBackstage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @ParticipantArg() participantId: string,
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'sendBackstage', sessionId, () => ({ kind: 'send-back', participantId })),
    );
  }

  @Mutation(() => StageResult)
  async removeFromStage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @PersonArg() participantId: string,
  ): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'removeFromStage', sessionId, () => ({ kind: 'remove', participantId })));
  }

  @Mutation(() => StageResult, { description: 'Somebody in the audience who raised a hand comes on stage.' })
  async promoteToStage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @ParticipantArg() participantId: string,
  ): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'promoteToStage', sessionId, () => ({ kind: 'promote', participantId })));
  }

  @Mutation(() => StageResult)
  async muteOnStage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @PersonArg() participantId: string,
    @Args('isMuted', { type: () => Boolean }) isMuted: boolean,
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'muteOnStage', sessionId, () => ({ kind: 'mute', participantId, isMuted })),
    );
  }

  @Mutation(() => StageResult, { description: 'Everybody on stage but who presides.' })
  async muteEverybody(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'muteEverybody', sessionId, () => ({ kind: 'mute-all' })));
  }

  @Mutation(() => StageResult, { description: 'Lifts the mute; the microphone is switched on by its owner alone.' })
  async askToUnmute(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @ParticipantArg() participantId: string,
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'askToUnmute', sessionId, () => ({ kind: 'ask-to-unmute', participantId })),
    );
  }

  @Mutation(() => StageResult, {
    description: 'While locked nobody new comes up, and no hand is raised in the audience.',
  })
  async lockStage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('isLocked', { type: () => Boolean }) isLocked: boolean,
  ): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'lockStage', sessionId, () => ({ kind: 'lock', isLocked })));
  }

  @Mutation(() => StageResult, { description: 'What a viewer sees who has not chosen a layout of their own.' })
  async layOutStage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('layout', { type: () => StageLayoutEnum }) layout: StageLayout,
  ): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'layOutStage', sessionId, () => ({ kind: 'lay-out', layout })));
  }

  @Mutation(() => StageResult, { description: 'Nobody when `participantId` is null.' })
  async putInSpotlight(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('participantId', { type: () => ID, nullable: true }, parseWith(Uuid.nullish())) participantId?: string | null,
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'putInSpotlight', sessionId, () => ({
        kind: 'spotlight',
        participantId: participantId ?? null,
      })),
    );
  }

  @Mutation(() => StageResult, {
    description: 'The captions of a viewer who has not chosen; none when `language` is null.',
  })
  async captionStage(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('language', { type: () => String, nullable: true }, parseWith(LanguageTag.nullish()))
    language?: string | null,
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'captionStage', sessionId, () => ({ kind: 'caption', language: language ?? null })),
    );
  }

  @Mutation(() => StageResult, { description: 'Who presides from now on; the moderators of the programme still may.' })
  async handOverChair(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @PersonArg() participantId: string,
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'handOverChair', sessionId, () => ({ kind: 'hand-over', participantId })),
    );
  }
}

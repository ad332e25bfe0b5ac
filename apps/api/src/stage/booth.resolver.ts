import type { RequestContext } from '@app/database';
import { STAGE_LIMITS, type StageCommand } from '@app/domain';
import { Args, Int, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Ctx, LanguageTag, parseWith } from '../graphql/index.js';
import { answer, ParticipantArg, SessionArg, type StageAnswer } from './stage.answers.js';
import type { StageOperation } from './stage.policy.js';
import { StageService } from './stage.service.js';
import { StageResult } from './stage.type.js';

const LanguageArg = () =>
  Args('language', { type: () => String, description: 'That is interpreted into, BCP 47.' }, parseWith(LanguageTag));
const CountdownSeconds = z
  .number()
  .int()
  .min(0)
  .max(STAGE_LIMITS.handOverMs / 1_000);

/** Commands of interpreters about the booth of their language; the policy is asked in `StageService.order`. */
@Resolver()
export class BoothResolver {
  constructor(private readonly stage: StageService) {}

  @Mutation(() => StageResult, { description: 'Is heard from now on; the partner is not any more.' })
  async takeBooth(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @LanguageArg() language: string,
  ): Promise<StageAnswer> {
    return this.order(ctx, 'takeBooth', sessionId, language, (participantId) => ({
      kind: 'take-booth',
      language,
      participantId,
    }));
  }

  @Mutation(() => StageResult, { description: 'Listeners hear the floor until somebody takes the booth.' })
  async leaveBooth(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @LanguageArg() language: string,
  ): Promise<StageAnswer> {
    return this.order(ctx, 'leaveBooth', sessionId, language, (participantId) => ({
      kind: 'leave-booth',
      language,
      participantId,
    }));
  }

  @Mutation(() => StageResult, {
    description: 'This partner, who may be oneself, is heard after a countdown that both see.',
  })
  async handOverBooth(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @LanguageArg() language: string,
    @ParticipantArg() participantId: string,
    @Args('inSeconds', { type: () => Int, defaultValue: 5 }, parseWith(CountdownSeconds)) inSeconds: number,
  ): Promise<StageAnswer> {
    return this.order(ctx, 'handOverBooth', sessionId, language, () => ({
      kind: 'hand-over-booth',
      language,
      participantId,
      inMs: inSeconds * 1_000,
    }));
  }

  @Mutation(() => StageResult, { description: 'Calls a hand-over off.' })
  async keepBooth(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @LanguageArg() language: string,
  ): Promise<StageAnswer> {
    return this.order(ctx, 'keepBooth', sessionId, language, () => ({ kind: 'keep-booth', language }));
  }

  @Mutation(() => StageResult, { description: 'Everything of the turn that ended has been said in this language.' })
  async reportCaughtUp(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @LanguageArg() language: string,
  ): Promise<StageAnswer> {
    return this.order(ctx, 'reportCaughtUp', sessionId, language, () => ({ kind: 'caught-up', language }));
  }

  private async order(
    ctx: RequestContext,
    operation: StageOperation,
    sessionId: string,
    language: string,
    commandOf: (interpreterId: string) => StageCommand,
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(
        ctx,
        operation,
        sessionId,
        ({ booths }) => commandOf(booths.find((booth) => booth.language === language)?.personId ?? ''),
        language,
      ),
    );
  }
}

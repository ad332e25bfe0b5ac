import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { STAGE_LIMITS } from '@app/domain';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Ctx, parseWith } from '../graphql/index.js';
import { answer, own, ParticipantArg, SessionArg, type StageAnswer } from './stage.answers.js';
import { StageService } from './stage.service.js';
import { StageResult } from './stage.type.js';

const MAX_TURN_S = STAGE_LIMITS.turnMs / 1_000;
const Seconds = z.number().int().min(0).max(MAX_TURN_S);
const MoreSeconds = z.number().int().min(-MAX_TURN_S).max(MAX_TURN_S);
const limitMs = (seconds: number | null): number | null => (seconds === null ? null : seconds * 1_000);

/** Commands about who speaks, when and how long; the policy is asked in `StageService.order`. */
@Resolver()
export class FloorResolver {
  constructor(private readonly stage: StageService) {}

  @Mutation(() => StageResult)
  async lowerHand(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @ParticipantArg() participantId: string,
  ): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'lowerHand', sessionId, () => ({ kind: 'lower-hand', participantId })));
  }

  @Mutation(() => StageResult)
  async lowerAllHands(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'lowerAllHands', sessionId, () => ({ kind: 'lower-all-hands' })));
  }

  @Mutation(() => StageResult, { description: 'Who speaks next, in this order; replaces the order that was there.' })
  async planSpeakers(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('participantIds', { type: () => [ID] }, parseWith(z.array(Uuid).max(200))) participantIds: string[],
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'planSpeakers', sessionId, () => ({ kind: 'plan-order', participantIds })),
    );
  }

  @Mutation(() => StageResult, {
    description: 'Begins a turn. `limitSeconds` of this one; null has no limit, left out it is the rule’s.',
  })
  async giveFloor(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @ParticipantArg() participantId: string,
    @Args('limitSeconds', { type: () => Int, nullable: true }, parseWith(Seconds.nullish()))
    limitSeconds?: number | null,
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'giveFloor', sessionId, () => ({
        kind: 'give-floor',
        participantId,
        ...(limitSeconds === undefined ? {} : { limitMs: limitMs(limitSeconds) }),
      })),
    );
  }

  @Mutation(() => StageResult)
  async endFloor(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(await this.stage.order(ctx, 'endFloor', sessionId, () => ({ kind: 'end-floor' })));
  }

  @Mutation(() => StageResult, { description: 'One’s own turn is over.' })
  async yieldFloor(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'yieldFloor', sessionId, (part) => ({
        kind: 'yield-floor',
        participantId: own(part),
      })),
    );
  }

  @Mutation(() => StageResult, {
    description:
      'The first of the order who is on stage. Where turns wait for the booths, as soon as those have caught up, unless it is forced.',
  })
  async callNextSpeaker(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('isForced', { type: () => Boolean, defaultValue: false }) isForced: boolean,
    @Args(
      'expectedId',
      { type: () => ID, nullable: true, description: 'Whom the caller takes for the next; another is not called.' },
      parseWith(Uuid.nullish()),
    )
    expectedId?: string | null,
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'callNextSpeaker', sessionId, () => ({
        kind: 'next-speaker',
        isForced,
        expectedId: expectedId ?? undefined,
      })),
    );
  }

  @Mutation(() => StageResult, {
    description: 'Makes the present turn longer, or shorter when `bySeconds` is negative.',
  })
  async extendFloor(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('bySeconds', { type: () => Int }, parseWith(MoreSeconds)) bySeconds: number,
  ): Promise<StageAnswer> {
    return answer(
      await this.stage.order(ctx, 'extendFloor', sessionId, () => ({ kind: 'extend-floor', byMs: bySeconds * 1_000 })),
    );
  }

  @Mutation(() => StageResult, {
    description:
      'How long a turn is (null: no limit), when its speaker is warned, whether the next waits for the booths.',
  })
  async ruleTurns(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('limitSeconds', { type: () => Int, nullable: true }, parseWith(Seconds.nullish()))
    limitSeconds: number | null | undefined,
    @Args('warnSeconds', { type: () => Int }, parseWith(Seconds)) warnSeconds: number,
    @Args('waitsForBooths', { type: () => Boolean }) waitsForBooths: boolean,
  ): Promise<StageAnswer> {
    const turns = { limitMs: limitMs(limitSeconds ?? null), warnMs: warnSeconds * 1_000, waitsForBooths };
    return answer(await this.stage.order(ctx, 'ruleTurns', sessionId, () => ({ kind: 'rule-turns', turns })));
  }
}

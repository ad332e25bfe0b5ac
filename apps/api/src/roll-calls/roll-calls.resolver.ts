import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, parseWith, result } from '../graphql/index.js';
import { SessionArg } from '../stage/index.js';
import { type RollCallAnswer, RollCallChanged, RollCallResult, SessionSigning } from './roll-call.type.js';
import { type RollCallOutcome, RollCalls } from './roll-calls.service.js';

/** What a hall watches while somebody signs, for who presides. */
@Resolver()
export class RollCallsResolver {
  constructor(private readonly rollCalls: RollCalls) {}

  @Query(() => SessionSigning, {
    nullable: true,
    description: 'For who presides over the session and the organisers; null for everybody else.',
  })
  sessionSigning(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<SessionSigning | null> {
    return this.rollCalls.of(ctx, sessionId);
  }

  @Mutation(() => RollCallResult, { description: 'To everybody in the session: who signed, and how many are invited.' })
  async showRollCall(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('initiativeId', { type: () => ID }, parseWith(Uuid)) initiativeId: string,
  ): Promise<RollCallAnswer> {
    return changed(await this.rollCalls.show(ctx, sessionId, initiativeId));
  }

  @Mutation(() => RollCallResult)
  async hideRollCall(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<RollCallAnswer> {
    return changed(await this.rollCalls.hide(ctx, sessionId));
  }
}

const changed = (outcome: RollCallOutcome): RollCallAnswer =>
  'shownId' in outcome ? result(RollCallChanged, outcome) : outcome;

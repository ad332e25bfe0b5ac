import type { RequestContext } from '@app/database';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../graphql/index.js';
import { SessionArg } from '../stage/index.js';
import { Reactions } from './reactions.service.js';
import { SessionReactions, type SwitchReactionsOutcome, SwitchReactionsResult } from './reactions.type.js';

@Resolver()
export class ReactionsResolver {
  constructor(private readonly reactions: Reactions) {}

  @Query(() => SessionReactions, { nullable: true, description: 'Null for a session that was never released.' })
  sessionReactions(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<SessionReactions | null> {
    return this.reactions.of(ctx, sessionId);
  }

  @Mutation(() => SwitchReactionsResult, { description: 'Of who presides and the organisers.' })
  switchReactions(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @Args('areOn', { type: () => Boolean }) areOn: boolean,
  ): Promise<SwitchReactionsOutcome> {
    return this.reactions.switch(ctx, sessionId, areOn);
  }
}

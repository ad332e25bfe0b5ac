import { type ReactionCounts, REACTIONS, type SessionId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { appendFacts } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { notAllowed, notFound, result } from '../graphql/index.js';
import { partIn, SessionCastRepository } from '../stage/index.js';
import { maySwitchReactions } from './reactions.policy.js';
import { ReactionsRepository } from './reactions.repository.js';
import {
  ReactionCount,
  ReactionMinute,
  ReactionsSwitched,
  SessionReactions,
  type SwitchReactionsOutcome,
} from './reactions.type.js';

/** What is kept of reactions, and whether a session takes any. Counting them is chat's. */
@Injectable()
export class Reactions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casts: SessionCastRepository,
    private readonly store: ReactionsRepository,
  ) {}

  /** Everybody saw them; `null` for a session that was never released. */
  async of(ctx: RequestContext, sessionId: SessionId): Promise<SessionReactions | null> {
    const areOn = await this.store.findSwitch(ctx, sessionId);
    if (areOn === undefined) return null;
    const counted = await this.store.listMinutes(ctx, sessionId);
    const byMinute = Map.groupBy(counted, ({ minute }) => minute.getTime());
    return result(SessionReactions, {
      areOn,
      totals: countsOf(counted),
      minutes: [...byMinute].map(([startMs, counts]) =>
        result(ReactionMinute, { startsAt: new Date(startMs), counts: countsOf(counts) }),
      ),
    });
  }

  async switch(ctx: RequestContext, sessionId: SessionId, areOn: boolean): Promise<SwitchReactionsOutcome> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    const cast = await this.casts.find(ctx, sessionId);
    if (cast === undefined) return notFound('There is no such session.');
    if (!maySwitchReactions(partIn(cast, ctx.viewer)))
      return notAllowed('Only who presides over this session and the organisers of the summit may do this.');
    await this.unitOfWork.run(ctx, async (tx) => {
      await this.store.saveSwitch(tx, sessionId, areOn);
      await appendFacts(tx, [{ kind: 'ReactionsSwitched', aggregate: sessionId, payload: { sessionId, areOn } }]);
    });
    return result(ReactionsSwitched, { areOn });
  }
}

function countsOf(counted: readonly ReactionCount[]): ReactionCount[] {
  const sums: ReactionCounts = {};
  for (const { kind, count } of counted) sums[kind] = (sums[kind] ?? 0) + count;
  return REACTIONS.flatMap((kind) => {
    const count = sums[kind];
    return count === undefined ? [] : [result(ReactionCount, { kind, count })];
  });
}

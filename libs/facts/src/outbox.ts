import type { RequestContext } from '@app/database';
import { v7 as uuidv7 } from 'uuid';
import type { NewFact } from './facts.js';

/** Writes facts in the transaction of `ctx`; they are handed on after it commits. */
export async function appendFacts(ctx: RequestContext, facts: readonly NewFact[]): Promise<void> {
  for (const fact of facts) {
    await ctx.manager.query(
      'INSERT INTO facts (id, kind, aggregate, payload, occurred_at) VALUES ($1, $2, $3, $4, $5)',
      [uuidv7(), fact.kind, fact.aggregate, JSON.stringify(fact.payload), ctx.clock.now()],
    );
  }
}

import type { RequestContext } from '@app/database';
import { v7 as uuidv7 } from 'uuid';
import type { NewFact } from './facts.js';

/** Writes facts in the transaction of `ctx`, in their order and in one statement; they are handed on after it commits. */
export async function appendFacts(ctx: RequestContext, facts: readonly NewFact[]): Promise<void> {
  if (facts.length === 0) return;
  await ctx.manager.query(
    `INSERT INTO facts (id, kind, aggregate, payload, occurred_at)
     SELECT id, kind, aggregate, payload, $5
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::jsonb[]) WITH ORDINALITY AS fact (id, kind, aggregate, payload, place)
      ORDER BY place`,
    [
      facts.map(() => uuidv7()),
      facts.map(({ kind }) => kind),
      facts.map(({ aggregate }) => aggregate),
      facts.map(({ payload }) => JSON.stringify(payload)),
      ctx.clock.now(),
    ],
  );
}

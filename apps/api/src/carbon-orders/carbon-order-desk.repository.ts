import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CarbonOrderState, CarbonPaymentMethod } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** What a look through the orders asks. */
export interface CarbonOrderSearch {
  /** Of one summit alone. */
  summitId: SummitId | null;
  state: CarbonOrderState | null;
  /** How it is paid, or would be. */
  method: CarbonPaymentMethod | null;
  /** Looked for in references, names and addresses; everything when empty. */
  text: string;
}

const MATCHES = `($1::uuid IS NULL OR o.summit_id = $1) AND ($2::text IS NULL OR o.state = $2)
  AND ($4::text IS NULL OR o.method = $4)
  AND ($3 = '' OR o.reference ILIKE $3 OR o.name ILIKE $3 OR o.email ILIKE $3)`;

/** Orders as stewards and organisers look through them. */
@Injectable()
export class CarbonOrderDeskRepository {
  /** Ids, the newest first, behind the order `after`. */
  async list(ctx: RequestContext, search: CarbonOrderSearch, limit: number, after: string | null): Promise<string[]> {
    const rows = await ctx.manager.query<{ id: string }[]>(
      `SELECT o.id FROM carbon_orders o
        WHERE ${MATCHES} AND ($6::uuid IS NULL OR (o.placed_at, o.id) < (SELECT placed_at, id FROM carbon_orders WHERE id = $6))
        ORDER BY o.placed_at DESC, o.id DESC LIMIT $5`,
      [...matching(search), limit, after],
    );
    return rows.map(({ id }) => id);
  }

  async count(ctx: RequestContext, search: CarbonOrderSearch): Promise<number> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM carbon_orders o WHERE ${MATCHES}`,
      matching(search),
    );
    return row?.count ?? 0;
  }

  /** What waits to be retired, by batch. */
  async ordered(ctx: RequestContext): Promise<{ batchId: string; grams: number; orderCount: number }[]> {
    return ctx.manager.query(
      `SELECT batch_id AS "batchId", sum(grams)::double precision AS grams, count(*)::integer AS "orderCount"
         FROM carbon_balances WHERE account = 'ordered' AND grams > 0 GROUP BY batch_id ORDER BY batch_id`,
    );
  }
}

const matching = ({ summitId, state, method, text }: CarbonOrderSearch): unknown[] => [
  summitId,
  state,
  text === '' ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`,
  method,
];

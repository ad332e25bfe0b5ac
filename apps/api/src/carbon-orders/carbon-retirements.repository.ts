import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

export interface CarbonRetirementRow {
  id: string;
  batchId: string;
  state: 'pending' | 'confirmed' | 'cancelled';
  firstSerial: number;
  credits: number;
  /** Of its whole tonnes, what orders have; the rest belongs to nobody. */
  orderedGrams: number;
  orderCount: number;
  startedAt: Date;
  registryUrl: string | null;
  /** ISO 8601 date. */
  retiredOn: string | null;
}
/** Of an order that has its grams for ever, and nothing yet that says so. */
export interface ConfirmedOrder {
  orderId: string;
  retirementId: string;
}
/** A summit as certificates name it. */
export interface EventRow {
  summitId: SummitId;
  slug: string;
  title: LanguageTexts;
  /** ISO 8601 dates, both days included. */
  firstDay: string;
  lastDay: string;
}

const RETIREMENT = `t.id, t.batch_id AS "batchId", t.state, lower(t.serials)::double precision AS "firstSerial",
  (upper(t.serials) - lower(t.serials))::integer AS credits, m.recorded_at AS "startedAt", t.registry_url AS "registryUrl",
  t.retired_on::text AS "retiredOn", coalesce(sum(e.grams), 0)::double precision AS "orderedGrams", count(e.id)::integer AS "orderCount"
  FROM carbon_retirements t JOIN carbon_movements m ON m.id = t.id
  LEFT JOIN carbon_entries e ON e.movement_id = t.id AND e.account = 'retired-pending' AND e.holder <> '00000000-0000-0000-0000-000000000000'`;

/** What the ledger knows of retirements, for who retires and for certificates. */
@Injectable()
export class CarbonRetirementsRepository {
  async find(ctx: RequestContext, id: string): Promise<CarbonRetirementRow | undefined> {
    const [row] = await ctx.manager.query<CarbonRetirementRow[]>(
      `SELECT ${RETIREMENT} WHERE t.id = $1 GROUP BY t.id, m.id`,
      [id],
    );
    return row;
  }

  /** Those that wait for the registry first, then the newest. */
  async list(ctx: RequestContext, most: number): Promise<CarbonRetirementRow[]> {
    return ctx.manager.query<CarbonRetirementRow[]>(
      `SELECT ${RETIREMENT} GROUP BY t.id, m.id ORDER BY t.state = 'pending' DESC, m.recorded_at DESC, t.id LIMIT $1`,
      [most],
    );
  }

  /** Where the retirements of these orders' grams are on record, by order; those of which none has begun are left out. */
  async recordsOf(
    ctx: RequestContext,
    orderIds: readonly string[],
  ): Promise<Map<string, Pick<CarbonRetirementRow, 'registryUrl' | 'retiredOn'>>> {
    const rows = await ctx.manager.query<{ orderId: string; registryUrl: string | null; retiredOn: string | null }[]>(
      `SELECT e.holder AS "orderId", t.registry_url AS "registryUrl", t.retired_on::text AS "retiredOn"
         FROM carbon_entries e JOIN carbon_retirements t ON t.id = e.movement_id AND t.state <> 'cancelled'
        WHERE e.holder = ANY($1) AND e.account = 'retired-pending' AND e.grams > 0`,
      [orderIds],
    );
    return new Map(rows.map(({ orderId, ...record }) => [orderId, record]));
  }

  /** Paid orders whose grams are retired and confirmed, at most so many, after this one. */
  async listToFulfil(ctx: RequestContext, most: number, after: string): Promise<ConfirmedOrder[]> {
    return ctx.manager.query<ConfirmedOrder[]>(
      `SELECT o.id AS "orderId", t.id AS "retirementId" FROM carbon_orders o
         JOIN carbon_entries e ON e.holder = o.id AND e.account = 'retired-pending' AND e.grams > 0
         JOIN carbon_retirements t ON t.id = e.movement_id AND t.state = 'confirmed'
        WHERE o.state = 'paid' AND o.id > $2 ORDER BY o.id LIMIT $1`,
      [most, after],
    );
  }

  /** Batches of the demonstration registry, of which something is ordered. */
  async listDemonstrationsToRetire(ctx: RequestContext): Promise<string[]> {
    const rows = await ctx.manager.query<{ batchId: string }[]>(
      `SELECT DISTINCT o.batch_id AS "batchId" FROM carbon_orders o JOIN carbon_balances b
           ON b.batch_id = o.batch_id AND b.account = 'ordered' AND b.holder = o.id AND b.grams > 0
        WHERE o.state = 'paid' AND o.method = 'sandbox'`,
    );
    return rows.map(({ batchId }) => batchId);
  }

  async findEvent(ctx: RequestContext, summitId: SummitId): Promise<EventRow | undefined> {
    const [row] = await ctx.manager.query<EventRow[]>(
      `SELECT id AS "summitId", slug, title, starts_on::text AS "firstDay", ends_on::text AS "lastDay" FROM summits WHERE id = $1`,
      [summitId],
    );
    return row;
  }
}

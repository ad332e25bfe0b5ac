import type { RequestContext } from '@app/database';
import type { LanguageTexts, Money } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** What came in and went out for one project in one currency. All in its smallest units. */
export interface CarbonAccountRow {
  projectId: string;
  projectSlug: string;
  projectNames: LanguageTexts;
  companyName: string;
  isDemonstration: boolean;
  currency: string;
  /** By card (or in the sandbox), and kept: orders stand on it. */
  receivedMinor: number;
  /** From bank to bank, to the company itself. */
  transferredMinor: number;
  /** Went back to buyers, or is on its way. */
  refundedMinor: number;
  /** To the company, of what was received. */
  paidOutMinor: number;
  orderCount: number;
  /** Paid for, and of it retired and confirmed. */
  paidGrams: number;
  retiredGrams: number;
}
export interface CarbonPayoutRow {
  id: string;
  projectId: string;
  /** Below nothing: takes another one back. */
  amount: Money;
  /** ISO 8601 date. */
  paidOn: string;
  reference: string;
  reverses: string | null;
  isReversed: boolean;
}

const PAYOUT = `SELECT p.id, p.project_id AS "projectId", p.amount_minor::double precision AS "amountMinor", p.currency,
  p.paid_on::text AS "paidOn", p.reference, p.reverses, EXISTS (SELECT FROM carbon_payouts r WHERE r.reverses = p.id) AS "isReversed"
  FROM carbon_payouts p`;

/** What goes to the companies that reduce emissions, and the account of it. */
@Injectable()
export class CarbonPayoutsRepository {
  /** Of every project that was ever sold or paid out, by its slug; of one project with `projectId`. */
  async accounts(ctx: RequestContext, projectId: string | null = null): Promise<CarbonAccountRow[]> {
    return ctx.manager.query<CarbonAccountRow[]>(
      `WITH paid AS (
         SELECT f.project_id, p.currency, o.id, o.state, o.grams, p.provider, p.amount_minor, r.id IS NOT NULL AS goes_back
           FROM carbon_payments p JOIN carbon_orders o ON o.id = p.order_id JOIN carbon_offers f ON f.batch_id = o.batch_id
           LEFT JOIN carbon_refunds r ON r.payment_id = p.id
       ), came AS (
         SELECT project_id, currency,
                sum(amount_minor) FILTER (WHERE NOT goes_back AND provider <> 'transfer') AS received,
                sum(amount_minor) FILTER (WHERE NOT goes_back AND provider = 'transfer') AS transferred,
                sum(amount_minor) FILTER (WHERE goes_back) AS refunded,
                count(*) FILTER (WHERE NOT goes_back) AS orders,
                sum(grams) FILTER (WHERE NOT goes_back) AS grams,
                sum(grams) FILTER (WHERE NOT goes_back AND state = 'fulfilled') AS retired
           FROM paid GROUP BY project_id, currency
       ), went AS (
         SELECT project_id, currency, sum(amount_minor) AS paid_out FROM carbon_payouts GROUP BY project_id, currency
       )
       SELECT j.id AS "projectId", j.slug AS "projectSlug", j.names AS "projectNames", j.company_name AS "companyName",
              j.is_demonstration AS "isDemonstration", currency,
              coalesce(received, 0)::double precision AS "receivedMinor",
              coalesce(transferred, 0)::double precision AS "transferredMinor",
              coalesce(refunded, 0)::double precision AS "refundedMinor",
              coalesce(paid_out, 0)::double precision AS "paidOutMinor",
              coalesce(orders, 0)::integer AS "orderCount",
              coalesce(grams, 0)::double precision AS "paidGrams",
              coalesce(retired, 0)::double precision AS "retiredGrams"
         FROM came FULL JOIN went USING (project_id, currency) JOIN carbon_projects j ON j.id = project_id
        WHERE $1::uuid IS NULL OR project_id = $1 ORDER BY j.slug, currency`,
      [projectId],
    );
  }

  /** The newest first. */
  async list(ctx: RequestContext, most: number): Promise<CarbonPayoutRow[]> {
    const rows = await ctx.manager.query<RawPayout[]>(`${PAYOUT} ORDER BY p.paid_on DESC, p.id DESC LIMIT $1`, [most]);
    return rows.map(toPayout);
  }

  async find(ctx: RequestContext, id: string): Promise<CarbonPayoutRow | undefined> {
    const [row] = await ctx.manager.query<RawPayout[]>(`${PAYOUT} WHERE p.id = $1`, [id]);
    return row && toPayout(row);
  }

  /** One payout of a project after another, until the transaction ends. @returns whether there is such a project */
  async lockProject(ctx: RequestContext, projectId: string): Promise<boolean> {
    const rows = await ctx.manager.query<unknown[]>('SELECT FROM carbon_projects WHERE id = $1 FOR NO KEY UPDATE', [
      projectId,
    ]);
    return rows.length > 0;
  }

  async add(
    ctx: RequestContext,
    { id, projectId, amount, paidOn, reference, reverses }: Omit<CarbonPayoutRow, 'isReversed'>,
  ): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO carbon_payouts (id, project_id, currency, amount_minor, paid_on, reference, recorded_at, reverses)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, projectId, amount.currency, amount.minor, paidOn, reference, ctx.clock.now(), reverses],
    );
  }
}

type RawPayout = Omit<CarbonPayoutRow, 'amount'> & { amountMinor: number; currency: string };
const toPayout = ({ amountMinor, currency, ...row }: RawPayout): CarbonPayoutRow => ({
  ...row,
  amount: { minor: amountMinor, currency },
});

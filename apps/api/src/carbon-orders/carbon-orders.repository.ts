import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CarbonFacts, CarbonOrderState, CarbonPaymentMethod } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** Whose part it covers: one person's, or what a summit's organiser does for the rest. */
export type CarbonBuyer = 'participant' | 'organiser';

export interface CarbonOrderRow {
  /** Also its reservation's, and the holder of its grams in the ledger. */
  id: string;
  idempotencyKey: string;
  /** Ten letters and digits, for bank transfers and telephones. */
  reference: string;
  batchId: string;
  buyer: CarbonBuyer;
  summitId: SummitId | null;
  summitSlug: string | null;
  footprintId: string | null;
  footprintVersion: number | null;
  /** What an organiser's order covers, as it was estimated when they placed it. */
  estimate: CarbonFacts['footprint'];
  grams: number;
  /** Of a tonne, as agreed; both in the smallest units of the currency. */
  priceMinor: number;
  amountMinor: number;
  currency: string;
  method: CarbonPaymentMethod;
  name: string;
  /** `null` once the person had their data deleted. */
  email: string | null;
  leaderboardName: string | null;
  /** Of its mails. */
  language: string;
  userId: string | null;
  state: CarbonOrderState;
  placedAt: Date;
  expiresAt: Date;
  paidAt: Date | null;
  endedAt: Date | null;
  /** Of a fulfilled one. */
  certificateCode: string | null;
}
export type NewCarbonOrder = Omit<CarbonOrderRow, 'summitSlug' | 'state' | 'paidAt' | 'endedAt' | 'certificateCode'>;

type Numbers = 'grams' | 'priceMinor' | 'amountMinor';
type Raw = Omit<CarbonOrderRow, Numbers> & Record<Numbers, string>;

const COLUMNS = `o.id, o.idempotency_key AS "idempotencyKey", o.reference, o.batch_id AS "batchId", o.buyer, o.summit_id AS "summitId",
  (SELECT s.slug FROM summits s WHERE s.id = o.summit_id) AS "summitSlug",
  o.footprint_id AS "footprintId", o.footprint_version AS "footprintVersion", o.estimate, o.grams, o.price_minor AS "priceMinor",
  o.amount_minor AS "amountMinor", o.currency, o.method, o.name, o.email, o.leaderboard_name AS "leaderboardName", o.language,
  o.user_id AS "userId", o.state, o.placed_at AS "placedAt", o.expires_at AS "expiresAt", o.paid_at AS "paidAt", o.ended_at AS "endedAt",
  o.certificate_code AS "certificateCode"`;
/** Grams that are somebody's, or may still become so without another word of theirs. */
const LIVE = `('reserved', 'paid', 'fulfilled')`;

/** Orders and the links that open them. Whoever changes an order holds its row, before any row of the ledger. */
@Injectable()
export class CarbonOrdersRepository {
  /** @returns `false`, and nothing was written, when one with its idempotency key is there already */
  async add(ctx: RequestContext, order: NewCarbonOrder, tokenHash: Buffer): Promise<boolean> {
    const rows = await ctx.manager.query<unknown[]>(
      `WITH added AS (
         INSERT INTO carbon_orders (id, idempotency_key, reference, batch_id, buyer, summit_id, footprint_id, footprint_version, estimate, grams,
           price_minor, amount_minor, currency, method, name, email, leaderboard_name, language, user_id, state, placed_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 'reserved', $20, $21)
         ON CONFLICT (idempotency_key) DO NOTHING RETURNING id
       )
       INSERT INTO carbon_order_links (token_hash, order_id, created_at) SELECT $22, id, $20 FROM added RETURNING order_id`,
      [
        order.id,
        order.idempotencyKey,
        order.reference,
        order.batchId,
        order.buyer,
        order.summitId,
        order.footprintId,
        order.footprintVersion,
        order.estimate === null ? null : JSON.stringify(order.estimate),
        order.grams,
        order.priceMinor,
        order.amountMinor,
        order.currency,
        order.method,
        order.name,
        order.email,
        order.leaderboardName,
        order.language,
        order.userId,
        order.placedAt,
        order.expiresAt,
        tokenHash,
      ],
    );
    return rows.length > 0;
  }

  /** One more link that opens it; earlier ones go on working. */
  async addLink(ctx: RequestContext, orderId: string, tokenHash: Buffer): Promise<void> {
    await ctx.manager.query('INSERT INTO carbon_order_links (token_hash, order_id, created_at) VALUES ($1, $2, $3)', [
      tokenHash,
      orderId,
      ctx.clock.now(),
    ]);
  }

  async find(ctx: RequestContext, id: string): Promise<CarbonOrderRow | undefined> {
    return this.one(ctx, 'carbon_orders o WHERE o.id = $1', id);
  }

  async findByKey(ctx: RequestContext, idempotencyKey: string): Promise<CarbonOrderRow | undefined> {
    return this.one(ctx, 'carbon_orders o WHERE o.idempotency_key = $1', idempotencyKey);
  }

  async findByToken(ctx: RequestContext, tokenHash: Buffer): Promise<CarbonOrderRow | undefined> {
    return this.one(
      ctx,
      'carbon_order_links l JOIN carbon_orders o ON o.id = l.order_id WHERE l.token_hash = $1',
      tokenHash,
    );
  }

  /** In no order; ids of no order are left out. */
  async findAll(ctx: RequestContext, ids: readonly string[]): Promise<CarbonOrderRow[]> {
    return this.several(ctx, 'o.id = ANY($1)', [ids]);
  }

  /** Of an account, the newest first. */
  async listOfUser(ctx: RequestContext, userId: string, most: number): Promise<CarbonOrderRow[]> {
    return this.several(ctx, 'o.user_id = $1 ORDER BY o.placed_at DESC, o.id DESC LIMIT $2', [userId, most]);
  }

  /** Nobody else changes it until the transaction ends. */
  async lock(ctx: RequestContext, id: string): Promise<CarbonOrderRow | undefined> {
    return this.one(ctx, 'carbon_orders o WHERE o.id = $1 FOR UPDATE', id);
  }

  /** Like `lock`, for many, in one order for everybody. */
  async lockAll(ctx: RequestContext, ids: readonly string[]): Promise<CarbonOrderRow[]> {
    return this.several(ctx, 'o.id = ANY($1) ORDER BY o.id FOR UPDATE', [ids]);
  }

  /** Whose time has run out unpaid, at most so many; those that somebody is just deciding about are left to them. */
  async lockExpired(ctx: RequestContext, most: number): Promise<CarbonOrderRow[]> {
    return this.several(
      ctx,
      `o.state = 'reserved' AND o.expires_at <= $1 ORDER BY o.expires_at, o.id LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [ctx.clock.now(), most],
    );
  }

  async change(ctx: RequestContext, id: string, state: CarbonOrderState): Promise<void> {
    await ctx.manager.query(
      `UPDATE carbon_orders SET state = $2, paid_at = CASE WHEN $2 = 'paid' THEN $3 ELSE paid_at END,
              ended_at = CASE WHEN $2 = 'paid' THEN NULL ELSE $3 END WHERE id = $1`,
      [id, state, ctx.clock.now()],
    );
  }

  /** Its grams are retired and confirmed, and this certificate says so. */
  async fulfil(ctx: RequestContext, id: string, certificate: { id: string; code: string }): Promise<void> {
    await ctx.manager.query(
      `UPDATE carbon_orders SET state = 'fulfilled', ended_at = $2, certificate_id = $3, certificate_code = $4 WHERE id = $1`,
      [id, ctx.clock.now(), certificate.id, certificate.code],
    );
  }

  /** What covers this footprint, or as an organiser this summit, goes one after another until the transaction ends. */
  async lockFootprint(ctx: RequestContext, key: string): Promise<void> {
    await ctx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('carbon-footprint ' || $1, 0))`, [key]);
  }

  /** Grams that orders cover of a footprint, or as an organiser of a summit, or are about to. */
  async gramsCovered(ctx: RequestContext, key: string, besideOrderId: string | null): Promise<number> {
    const [row] = await ctx.manager.query<{ grams: string }[]>(
      `SELECT coalesce(sum(grams), 0) AS grams FROM carbon_orders
        WHERE (footprint_id = $1 OR (summit_id = $1 AND buyer = 'organiser')) AND state IN ${LIVE} AND id IS DISTINCT FROM $2`,
      [key, besideOrderId],
    );
    return Number(row?.grams ?? 0);
  }

  /** Grams of a summit that orders of this kind cover: retired, and on the way there (paid for). */
  async gramsOfSummit(
    ctx: RequestContext,
    summitId: SummitId,
    buyer: CarbonBuyer,
  ): Promise<{ fulfilled: number; onTheWay: number }> {
    const [row] = await ctx.manager.query<{ fulfilled: string; onTheWay: string }[]>(
      `SELECT coalesce(sum(grams) FILTER (WHERE state = 'fulfilled'), 0) AS fulfilled,
              coalesce(sum(grams) FILTER (WHERE state = 'paid'), 0) AS "onTheWay"
         FROM carbon_orders WHERE summit_id = $1 AND buyer = $2`,
      [summitId, buyer],
    );
    return { fulfilled: Number(row?.fulfilled ?? 0), onTheWay: Number(row?.onTheWay ?? 0) };
  }

  /** Unpaid orders that keep grams for this address. */
  async countReserved(ctx: RequestContext, email: string): Promise<number> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM carbon_orders WHERE email = $1 AND state = 'reserved'`,
      [email],
    );
    return row?.count ?? 0;
  }

  private async one(ctx: RequestContext, where: string, value: unknown): Promise<CarbonOrderRow | undefined> {
    const [row] = await ctx.manager.query<Raw[]>(`SELECT ${COLUMNS} FROM ${where}`, [value]);
    return row && toOrder(row);
  }

  private async several(ctx: RequestContext, where: string, values: unknown[]): Promise<CarbonOrderRow[]> {
    const rows = await ctx.manager.query<Raw[]>(`SELECT ${COLUMNS} FROM carbon_orders o WHERE ${where}`, values);
    return rows.map(toOrder);
  }
}

const toOrder = (row: Raw): CarbonOrderRow => ({
  ...row,
  grams: Number(row.grams),
  priceMinor: Number(row.priceMinor),
  amountMinor: Number(row.amountMinor),
});

import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CarbonFacts, CarbonOrderState, CarbonPaymentMethod } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { CERTIFICATE_HOLDS, COUNTED_GRAMS } from './counted-grams.js';

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
  /** Of a certificate that was revoked. */
  revocationReason: string | null;
}
export type NewCarbonOrder = Omit<
  CarbonOrderRow,
  'summitSlug' | 'state' | 'paidAt' | 'endedAt' | 'certificateCode' | 'revocationReason'
>;

type Numbers = 'grams' | 'priceMinor' | 'amountMinor';
type Raw = Omit<CarbonOrderRow, Numbers> & Record<Numbers, string>;

const COLUMNS = `o.id, o.idempotency_key AS "idempotencyKey", o.reference, o.batch_id AS "batchId", o.buyer, o.summit_id AS "summitId",
  (SELECT s.slug FROM summits s WHERE s.id = o.summit_id) AS "summitSlug",
  o.footprint_id AS "footprintId", o.footprint_version AS "footprintVersion", o.estimate, o.grams, o.price_minor AS "priceMinor",
  o.amount_minor AS "amountMinor", o.currency, o.method, o.name, o.email, o.leaderboard_name AS "leaderboardName", o.language,
  o.user_id AS "userId", o.state, o.placed_at AS "placedAt", o.expires_at AS "expiresAt", o.paid_at AS "paidAt", o.ended_at AS "endedAt",
  o.certificate_code AS "certificateCode",
  (SELECT c.revocation_reason FROM certificates c WHERE c.id = o.certificate_id) AS "revocationReason"`;
/** Grams that are somebody's, or may still become so without another word of theirs. */
const LIVE = `('reserved', 'paid', 'fulfilled')`;

/** Orders and the links that open them. Whoever changes an order holds its row, before any row of the ledger. */
@Injectable()
export class CarbonOrdersRepository {
  /** In one statement; each with a link. @returns the ids of those that were written: others have keys that are used already */
  async addAll(ctx: RequestContext, orders: readonly (NewCarbonOrder & { tokenHash: Buffer })[]): Promise<Set<string>> {
    if (orders.length === 0) return new Set();
    const sent = orders.map(({ tokenHash, ...order }) => ({ ...order, tokenHash: tokenHash.toString('hex') }));
    const rows = await ctx.manager.query<{ id: string }[]>(
      `WITH sent AS (
         SELECT * FROM jsonb_to_recordset($1) AS sent (id uuid, "idempotencyKey" uuid, reference text, "batchId" uuid, buyer text,
           "summitId" uuid, "footprintId" uuid, "footprintVersion" integer, estimate jsonb, grams bigint, "priceMinor" bigint,
           "amountMinor" bigint, currency text, method text, name text, email text, "leaderboardName" text, language text, "userId" uuid,
           "placedAt" timestamptz, "expiresAt" timestamptz, "tokenHash" text)
       ), added AS (
         INSERT INTO carbon_orders (id, idempotency_key, reference, batch_id, buyer, summit_id, footprint_id, footprint_version, estimate,
           grams, price_minor, amount_minor, currency, method, name, email, leaderboard_name, language, user_id, state, placed_at, expires_at)
         SELECT id, "idempotencyKey", reference, "batchId", buyer, "summitId", "footprintId", "footprintVersion", nullif(estimate, 'null'),
           grams, "priceMinor", "amountMinor", currency, method, name, email, "leaderboardName", language, "userId", 'reserved',
           "placedAt", "expiresAt" FROM sent
         ON CONFLICT (idempotency_key) DO NOTHING RETURNING id
       )
       INSERT INTO carbon_order_links (token_hash, order_id, created_at)
       SELECT decode(sent."tokenHash", 'hex'), id, sent."placedAt" FROM added JOIN sent USING (id) RETURNING order_id AS id`,
      [JSON.stringify(sent)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** One more link that opens each of them; earlier ones go on working. */
  async addLinks(ctx: RequestContext, links: readonly { orderId: string; tokenHash: Buffer }[]): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO carbon_order_links (token_hash, order_id, created_at)
       SELECT token_hash, order_id, $3 FROM unnest($1::bytea[], $2::uuid[]) AS sent (token_hash, order_id)`,
      [links.map(({ tokenHash }) => tokenHash), links.map(({ orderId }) => orderId), ctx.clock.now()],
    );
  }

  async find(ctx: RequestContext, id: string): Promise<CarbonOrderRow | undefined> {
    return this.one(ctx, 'carbon_orders o WHERE o.id = $1', id);
  }

  async findByKey(ctx: RequestContext, idempotencyKey: string): Promise<CarbonOrderRow | undefined> {
    return this.one(ctx, 'carbon_orders o WHERE o.idempotency_key = $1', idempotencyKey);
  }

  /** Those of these keys that are used already. */
  async usedKeys(ctx: RequestContext, idempotencyKeys: readonly string[]): Promise<Set<string>> {
    const rows = await ctx.manager.query<{ key: string }[]>(
      'SELECT idempotency_key AS key FROM carbon_orders WHERE idempotency_key = ANY($1::uuid[])',
      [idempotencyKeys],
    );
    return new Set(rows.map(({ key }) => key));
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

  /** Their grams are retired and confirmed, and these certificates say so. */
  async fulfil(
    ctx: RequestContext,
    fulfilled: readonly { orderId: string; certificate: { id: string; code: string } }[],
  ): Promise<void> {
    await ctx.manager.query(
      `UPDATE carbon_orders SET state = 'fulfilled', ended_at = $4, certificate_id = sent.certificate_id, certificate_code = sent.code
         FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS sent (id, certificate_id, code) WHERE carbon_orders.id = sent.id`,
      [
        fulfilled.map(({ orderId }) => orderId),
        fulfilled.map(({ certificate }) => certificate.id),
        fulfilled.map(({ certificate }) => certificate.code),
        ctx.clock.now(),
      ],
    );
  }

  /** What covers these footprints, or as an organiser these summits, goes one after another until the transaction ends. */
  async lockFootprints(ctx: RequestContext, keys: readonly string[]): Promise<void> {
    // In one order for everybody.
    await ctx.manager.query(
      `SELECT pg_advisory_xact_lock(lock) FROM (
         SELECT DISTINCT hashtextextended('carbon-footprint ' || key, 0) AS lock FROM unnest($1::text[]) AS key ORDER BY 1) AS locks`,
      [keys],
    );
  }

  /** Grams that real orders, or demonstrations, cover of each of these footprints (of a summit: its organiser's), or are about to; those of none are left out. */
  async gramsCovered(
    ctx: RequestContext,
    keys: readonly string[],
    isDemonstration: boolean,
    besideOrderId: string | null,
  ): Promise<Map<string, number>> {
    const rows = await ctx.manager.query<{ key: string; grams: string }[]>(
      `SELECT key, sum(grams) AS grams FROM (
         SELECT footprint_id AS key, * FROM carbon_orders WHERE footprint_id = ANY($1::uuid[])
         UNION ALL
         SELECT summit_id, * FROM carbon_orders WHERE summit_id = ANY($1::uuid[]) AND buyer = 'organiser') AS orders
        WHERE ${CERTIFICATE_HOLDS} AND state IN ${LIVE} AND id IS DISTINCT FROM $2 AND (method = 'sandbox') = $3 GROUP BY key`,
      [keys, besideOrderId, isDemonstration],
    );
    return new Map(rows.map(({ key, grams }) => [key, Number(grams)]));
  }

  /** Grams of a summit that orders of this kind cover: retired, and on the way there (paid for). */
  async gramsOfSummit(
    ctx: RequestContext,
    summitId: SummitId,
    buyer: CarbonBuyer,
    isDemonstration: boolean,
  ): Promise<{ fulfilled: number; onTheWay: number }> {
    const [row] = await ctx.manager.query<{ fulfilled: string; onTheWay: string }[]>(
      `SELECT coalesce(sum(grams) FILTER (WHERE state = 'fulfilled'), 0) AS fulfilled,
              coalesce(sum(grams) FILTER (WHERE state = 'paid'), 0) AS "onTheWay"
         FROM (
           SELECT state, ${COUNTED_GRAMS} AS grams FROM carbon_orders orders
            WHERE summit_id = $1 AND buyer = $2 AND (method = 'sandbox') = $3 AND state IN ('paid', 'fulfilled') AND ${CERTIFICATE_HOLDS}
         ) AS counted`,
      [summitId, buyer, isDemonstration],
    );
    return { fulfilled: Number(row?.fulfilled ?? 0), onTheWay: Number(row?.onTheWay ?? 0) };
  }

  /** Grams of a batch that are kept for people's transfers. */
  async gramsAwaited(ctx: RequestContext, batchId: string): Promise<number> {
    const [row] = await ctx.manager.query<{ grams: string }[]>(
      `SELECT coalesce(sum(grams), 0) AS grams FROM carbon_orders
        WHERE batch_id = $1 AND state = 'reserved' AND method = 'transfer' AND buyer = 'participant'`,
      [batchId],
    );
    return Number(row?.grams ?? 0);
  }

  /** Unpaid orders that keep grams for each of these addresses; those without any are left out. */
  async countReserved(ctx: RequestContext, emails: readonly string[]): Promise<Map<string, number>> {
    const rows = await ctx.manager.query<{ email: string; count: number }[]>(
      `SELECT email, count(*)::integer AS count FROM carbon_orders WHERE email = ANY($1) AND state = 'reserved' GROUP BY email`,
      [emails],
    );
    return new Map(rows.map(({ email, count }) => [email, count]));
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

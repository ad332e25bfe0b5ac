import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';

/** The board of all summits together, as `carbon_boards` knows it. */
export const EVERYBODY = '00000000-0000-0000-0000-000000000000';

export interface StandingRow {
  id: string;
  summitId: SummitId | null;
  /** Not on the list without one. */
  name: string | null;
  grams: number;
}
/** Somebody's own. */
export interface OwnRow extends StandingRow {
  /** The summit's slug. */
  summit: string | null;
  /** Something of it is of a registry that does not exist. */
  isDemonstration: boolean;
}
/** One of a list, with where it stands there. */
export interface ListedRow extends StandingRow {
  name: string;
  /** Tenths of a kilogram. Who has the same has the same rank, in the order in which they came. */
  tenths: number;
  place: string;
  /** From 1 for the most. */
  rank: number;
}
export interface BoardRow {
  people: number;
  listed: number;
  grams: number;
  /** Something of it is of a registry that does not exist. */
  isDemonstration: boolean;
}
/** What one certificate brings to its participation. */
export interface NewEntry {
  certificateId: string;
  orderId: string;
  participationId: string;
  summitId: SummitId | null;
  name: string | null;
  grams: number;
  isDemonstration: boolean;
}
/** Behind whom a page begins. */
export type Position = Pick<ListedRow, 'tenths' | 'place'>;

const COLUMNS = `id, summit_id AS "summitId", name, grams::float8 AS grams`;
const IS_LISTED = 'name IS NOT NULL AND grams > 0';

/** What was retired for whom, and how many stand above. Every change goes one after another, in the order of `carbon_boards`. */
@Injectable()
export class CarbonLeaderboardRepository {
  /**
   * Adds the grams of certificates to their participations. The name stays what it was where none is given, and is the last of
   * those that are. A certificate or order that was entered before is left out.
   */
  async enter(ctx: RequestContext, entries: readonly NewEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.hold(ctx);
    // One row of a participation each, or one statement would change it twice.
    await ctx.manager.query(
      `WITH sent AS (
         SELECT * FROM jsonb_to_recordset($1) AS sent (place integer, "certificateId" uuid, "orderId" uuid, "participationId" uuid,
           "standingId" uuid, "summitId" uuid, name text, grams bigint, "isDemonstration" boolean)
          WHERE NOT EXISTS (SELECT FROM carbon_leaderboard_entries known
                             WHERE known.certificate_id = "certificateId" OR known.order_id = "orderId")
       ), come AS (
         SELECT "participationId", min(place) AS place, sum(grams) AS grams, bool_or("isDemonstration") AS is_demonstration,
                (array_agg("standingId" ORDER BY place))[1] AS id, (array_agg("summitId" ORDER BY place))[1] AS summit_id,
                (array_agg(name ORDER BY place DESC) FILTER (WHERE name IS NOT NULL))[1] AS name
           FROM sent GROUP BY "participationId"
       ), standing AS (
         INSERT INTO carbon_standings AS kept (id, participation_id, summit_id, name, grams, is_demonstration)
         SELECT id, "participationId", summit_id, name, grams, is_demonstration FROM come ORDER BY place
         ON CONFLICT (participation_id) DO UPDATE SET grams = kept.grams + excluded.grams,
           is_demonstration = kept.is_demonstration OR excluded.is_demonstration,
           name = CASE WHEN EXISTS (SELECT FROM carbon_removed_names r WHERE r.standing_id = kept.id) THEN NULL
                       ELSE coalesce(excluded.name, kept.name) END
         RETURNING id, participation_id
       )
       INSERT INTO carbon_leaderboard_entries (certificate_id, order_id, standing_id, grams, entered_at)
       SELECT "certificateId", "orderId", standing.id, grams, $2 FROM sent
         JOIN standing ON standing.participation_id = "participationId"`,
      [JSON.stringify(entries.map((entry, place) => ({ ...entry, place, standingId: randomUUID() }))), ctx.clock.now()],
    );
  }

  /** Takes a certificate's grams away again. @returns false where there is nothing to take */
  async withdraw(ctx: RequestContext, certificateId: string): Promise<boolean> {
    await this.hold(ctx);
    const [[withdrawn]] = await ctx.manager.query<[{ standingId: string; grams: string }[], number]>(
      `UPDATE carbon_leaderboard_entries SET withdrawn_at = $2 WHERE certificate_id = $1 AND withdrawn_at IS NULL
       RETURNING standing_id AS "standingId", grams`,
      [certificateId, ctx.clock.now()],
    );
    if (withdrawn === undefined) return false;
    await ctx.manager.query('UPDATE carbon_standings SET grams = grams - $2 WHERE id = $1', [
      withdrawn.standingId,
      withdrawn.grams,
    ]);
    return true;
  }

  async rename(ctx: RequestContext, standingId: string, name: string | null): Promise<void> {
    await ctx.manager.query('UPDATE carbon_standings SET name = $2 WHERE id = $1', [standingId, name]);
  }

  /** For good. @returns false for no standing, and one whose name was removed before */
  async removeName(ctx: RequestContext, standingId: string): Promise<boolean> {
    await this.hold(ctx);
    const removed = await ctx.manager.query<unknown[]>(
      `INSERT INTO carbon_removed_names (standing_id, removed_at) SELECT id, $2 FROM carbon_standings WHERE id = $1
       ON CONFLICT DO NOTHING RETURNING standing_id`,
      [standingId, ctx.clock.now()],
    );
    if (removed.length > 0) await this.rename(ctx, standingId, null);
    return removed.length > 0;
  }

  async isNameRemoved(ctx: RequestContext, standingId: string): Promise<boolean> {
    const removed = await ctx.manager.query<unknown[]>('SELECT FROM carbon_removed_names WHERE standing_id = $1', [
      standingId,
    ]);
    return removed.length > 0;
  }

  /** Nobody else changes standings until the transaction ends. */
  async hold(ctx: RequestContext): Promise<void> {
    await ctx.manager.query('SELECT FROM carbon_boards WHERE id = $1 FOR UPDATE', [EVERYBODY]);
  }

  async findOfOrder(ctx: RequestContext, orderId: string): Promise<OwnRow | undefined> {
    const [row] = await ctx.manager.query<OwnRow[]>(
      `SELECT ${COLUMNS}, is_demonstration AS "isDemonstration",
              (SELECT slug FROM summits WHERE summits.id = summit_id) AS summit
         FROM carbon_standings WHERE id = (SELECT standing_id FROM carbon_leaderboard_entries WHERE order_id = $1)`,
      [orderId],
    );
    return row;
  }

  /** `undefined` for who is not on this board's list. `summitId` null: of all. */
  async findListed(ctx: RequestContext, summitId: SummitId | null, id: string): Promise<ListedRow | undefined> {
    const [row] = await ctx.manager.query<ListedRow[]>(
      `SELECT ${COLUMNS}, tenths, place, 1 + carbon_listed_above($2, tenths)::integer AS rank
         FROM carbon_standings WHERE id = $1 AND ($3::uuid IS NULL OR summit_id = $3) AND ${IS_LISTED}`,
      [id, summitId ?? EVERYBODY, summitId],
    );
    return row;
  }

  /** The list from behind a position on, the most first, as it is at one moment. `summitId` null: of all. */
  async listBehind(
    ctx: RequestContext,
    summitId: SummitId | null,
    behind: Position | null,
    limit: number,
  ): Promise<ListedRow[]> {
    const { tenths, place } = behind ?? { tenths: 2 ** 31 - 1, place: '0' };
    const isOnBoard = `${summitId === null ? '$1::uuid IS NULL' : 'summit_id = $1'} AND ${IS_LISTED}`;
    return ctx.manager.query<ListedRow[]>(
      // Two parts, each of which an index answers from its start. How many stand above is counted for the first amount of the
      // page, of which some may stand on pages before, and for the next one; from there on the page itself says it.
      `WITH page AS MATERIALIZED (
         (SELECT * FROM carbon_standings WHERE ${isOnBoard} AND tenths = $2 AND place > $3 ORDER BY tenths DESC, place LIMIT $4)
         UNION ALL
         (SELECT * FROM carbon_standings WHERE ${isOnBoard} AND tenths < $2 ORDER BY tenths DESC, place LIMIT $4)
         ORDER BY tenths DESC, place LIMIT $4
       ), amounts AS (
         SELECT max(tenths) AS first, max(tenths) FILTER (WHERE tenths < (SELECT max(tenths) FROM page)) AS next,
                count(*) FILTER (WHERE tenths = (SELECT max(tenths) FROM page)) AS at_first
           FROM page
       ), above AS MATERIALIZED (
         SELECT first, at_first, carbon_listed_above($5, first) AS first_above, carbon_listed_above($5, next) AS next_above FROM amounts
       )
       SELECT ${COLUMNS}, tenths, place,
              (CASE WHEN tenths = first THEN 1 + first_above
                    ELSE next_above + rank() OVER (ORDER BY tenths DESC) - at_first END)::integer AS rank
         FROM page CROSS JOIN above ORDER BY tenths DESC, place`,
      [summitId, tenths, place, limit, summitId ?? EVERYBODY],
    );
  }

  async board(ctx: RequestContext, summitId: SummitId | null): Promise<BoardRow> {
    const [row] = await ctx.manager.query<BoardRow[]>(
      `SELECT people, listed, grams::float8 AS grams, EXISTS (
                SELECT FROM carbon_standings WHERE ($2::uuid IS NULL OR summit_id = $2) AND is_demonstration AND grams > 0
              ) AS "isDemonstration"
         FROM carbon_boards WHERE id = $1`,
      [summitId ?? EVERYBODY, summitId],
    );
    return row ?? { people: 0, listed: 0, grams: 0, isDemonstration: false };
  }

  /** Those who are registered for a summit and have a place; `null` without a registration. */
  async attendees(ctx: RequestContext, summitId: SummitId): Promise<number | null> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      'SELECT confirmed_count AS count FROM registration_forms WHERE summit_id = $1',
      [summitId],
    );
    return row?.count ?? null;
  }
}

import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { FootprintRecord } from './computed-footprint.js';

/** A version with the footprint it is of. */
export interface FootprintRow extends FootprintRecord {
  footprintId: string;
  version: number;
  summitId: SummitId | null;
  summitSlug: string | null;
  userId: string | null;
  recordedAt: Date;
}
/** A footprint without its versions. */
export interface FootprintHead {
  id: string;
  summitId: SummitId | null;
  userId: string | null;
  /** The latest. */
  version: number;
}
const HEAD = `f.id, f.summit_id AS "summitId", f.user_id AS "userId", f.version`;
// Amounts are bounded by what may be entered, far below where doubles end to be exact.
const ROW = `
  f.id AS "footprintId", v.version, f.summit_id AS "summitId", s.slug AS "summitSlug", f.user_id AS "userId", v.entry, v.input,
  v.rules, v.boundary, v.rule_set AS "ruleSet", v.grams::float8 AS grams, v.low_grams::float8 AS low,
  v.high_grams::float8 AS high, v.is_online_measured AS "isOnlineMeasured", v.recorded_at AS "recordedAt",
  jsonb_build_object('travel', v.travel_grams, 'nights', v.nights_grams, 'online', v.online_grams, 'home', v.home_grams) AS parts`;
const VERSIONS = `JOIN carbon_footprint_versions v ON v.footprint_id = f.id LEFT JOIN summits s ON s.id = f.summit_id`;

/** Footprints that are kept, their versions and links. */
@Injectable()
export class CarbonFootprintsRepository {
  /** The latest version of the footprint that a link opens. */
  async findByToken(ctx: RequestContext, tokenHash: Buffer): Promise<FootprintRow | undefined> {
    const [row] = await ctx.manager.query<FootprintRow[]>(
      `SELECT ${ROW} FROM carbon_footprint_links l JOIN carbon_footprints f ON f.id = l.footprint_id ${VERSIONS}
        WHERE l.token_hash = $1 AND v.version = f.version`,
      [tokenHash],
    );
    return row;
  }

  async findVersion(ctx: RequestContext, footprintId: string, version: number): Promise<FootprintRow | undefined> {
    const [row] = await ctx.manager.query<FootprintRow[]>(
      `SELECT ${ROW} FROM carbon_footprints f ${VERSIONS} WHERE f.id = $1 AND v.version = $2`,
      [footprintId, version],
    );
    return row;
  }

  /** Held until the transaction ends, also where there is none: versions are added one after another, and a link is made once. */
  async lockByToken(ctx: RequestContext, tokenHash: Buffer): Promise<FootprintHead | undefined> {
    await ctx.manager.query(`SELECT pg_advisory_xact_lock(7163130, hashtext(encode($1, 'hex')))`, [tokenHash]);
    const [row] = await ctx.manager.query<FootprintHead[]>(
      `SELECT ${HEAD} FROM carbon_footprint_links l JOIN carbon_footprints f ON f.id = l.footprint_id
        WHERE l.token_hash = $1 FOR UPDATE OF f`,
      [tokenHash],
    );
    return row;
  }

  /** A user's of a summit, or of their life; held. */
  async lockOfUser(ctx: RequestContext, userId: string, summitId: SummitId | null): Promise<FootprintHead | undefined> {
    const [row] = await ctx.manager.query<FootprintHead[]>(
      `SELECT ${HEAD} FROM carbon_footprints f WHERE f.user_id = $1 AND f.summit_id IS NOT DISTINCT FROM $2 FOR UPDATE`,
      [userId, summitId],
    );
    return row;
  }

  /** Without a version yet: `addVersion` at once. `false`: the user has one already. */
  async create(ctx: RequestContext, { id, summitId, userId }: FootprintHead): Promise<boolean> {
    const made = await ctx.manager.query<unknown[]>(
      `INSERT INTO carbon_footprints (id, summit_id, user_id, version, created_at) VALUES ($1, $2, $3, 1, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, summitId, userId, ctx.clock.now()],
    );
    return made.length > 0;
  }

  /** Gives a footprint that is nobody's to a user who has none of its summit; call it while it is held. */
  async give(ctx: RequestContext, { id, summitId }: FootprintHead, userId: string): Promise<void> {
    await ctx.manager.query(
      `UPDATE carbon_footprints SET user_id = $2 WHERE id = $1 AND user_id IS NULL AND NOT EXISTS (
         SELECT FROM carbon_footprints WHERE user_id = $2 AND summit_id IS NOT DISTINCT FROM $3)`,
      [id, userId, summitId],
    );
  }

  async addVersion(ctx: RequestContext, footprintId: string, version: number, record: FootprintRecord): Promise<void> {
    const { parts, rules } = record;
    await ctx.manager.query(
      `INSERT INTO carbon_footprint_versions (footprint_id, version, entry, input, rules, boundary, rule_set, edition, travel_grams,
                                              nights_grams, online_grams, home_grams, grams, low_grams, high_grams,
                                              is_online_measured, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        footprintId,
        version,
        JSON.stringify(record.entry),
        JSON.stringify(record.input),
        JSON.stringify(rules),
        record.boundary,
        record.ruleSet,
        rules.edition,
        parts.travel,
        parts.nights,
        parts.online,
        parts.home,
        record.grams,
        record.low,
        record.high,
        record.isOnlineMeasured,
        ctx.clock.now(),
      ],
    );
    await ctx.manager.query('UPDATE carbon_footprints SET version = $2 WHERE id = $1', [footprintId, version]);
  }

  /** A new link; of more than `most` the oldest stop working. */
  async addLink(ctx: RequestContext, footprintId: string, tokenHash: Buffer, most: number): Promise<void> {
    await ctx.manager.query(
      'INSERT INTO carbon_footprint_links (token_hash, footprint_id, created_at) VALUES ($1, $2, $3)',
      [tokenHash, footprintId, ctx.clock.now()],
    );
    await ctx.manager.query(
      `DELETE FROM carbon_footprint_links WHERE token_hash IN (
         SELECT token_hash FROM carbon_footprint_links WHERE footprint_id = $1 AND token_hash <> $3
          ORDER BY created_at DESC OFFSET $2)`,
      [footprintId, most - 1, tokenHash],
    );
  }

  /** What was entered goes, the links too, and whose it was; the grams stay. Call it while it is held. */
  async forget(ctx: RequestContext, id: string): Promise<void> {
    await ctx.manager.query(
      'UPDATE carbon_footprint_versions SET entry = NULL, input = NULL WHERE footprint_id = $1 AND entry IS NOT NULL',
      [id],
    );
    await ctx.manager.query('DELETE FROM carbon_footprint_links WHERE footprint_id = $1', [id]);
    await ctx.manager.query('UPDATE carbon_footprints SET user_id = NULL WHERE id = $1', [id]);
  }
}

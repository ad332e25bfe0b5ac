import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { BalancePlan, BalanceStage, SummitBalance } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { PlanEntry } from './plan-entry.js';

export interface PlanRow {
  stage: BalanceStage;
  entry: PlanEntry;
  plan: BalancePlan;
  revision: number;
}
export interface VersionHead {
  version: number;
  stage: BalanceStage;
  grams: number;
  computedAt: Date;
}
/** A balance with what of people it takes in, which organisers may decide otherwise later. */
export type KeptBalance = SummitBalance & { readonly boundary?: readonly string[] };
export interface VersionRow extends VersionHead {
  balance: KeptBalance;
}
export interface PublishedHead {
  version: number;
  computedVersion: number;
  /** Of the document, in hexadecimal. */
  sha256: string;
  reason: string | null;
  publishedAt: Date;
}
export interface PublishedRow extends PublishedHead {
  /** The very bytes. */
  document: string;
}

const VERSION = 'version, stage, grams::float8 AS grams, computed_at AS "computedAt"';
const PUBLISHED = `version, computed_version AS "computedVersion", encode(sha256, 'hex') AS sha256, reason,
  published_at AS "publishedAt"`;

/** Plans of organisers, what was computed from them, and what was published. */
@Injectable()
export class BalancesRepository {
  /** Until the transaction ends, whoever computes or publishes for this summit waits. */
  async lock(ctx: RequestContext, summitId: SummitId): Promise<void> {
    await ctx.manager.query('SELECT pg_advisory_xact_lock(7163140, hashtext($1))', [summitId]);
  }

  listPlans(ctx: RequestContext, summitId: SummitId): Promise<PlanRow[]> {
    return ctx.manager.query<PlanRow[]>(
      'SELECT stage, entry, plan, revision FROM carbon_summit_plans WHERE summit_id = $1 ORDER BY stage',
      [summitId],
    );
  }

  /** `false`, and nothing changed, when `revision` is not the one that is kept; 0 where there is none. */
  async savePlan(ctx: RequestContext, summitId: SummitId, { stage, entry, plan, revision }: PlanRow): Promise<boolean> {
    const saved = await ctx.manager.query<unknown[]>(
      `WITH saved AS (
         INSERT INTO carbon_summit_plans AS p (summit_id, stage, entry, plan, revision, updated_at)
         SELECT $1, $2, $3, $4, $5 + 1, $6
          WHERE $5 = coalesce((SELECT revision FROM carbon_summit_plans WHERE summit_id = $1 AND stage = $2), 0)
         ON CONFLICT (summit_id, stage) DO UPDATE SET entry = $3, plan = $4, revision = $5 + 1, updated_at = $6
          WHERE p.revision = $5
         RETURNING stage
       ) SELECT FROM saved`,
      [summitId, stage, JSON.stringify(entry), JSON.stringify(plan), revision, ctx.clock.now()],
    );
    return saved.length > 0;
  }

  /** The newest first. */
  listVersions(ctx: RequestContext, summitId: SummitId): Promise<VersionHead[]> {
    return ctx.manager.query<VersionHead[]>(
      `SELECT ${VERSION} FROM carbon_summit_versions WHERE summit_id = $1 ORDER BY version DESC`,
      [summitId],
    );
  }

  /** The last one of this stage, or of any. */
  async findVersion(
    ctx: RequestContext,
    summitId: SummitId,
    stage: BalanceStage | null,
  ): Promise<VersionRow | undefined> {
    const [row] = await ctx.manager.query<VersionRow[]>(
      `SELECT ${VERSION}, balance FROM carbon_summit_versions WHERE summit_id = $1 AND ($2::text IS NULL OR stage = $2)
        ORDER BY version DESC LIMIT 1`,
      [summitId, stage],
    );
    return row;
  }

  /** Numbered after the last; call it while the summit is locked. */
  async addVersion(ctx: RequestContext, summitId: SummitId, plan: PlanRow, balance: KeptBalance): Promise<VersionRow> {
    const [row] = await ctx.manager.query<VersionHead[]>(
      `INSERT INTO carbon_summit_versions (summit_id, version, stage, entry, plan, balance, grams, computed_at)
       SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7 FROM carbon_summit_versions WHERE summit_id = $1
       RETURNING ${VERSION}`,
      [
        summitId,
        plan.stage,
        JSON.stringify(plan.entry),
        JSON.stringify(plan.plan),
        JSON.stringify(balance),
        balance.grams,
        ctx.clock.now(),
      ],
    );
    if (row === undefined) throw new Error('a version was not added');
    return { ...row, balance };
  }

  /** The newest first. */
  listPublished(ctx: RequestContext, summitId: SummitId): Promise<PublishedHead[]> {
    return ctx.manager.query<PublishedHead[]>(
      `SELECT ${PUBLISHED} FROM carbon_summit_balances WHERE summit_id = $1 ORDER BY version DESC`,
      [summitId],
    );
  }

  /** The last one, unless another is asked for. */
  async findPublished(
    ctx: RequestContext,
    summitId: SummitId,
    version: number | null,
  ): Promise<PublishedRow | undefined> {
    const [row] = await ctx.manager.query<PublishedRow[]>(
      `SELECT ${PUBLISHED}, document FROM carbon_summit_balances
        WHERE summit_id = $1 AND ($2::integer IS NULL OR version = $2) ORDER BY version DESC LIMIT 1`,
      [summitId, version],
    );
    return row;
  }

  async addPublished(ctx: RequestContext, summitId: SummitId, row: PublishedRow): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO carbon_summit_balances (summit_id, version, computed_version, document, sha256, reason, published_at)
       VALUES ($1, $2, $3, $4, decode($5, 'hex'), $6, $7)`,
      [summitId, row.version, row.computedVersion, row.document, row.sha256, row.reason, row.publishedAt],
    );
  }
}

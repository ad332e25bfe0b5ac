import type { SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** What is kept until it is released. */
export const EMBARGO_KINDS = ['initiative', 'outcome', 'article', 'guest-of-honour', 'certificate-batch'] as const;
export type EmbargoKind = (typeof EMBARGO_KINDS)[number];
export const EMBARGO_STATES = ['embargoed', 'released', 'recalled'] as const;
export type EmbargoState = (typeof EMBARGO_STATES)[number];
export const SESSION_MOMENTS = ['start', 'end'] as const;
export type SessionMoment = (typeof SESSION_MOMENTS)[number];

export interface EmbargoKey {
  kind: EmbargoKind;
  objectId: string;
}
export interface EmbargoRow extends EmbargoKey {
  summitId: SummitId;
  /** By the clock of the database, whether or not the release was carried out already. */
  state: EmbargoState;
  /** Kept as released, with all that follows from it. */
  isCarriedOut: boolean;
  /** For one that waits for a session: once that moment is there. */
  releasesAt: Date | null;
  sessionId: SessionId | null;
  sessionMoment: SessionMoment | null;
  /** Of the summit, that it may go out without. */
  missingLanguages: string[];
  releasedAt: Date | null;
  recalledAt: Date | null;
  recallReason: string | null;
}

const IS_DUE = `embargo.state = 'embargoed' AND embargo.releases_at <= now()`;
const COLUMNS = `embargo.object_kind AS kind, embargo.object_id AS "objectId", embargo.summit_id AS "summitId",
  CASE WHEN ${IS_DUE} THEN 'released' ELSE embargo.state END AS state, embargo.state <> 'embargoed' AS "isCarriedOut",
  embargo.releases_at AS "releasesAt", embargo.session_id AS "sessionId", embargo.session_moment AS "sessionMoment",
  embargo.missing_languages AS "missingLanguages", coalesce(embargo.released_at, CASE WHEN ${IS_DUE} THEN embargo.releases_at END) AS "releasedAt",
  embargo.recalled_at AS "recalledAt", embargo.recall_reason AS "recallReason"`;

/**
 * A condition for `WHERE`: whether an object is out, now, by the database's clock. `id`: a column, such as `a.id`; never anything
 * that somebody sent. Every public read of such an object has it.
 */
export const isReleasedSql = (id: string, kind: EmbargoKind): string =>
  `EXISTS (SELECT FROM embargoes embargo WHERE embargo.object_kind = '${kind}' AND embargo.object_id = ${id}
     AND (embargo.state = 'released' OR (${IS_DUE})))`;

/** An expression: `'embargoed'`, `'released'` or `'recalled'`, now; null for an object that was never put under an embargo. */
export const releaseStateSql = (id: string, kind: EmbargoKind): string =>
  `(SELECT CASE WHEN ${IS_DUE} THEN 'released' ELSE embargo.state END FROM embargoes embargo
     WHERE embargo.object_kind = '${kind}' AND embargo.object_id = ${id})`;

@Injectable()
export class EmbargoesRepository {
  /** Once; what is there already stays as it is. */
  async put(tx: RequestContext, { kind, objectId }: EmbargoKey, summitId: SummitId): Promise<void> {
    await tx.manager.query(
      'INSERT INTO embargoes (object_kind, object_id, summit_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [kind, objectId, summitId],
    );
  }

  /** @returns whether nothing of it is left: what was released is never removed */
  async remove(tx: RequestContext, key: EmbargoKey): Promise<boolean> {
    const row = await this.lock(tx, key);
    if (row !== undefined && row.state !== 'embargoed') return false;
    await tx.manager.query('DELETE FROM embargoes WHERE object_kind = $1 AND object_id = $2', [key.kind, key.objectId]);
    return true;
  }

  async find(ctx: RequestContext, { kind, objectId }: EmbargoKey): Promise<EmbargoRow | undefined> {
    const [row] = await this.listWith(ctx, kind, [objectId]);
    return row;
  }

  async listWith(ctx: RequestContext, kind: EmbargoKind, objectIds: readonly string[]): Promise<EmbargoRow[]> {
    return ctx.manager.query<EmbargoRow[]>(
      `SELECT ${COLUMNS} FROM embargoes embargo WHERE embargo.object_kind = $1 AND embargo.object_id = ANY ($2::uuid[])`,
      [kind, objectIds],
    );
  }

  async listOf(ctx: RequestContext, summitId: SummitId): Promise<EmbargoRow[]> {
    return ctx.manager.query<EmbargoRow[]>(
      `SELECT ${COLUMNS} FROM embargoes embargo WHERE embargo.summit_id = $1 ORDER BY embargo.object_kind, embargo.object_id`,
      [summitId],
    );
  }

  /** Nobody else changes it until the transaction of `tx` ends. */
  async lock(tx: RequestContext, { kind, objectId }: EmbargoKey): Promise<EmbargoRow | undefined> {
    const [row] = await tx.manager.query<EmbargoRow[]>(
      `SELECT ${COLUMNS} FROM embargoes embargo WHERE embargo.object_kind = $1 AND embargo.object_id = $2 FOR UPDATE`,
      [kind, objectId],
    );
    return row;
  }

  /** What is due is released as of when it was due, everything else as of now. @returns when */
  async release(
    tx: RequestContext,
    { kind, objectId }: EmbargoKey,
    missingLanguages: readonly string[],
  ): Promise<Date> {
    const [[row]] = await tx.manager.query<[{ at: Date }[], number]>(
      `UPDATE embargoes embargo SET state = 'released', missing_languages = $3,
              released_at = CASE WHEN ${IS_DUE} THEN embargo.releases_at ELSE now() END
        WHERE embargo.object_kind = $1 AND embargo.object_id = $2 AND embargo.state = 'embargoed' RETURNING released_at AS at`,
      [kind, objectId, missingLanguages],
    );
    if (row === undefined) throw new Error(`${kind} ${objectId} was not under an embargo`);
    return row.at;
  }

  /** @returns false, and nothing changed, where that time has passed */
  async scheduleAt(
    tx: RequestContext,
    { kind, objectId }: EmbargoKey,
    at: Date,
    missingLanguages: readonly string[],
  ): Promise<boolean> {
    const [, count] = await tx.manager.query<[unknown[], number]>(
      `UPDATE embargoes SET releases_at = $3, session_id = NULL, session_moment = NULL, missing_languages = $4
        WHERE object_kind = $1 AND object_id = $2 AND state = 'embargoed' AND $3 > now()`,
      [kind, objectId, at, missingLanguages],
    );
    return count > 0;
  }

  /** @returns false, and nothing changed, where the summit has no such session, or that moment has passed or will not come */
  async scheduleWith(
    tx: RequestContext,
    { kind, objectId }: EmbargoKey,
    sessionId: SessionId,
    moment: SessionMoment,
    missingLanguages: readonly string[],
  ): Promise<boolean> {
    // Who begins or ends it right now is waited for.
    await tx.manager.query('SELECT FROM stages WHERE session_id = $1 FOR SHARE', [sessionId]);
    const [, count] = await tx.manager.query<[unknown[], number]>(
      `UPDATE embargoes embargo SET releases_at = NULL, session_id = $3, session_moment = $4, missing_languages = $5
        WHERE object_kind = $1 AND object_id = $2 AND state = 'embargoed'
          AND EXISTS (SELECT FROM sessions s WHERE s.id = $3 AND s.summit_id = embargo.summit_id AND s.status <> 'cancelled')
          AND NOT EXISTS (SELECT FROM stages t WHERE t.session_id = $3 AND (t.status = 'ended' OR ($4 = 'start' AND t.status = 'live')))`,
      [kind, objectId, sessionId, moment, missingLanguages],
    );
    return count > 0;
  }

  /** What was due is out, though nobody carried it out yet: it stays so. */
  async unschedule(tx: RequestContext, { kind, objectId }: EmbargoKey): Promise<void> {
    await tx.manager.query(
      `UPDATE embargoes SET releases_at = NULL, session_id = NULL, session_moment = NULL
        WHERE object_kind = $1 AND object_id = $2 AND state = 'embargoed' AND (releases_at IS NULL OR releases_at > clock_timestamp())`,
      [kind, objectId],
    );
  }

  async recall(tx: RequestContext, { kind, objectId }: EmbargoKey, reason: string): Promise<void> {
    await tx.manager.query(
      `UPDATE embargoes SET state = 'recalled', recalled_at = now(), recall_reason = $3 WHERE object_kind = $1 AND object_id = $2`,
      [kind, objectId, reason],
    );
  }

  /** Due, and not carried out yet; of these kinds and this summit, where they are named. The one that is due the longest first. */
  async listDue(
    ctx: RequestContext,
    of: { kinds?: readonly EmbargoKind[]; summitSlug?: string | undefined },
  ): Promise<EmbargoKey[]> {
    return ctx.manager.query<EmbargoKey[]>(
      `SELECT embargo.object_kind AS kind, embargo.object_id AS "objectId" FROM embargoes embargo
        WHERE ${IS_DUE} AND ($1::text[] IS NULL OR embargo.object_kind = ANY ($1))
          AND ($2::text IS NULL OR embargo.summit_id = (SELECT id FROM summits WHERE slug = $2))
        ORDER BY embargo.releases_at LIMIT 100`,
      [of.kinds ?? null, of.summitSlug ?? null],
    );
  }

  /** How long until the next is due; null for none. */
  async untilNext(ctx: RequestContext): Promise<number | null> {
    const [row] = await ctx.manager.query<{ ms: number | null }[]>(
      `SELECT (extract(epoch FROM min(releases_at) - clock_timestamp()) * 1000)::float8 AS ms FROM embargoes
        WHERE state = 'embargoed' AND releases_at > now()`,
    );
    return row?.ms ?? null;
  }
}

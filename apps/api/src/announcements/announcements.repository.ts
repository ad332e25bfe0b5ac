import type { AnnouncementImportance, AnnouncementScope, SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { AnnouncementTime, LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { Announced } from './announcements.policy.js';

export interface AnnouncementRow extends AnnouncementTime {
  id: string;
  scope: AnnouncementScope;
  summitId: SummitId | null;
  sessionId: SessionId | null;
  importance: AnnouncementImportance;
  texts: LanguageTexts;
  link: string | null;
}
export type NewAnnouncement = Omit<AnnouncementRow, 'scope' | 'summitId' | 'sessionId' | 'withdrawnAt'>;

const COLUMNS = `a.id, a.summit_id AS "summitId", a.session_id AS "sessionId", importance, texts, link,
  a.starts_at AS "startsAt", a.ends_at AS "endsAt", withdrawn_at AS "withdrawnAt",
  CASE WHEN a.session_id IS NOT NULL THEN 'session' WHEN a.summit_id IS NOT NULL THEN 'summit' ELSE 'everybody' END AS scope`;
/** Most entries of an organiser's list. */
const MAX_LISTED = 200;

@Injectable()
export class AnnouncementsRepository {
  /** To be read now by who looks at this summit and session: theirs and everybody's, the latest first. */
  async listShown(
    ctx: RequestContext,
    summitId: SummitId | null,
    sessionId: SessionId | null,
  ): Promise<AnnouncementRow[]> {
    return ctx.manager.query<AnnouncementRow[]>(
      `SELECT ${COLUMNS} FROM announcements a
        WHERE (a.session_id = $2 OR (a.session_id IS NULL AND (a.summit_id IS NULL OR a.summit_id = $1)))
          AND withdrawn_at IS NULL AND a.starts_at <= $3 AND (a.ends_at IS NULL OR a.ends_at > $3)
        ORDER BY a.starts_at DESC, a.id DESC`,
      [summitId, sessionId, ctx.clock.now()],
    );
  }

  /** Those of one session; without one those of the summit and all of its sessions, and to everybody. The latest first. */
  async listOrganised(
    ctx: RequestContext,
    summitId: SummitId,
    sessionId: SessionId | null,
  ): Promise<AnnouncementRow[]> {
    return ctx.manager.query<AnnouncementRow[]>(
      `SELECT ${COLUMNS} FROM announcements a
        WHERE CASE WHEN $2::uuid IS NULL THEN a.summit_id = $1 OR a.summit_id IS NULL ELSE a.session_id = $2 END
        ORDER BY a.starts_at DESC, a.id DESC LIMIT ${MAX_LISTED}`,
      [summitId, sessionId],
    );
  }

  /** Held until the transaction of `ctx` ends. */
  async lock(ctx: RequestContext, id: string): Promise<AnnouncementRow | undefined> {
    const [row] = await ctx.manager.query<AnnouncementRow[]>(
      `SELECT ${COLUMNS} FROM announcements a WHERE a.id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  /** False, and nothing kept, when as many are planned or shown there already. */
  async insert(
    ctx: RequestContext,
    to: Announced,
    { id, importance, texts, link, startsAt, endsAt }: NewAnnouncement,
    limit: number,
  ): Promise<boolean> {
    await ctx.manager.query(`SELECT pg_advisory_xact_lock(7163122, hashtext($1))`, [
      to.sessionId ?? to.summitId ?? to.scope,
    ]);
    const inserted = await ctx.manager.query<unknown[]>(
      `INSERT INTO announcements (id, summit_id, session_id, importance, texts, link, starts_at, ends_at, created_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9
        WHERE (SELECT count(*) FROM announcements
                WHERE summit_id IS NOT DISTINCT FROM $2::uuid AND session_id IS NOT DISTINCT FROM $3::uuid
                  AND withdrawn_at IS NULL AND (ends_at IS NULL OR ends_at > $9)) < $10
       RETURNING id`,
      [
        id,
        to.summitId,
        to.sessionId,
        importance,
        JSON.stringify(texts),
        link,
        startsAt,
        endsAt,
        ctx.clock.now(),
        limit,
      ],
    );
    return inserted.length > 0;
  }

  async withdraw(ctx: RequestContext, id: string): Promise<void> {
    await ctx.manager.query('UPDATE announcements SET withdrawn_at = $2 WHERE id = $1', [id, ctx.clock.now()]);
  }

  async summitExists(ctx: RequestContext, id: SummitId): Promise<boolean> {
    const found = await ctx.manager.query<unknown[]>('SELECT FROM summits WHERE id = $1', [id]);
    return found.length > 0;
  }
}

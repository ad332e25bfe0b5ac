import type { SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { AgendaOwner } from './agenda-owner.js';

/** Where a session of an agenda is found. */
export interface AgendaSession {
  summitSlug: string;
  sessionId: SessionId;
}

/** The sessions that somebody marked for themself. */
@Injectable()
export class SessionStarsRepository {
  /** Of all these owners together, each session once, in the order they were starred. */
  async listStarred(ctx: RequestContext, owners: readonly AgendaOwner[]): Promise<AgendaSession[]> {
    return ctx.manager.query<AgendaSession[]>(
      `SELECT s.slug AS "summitSlug", st.session_id AS "sessionId"
         FROM session_stars st JOIN sessions se ON se.id = st.session_id JOIN summits s ON s.id = se.summit_id
        WHERE st.user_id = ANY($1::uuid[]) OR st.guest_id = ANY($2::uuid[])
        GROUP BY s.slug, st.session_id ORDER BY min(st.starred_at), st.session_id`,
      idsOf(owners),
    );
  }

  async count(ctx: RequestContext, owners: readonly AgendaOwner[]): Promise<number> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      'SELECT count(DISTINCT session_id)::integer AS count FROM session_stars WHERE user_id = ANY($1::uuid[]) OR guest_id = ANY($2::uuid[])',
      idsOf(owners),
    );
    return row?.count ?? 0;
  }

  /** The slug of the summit of a session that is no draft. */
  async findSummitOfPublic(ctx: RequestContext, sessionId: SessionId): Promise<string | undefined> {
    const [row] = await ctx.manager.query<{ slug: string }[]>(
      `SELECT s.slug FROM sessions se JOIN summits s ON s.id = se.summit_id
        WHERE se.id = $1 AND se.status <> 'draft'`,
      [sessionId],
    );
    return row?.slug;
  }

  /** Starring twice is starring once. */
  async star(ctx: RequestContext, owner: AgendaOwner, sessionId: SessionId): Promise<void> {
    await ctx.manager.query(
      'INSERT INTO session_stars (user_id, guest_id, session_id, starred_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [owner.userId ?? null, owner.guestId ?? null, sessionId, ctx.clock.now()],
    );
  }

  /** Taking away what is not there is fine. */
  async unstar(ctx: RequestContext, owners: readonly AgendaOwner[], sessionId: SessionId): Promise<void> {
    await ctx.manager.query(
      'DELETE FROM session_stars WHERE (user_id = ANY($1::uuid[]) OR guest_id = ANY($2::uuid[])) AND session_id = $3',
      [...idsOf(owners), sessionId],
    );
  }

  /** What a browser starred before somebody signed in there becomes theirs. */
  async adopt(ctx: RequestContext, userId: string, guestId: string): Promise<void> {
    await ctx.manager.query(
      `WITH moved AS (DELETE FROM session_stars WHERE guest_id = $2 RETURNING session_id, starred_at)
       INSERT INTO session_stars (user_id, session_id, starred_at) SELECT $1, session_id, starred_at FROM moved ON CONFLICT DO NOTHING`,
      [userId, guestId],
    );
  }
}

export function idsOf(owners: readonly AgendaOwner[]): [string[], string[]] {
  return [owners.flatMap(({ userId }) => userId ?? []), owners.flatMap(({ guestId }) => guestId ?? [])];
}

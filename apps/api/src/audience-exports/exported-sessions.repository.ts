import type { SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { ExportedSession } from './export-record.js';

@Injectable()
export class ExportedSessionsRepository {
  async find(ctx: RequestContext, sessionId: SessionId): Promise<ExportedSession | undefined> {
    const [session] = await ctx.manager.query<ExportedSession[]>(
      `SELECT se.id, se.slug, se.title, s.slug AS "summitSlug", coalesce(s.languages[1], 'en') AS language,
              coalesce(st.started_at, se.starts_at) AS "startsAt"
         FROM sessions se JOIN summits s ON s.id = se.summit_id LEFT JOIN stages st ON st.session_id = se.id WHERE se.id = $1`,
      [sessionId],
    );
    return session;
  }
}

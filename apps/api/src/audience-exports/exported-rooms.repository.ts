import type { SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { ExportedRoom } from './export-record.js';

@Injectable()
export class ExportedRoomsRepository {
  async findSession(ctx: RequestContext, sessionId: SessionId): Promise<ExportedRoom | undefined> {
    const [room] = await ctx.manager.query<ExportedRoom[]>(
      `SELECT se.id, se.slug AS "sessionSlug", se.title, s.slug AS "summitSlug", s.languages[1] AS language,
              coalesce(st.started_at, se.starts_at) AS "startsAt"
         FROM sessions se JOIN summits s ON s.id = se.summit_id LEFT JOIN stages st ON st.session_id = se.id WHERE se.id = $1`,
      [sessionId],
    );
    return room;
  }

  async findSummit(ctx: RequestContext, summitId: SummitId): Promise<ExportedRoom | undefined> {
    const [room] = await ctx.manager.query<ExportedRoom[]>(
      `SELECT id, NULL AS "sessionSlug", title, slug AS "summitSlug", languages[1] AS language,
              starts_on::timestamp AT TIME ZONE time_zone AS "startsAt" FROM summits WHERE id = $1`,
      [summitId],
    );
    return room;
  }
}

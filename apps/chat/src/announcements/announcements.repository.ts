import type { SessionId, ShownAnnouncement } from '@app/contracts';
import type { AnnouncementTime } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** An announcement as a room keeps it: with its times. */
export type KeptAnnouncement = Omit<ShownAnnouncement, 'startsAt'> & AnnouncementTime;

interface Row extends KeptAnnouncement {
  sessionId: SessionId;
}

@Injectable()
export class AnnouncementsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What those in these sessions are to read, now or later: of the session, of its summit, to everybody. The latest first. */
  async listFor(sessionIds: readonly SessionId[], now: Date): Promise<Map<SessionId, KeptAnnouncement[]>> {
    const rows = await this.dataSource.query<Row[]>(
      `SELECT sessions.id AS "sessionId", a.id AS "announcementId", importance, texts, link,
              CASE WHEN a.session_id IS NOT NULL THEN 'session' WHEN a.summit_id IS NOT NULL THEN 'summit' ELSE 'everybody' END AS scope,
              a.starts_at AS "startsAt", a.ends_at AS "endsAt", withdrawn_at AS "withdrawnAt"
         FROM sessions CROSS JOIN LATERAL (
           SELECT * FROM announcements WHERE session_id = sessions.id
           UNION ALL SELECT * FROM announcements WHERE session_id IS NULL AND summit_id = sessions.summit_id
           UNION ALL SELECT * FROM announcements WHERE session_id IS NULL AND summit_id IS NULL
         ) a
        WHERE sessions.id = ANY($1) AND withdrawn_at IS NULL AND (a.ends_at IS NULL OR a.ends_at > $2)
        ORDER BY a.starts_at DESC, a.id DESC`,
      [sessionIds, now],
    );
    return Map.groupBy(rows, ({ sessionId }): SessionId => sessionId);
  }
}

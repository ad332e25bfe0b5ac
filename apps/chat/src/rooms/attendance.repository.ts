import type { ParticipantId, RoomRole, SessionId } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Somebody in a session's room, from when until they were last seen there. */
export interface Visit {
  id: string;
  sessionId: SessionId;
  participantId: ParticipantId;
  role: RoomRole;
  startedAt: Date;
  lastSeenAt: Date;
}

@Injectable()
export class AttendanceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Writes new visits and moves the end of known ones, in one statement. Visits to a session that is gone are left out. */
  async save(visits: readonly Visit[]): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO attendances (id, session_id, participant_id, role, started_at, last_seen_at)
       SELECT visit.* FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::timestamptz[])
           AS visit (id, session_id, participant_id, role, started_at, last_seen_at)
         JOIN sessions ON sessions.id = visit.session_id
       ON CONFLICT (id) DO UPDATE SET last_seen_at = greatest(attendances.last_seen_at, excluded.last_seen_at)`,
      [
        visits.map(({ id }) => id),
        visits.map(({ sessionId }) => sessionId),
        visits.map(({ participantId }) => participantId),
        visits.map(({ role }) => role),
        visits.map(({ startedAt }) => startedAt),
        visits.map(({ lastSeenAt }) => lastSeenAt),
      ],
    );
  }
}

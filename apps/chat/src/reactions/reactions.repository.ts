import type { Reaction, SessionId } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How many of one reaction this server has counted in a session in one minute. */
export interface ReactionMinute {
  sessionId: SessionId;
  minute: Date;
  kind: Reaction;
  count: number;
}

@Injectable()
export class ReactionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether these sessions take reactions; those that nobody has ruled do, and are left out. */
  async findSwitches(sessionIds: readonly SessionId[]): Promise<Map<SessionId, boolean>> {
    const rows = await this.dataSource.query<{ sessionId: SessionId; areOn: boolean }[]>(
      'SELECT session_id AS "sessionId", are_on AS "areOn" FROM reaction_settings WHERE session_id = ANY($1)',
      [sessionIds],
    );
    return new Map(rows.map(({ sessionId, areOn }) => [sessionId, areOn]));
  }

  /** Writes what a server has counted so far, in one statement; again and again is once. Sessions that are gone are left out. */
  async keep(serverId: string, minutes: readonly ReactionMinute[]): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO reaction_minutes (session_id, minute, kind, server_id, count)
       SELECT counted.session_id, counted.minute, counted.kind, $1, counted.count
         FROM unnest($2::uuid[], $3::timestamptz[], $4::text[], $5::integer[]) AS counted (session_id, minute, kind, count)
         JOIN sessions ON sessions.id = counted.session_id
       ON CONFLICT (session_id, minute, kind, server_id) DO UPDATE SET count = greatest(reaction_minutes.count, excluded.count)`,
      [
        serverId,
        minutes.map(({ sessionId }) => sessionId),
        minutes.map(({ minute }) => minute),
        minutes.map(({ kind }) => kind),
        minutes.map(({ count }) => count),
      ],
    );
  }
}

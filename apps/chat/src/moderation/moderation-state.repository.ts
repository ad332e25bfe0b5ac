import { ModerationSettings, moderationInForce, type ParticipantId, type SessionId } from '@app/contracts';
import type { PersonalRestriction } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How far a room's moderation has come. Versions only grow. */
export interface ModerationHead {
  summitId: string;
  /** `null` in the room of the summit. */
  sessionId: SessionId | null;
  lastChange: number;
  settingsVersion: number;
  restrictionsVersion: number;
}
/** A restriction as it is kept. */
export interface KeptRestriction extends PersonalRestriction {
  restrictionId: string;
  name: string;
  scope: 'session' | 'summit';
  imposedAt: Date;
  imposedBy: string;
}

/** What holds in a room: its settings with the summit's, restrictions here and in the whole summit. */
@Injectable()
export class ModerationStateRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes the board of a session's room, or of a summit's, where there is none. */
  async ensureBoard(roomId: SessionId): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO moderation_boards (room_id, summit_id, session_id)
       SELECT id, summit_id, id FROM sessions WHERE id = $1 UNION ALL SELECT id, id, NULL FROM summits WHERE id = $1
       ON CONFLICT DO NOTHING`,
      [roomId],
    );
  }

  async findHeads(roomIds: readonly SessionId[]): Promise<ReadonlyMap<SessionId, ModerationHead>> {
    const rows = await this.dataSource.query<(ModerationHead & { roomId: SessionId })[]>(
      `SELECT room_id AS "roomId", summit_id AS "summitId", session_id AS "sessionId", last_change AS "lastChange",
              (SELECT coalesce(sum(version), 0)::integer FROM moderation_settings s
                WHERE s.summit_id = b.summit_id AND (s.session_id IS NULL OR s.session_id = b.session_id)) AS "settingsVersion",
              (SELECT coalesce(sum(version), 0)::integer FROM restrictions r
                WHERE r.summit_id = b.summit_id AND (r.session_id IS NULL OR r.session_id = b.session_id)) AS "restrictionsVersion"
         FROM moderation_boards b WHERE room_id = ANY($1)`,
      [roomIds],
    );
    return new Map(rows.map(({ roomId, ...head }) => [roomId, head]));
  }

  async findSettings({ summitId, sessionId }: ModerationHead): Promise<ModerationSettings> {
    const rows = await this.dataSource.query<{ session_id: SessionId | null; settings: unknown }[]>(
      'SELECT session_id, settings FROM moderation_settings WHERE summit_id = $1 AND (session_id IS NULL OR session_id = $2)',
      [summitId, sessionId],
    );
    const settingsOf = (id: SessionId | null): ModerationSettings | null =>
      ModerationSettings.nullable().parse(rows.find((row) => row.session_id === id)?.settings ?? null);
    return moderationInForce(settingsOf(null), sessionId === null ? null : settingsOf(sessionId));
  }

  /** Those in force, in the order they were imposed. */
  async listRestrictions({ summitId, sessionId }: ModerationHead, now: Date): Promise<KeptRestriction[]> {
    return this.dataSource.query<KeptRestriction[]>(
      `SELECT id AS "restrictionId", kind, participant_id AS "participantId", participant_name AS name,
              address_hash AS "addressHash", CASE WHEN session_id IS NULL THEN 'summit' ELSE 'session' END AS scope, until,
              imposed_at AS "imposedAt", imposed_by AS "imposedBy"
         FROM restrictions WHERE summit_id = $1 AND (session_id IS NULL OR session_id = $2)
          AND lifted_at IS NULL AND (until IS NULL OR until > $3) ORDER BY imposed_at, id`,
      [summitId, sessionId, now],
    );
  }

  /** When somebody came to a session first, as far as it is written down. */
  async findArrival(roomId: SessionId, participantId: ParticipantId): Promise<Date | null> {
    const [row] = await this.dataSource.query<{ came_at: Date | null }[]>(
      `SELECT least((SELECT min(started_at) FROM attendances WHERE session_id = $1 AND participant_id = $2),
                    (SELECT came_at FROM chat_writers WHERE room_id = $1 AND participant_id = $2)) AS came_at`,
      [roomId, participantId],
    );
    return row?.came_at ?? null;
  }

  /**
   * Takes somebody's turn in slow mode, the same one again for the same message: on all servers one of them at a time.
   * `null` when it is theirs, else when they took the last one.
   */
  async takeTurn(
    roomId: SessionId,
    participantId: ParticipantId,
    clientMessageId: string,
    slowModeMs: number,
    now: Date,
  ): Promise<Date | null> {
    const [row] = await this.dataSource.query<{ is_taken: boolean; last: Date | null }[]>(
      `WITH taken AS (
         INSERT INTO slow_mode_turns AS turn (room_id, participant_id, client_message_id, taken_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (room_id, participant_id) DO UPDATE SET client_message_id = $3,
           taken_at = CASE WHEN turn.client_message_id = $3 THEN turn.taken_at ELSE $4 END
           WHERE turn.client_message_id = $3 OR turn.taken_at <= $4 - make_interval(secs => $5)
         RETURNING 1)
       SELECT EXISTS (SELECT FROM taken) AS is_taken,
              (SELECT taken_at FROM slow_mode_turns WHERE room_id = $1 AND participant_id = $2) AS last`,
      [roomId, participantId, clientMessageId, now, slowModeMs / 1_000],
    );
    return row?.is_taken === true ? null : (row?.last ?? now);
  }
}

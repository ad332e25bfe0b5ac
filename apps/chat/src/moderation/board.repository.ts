import {
  MODERATION_LIMITS,
  type HeldMessage,
  type ModerationAction,
  type ModerationBoard,
  type ReportedMessage,
  type SessionId,
} from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PublicDraft } from '../messages/messages.repository.js';

/** A message that waits, as it is kept. */
export interface KeptHeld extends HeldMessage {
  draft: PublicDraft;
  /** Under which it was posted; `null` until then. */
  postedSeq: number | null;
}
type Changes = Omit<ModerationBoard, 'restrictions' | 'lastChange' | 'held'> & { held: KeptHeld[] };

interface HeldRow {
  id: string;
  change: number;
  draft: PublicDraft;
  reasons: HeldMessage['reasons'];
  state: HeldMessage['state'];
  posted_seq: number | null;
  held_at: Date;
}
const HELD_COLUMNS = 'id, change, draft, reasons, state, posted_seq, held_at';

/** What is on a room's board of moderation, for reading. */
@Injectable()
export class BoardRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What changed after a number; in the order of change. */
  async listAfter(roomId: SessionId, afterChange: number): Promise<Changes> {
    const [held, reported, actions] = await Promise.all([
      this.held('room_id = $1 AND change > $2', [roomId, afterChange]),
      this.reported('r.change > $2', [roomId, afterChange]),
      this.actions('change > $2 ORDER BY change DESC', [roomId, afterChange]),
    ]);
    return { held, reported, actions };
  }

  /** What waits for a decision, and the newest actions. */
  async listOpen(roomId: SessionId): Promise<Changes> {
    const [held, reported, actions] = await Promise.all([
      this.listWaiting(roomId),
      this.reported(`r.state = 'open'`, [roomId]),
      this.record(roomId),
    ]);
    return { held, reported, actions };
  }

  /** Messages that wait, and approved ones that were not posted yet. */
  async listWaiting(roomId: SessionId): Promise<KeptHeld[]> {
    return this.held(`room_id = $1 AND (state = 'waiting' OR state = 'approved' AND posted_seq IS NULL)`, [roomId]);
  }

  /** Actions before a number, the newest first. */
  async record(roomId: SessionId, beforeChange?: number): Promise<ModerationAction[]> {
    return this.actions(`($2::integer IS NULL OR change < $2) ORDER BY change DESC LIMIT ${MODERATION_LIMITS.record}`, [
      roomId,
      beforeChange ?? null,
    ]);
  }

  private async held(where: string, values: unknown[]): Promise<KeptHeld[]> {
    const rows = await this.dataSource.query<HeldRow[]>(
      `SELECT ${HELD_COLUMNS} FROM held_messages WHERE ${where} ORDER BY change`,
      values,
    );
    return rows.map((row) => ({
      heldId: row.id,
      clientMessageId: row.draft.clientMessageId,
      author: row.draft.author,
      text: row.draft.text,
      reasons: row.reasons,
      heldAt: row.held_at.toISOString(),
      state: row.state,
      change: row.change,
      draft: row.draft,
      postedSeq: row.posted_seq,
    }));
  }

  private reported(where: string, values: unknown[]): Promise<ReportedMessage[]> {
    return this.dataSource
      .query<(ReportedMessage & { postedAt: Date; reportedAt: Date })[]>(
        `SELECT r.seq, r.change, r.state, m.text, m.posted_at AS "postedAt",
                jsonb_build_object('participantId', m.participant_id, 'name', m.author_name, 'role', m.author_role) AS author,
                (SELECT max(reported_at) FROM message_reports p WHERE p.room_id = r.room_id AND p.seq = r.seq) AS "reportedAt",
                (SELECT coalesce(jsonb_agg(jsonb_build_object('reason', reason, 'count', count) ORDER BY count DESC, reason), '[]')
                   FROM (SELECT reason, count(*)::integer AS count FROM message_reports p
                          WHERE p.room_id = r.room_id AND p.seq = r.seq GROUP BY reason) reasons) AS reasons,
                ARRAY(SELECT note FROM message_reports p WHERE p.room_id = r.room_id AND p.seq = r.seq AND note <> ''
                       ORDER BY reported_at LIMIT 20) AS notes
           FROM reported_messages r
           JOIN channels c ON (c.session_id = r.room_id OR c.summit_id = r.room_id) AND c.kind = 'public'
           JOIN messages m ON m.channel_id = c.id AND m.seq = r.seq
          WHERE r.room_id = $1 AND r.state <> 'noted' AND ${where} ORDER BY r.change`,
        values,
      )
      .then((rows) =>
        rows.map((row) => ({
          ...row,
          postedAt: row.postedAt.toISOString(),
          reportedAt: row.reportedAt.toISOString(),
        })),
      );
  }

  private async actions(where: string, values: unknown[]): Promise<ModerationAction[]> {
    const rows = await this.dataSource.query<ActionRow[]>(
      `SELECT id, change, kind, actor_id, actor_name, subject_id, subject_name, text, seq, until, at, undone_at, undone_by
         FROM moderation_actions WHERE room_id = $1 AND ${where}`,
      values,
    );
    return rows.map(toAction);
  }
}

interface ActionRow {
  id: string;
  change: number;
  kind: ModerationAction['kind'];
  actor_id: string | null;
  actor_name: string | null;
  subject_id: string;
  subject_name: string;
  text: string;
  seq: number | null;
  until: Date | null;
  at: Date;
  undone_at: Date | null;
  undone_by: string | null;
}
const toAction = (row: ActionRow): ModerationAction => ({
  actionId: row.id,
  kind: row.kind,
  actor: row.actor_id === null ? null : { participantId: row.actor_id, name: row.actor_name ?? '' },
  subject: { participantId: row.subject_id, name: row.subject_name },
  at: row.at.toISOString(),
  text: row.text,
  seq: row.seq,
  until: row.until?.toISOString() ?? null,
  undoneAt: row.undone_at?.toISOString() ?? null,
  undoneBy: row.undone_by,
  change: row.change,
});

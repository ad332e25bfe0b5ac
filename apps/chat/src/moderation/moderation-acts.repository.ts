import type { HeldMessage, ModerationAction, ParticipantId, ReportMessage, SessionId } from '@app/contracts';
import type { Reports } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { PublicDraft } from '../messages/messages.repository.js';

/** Most messages of a room, and of one of its people, that wait at once. */
const MAX_WAITING = 500;
const MAX_WAITING_OF_ONE = 5;

/** Somebody who moderates; `null` for what happens by itself. */
export type Actor = { participantId: ParticipantId; name: string } | null;
type Subject = ModerationAction['subject'];
/** What an action was about, for the record and for taking it back. */
interface NewAction {
  kind: ModerationAction['kind'];
  actor: Actor;
  subject: Subject;
  text?: string;
  seq?: number | null;
  heldId?: string;
  restrictionId?: string;
  until?: Date | null;
}
/** An action that can be taken back. */
export interface KeptAction {
  kind: ModerationAction['kind'];
  subject: Subject;
  seq: number | null;
  heldId: string | null;
  restrictionId: string | null;
  /** The summit's, when its restriction is. */
  isOfSummit: boolean;
}
/** A message of the public chat. */
export interface ChatMessage {
  author: Subject & { role: string };
  text: string;
}

/** What is done on a room's board of moderation: each in one transaction with its place in the record. */
@Injectable()
export class ModerationActsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps a message back. The same one again is the same: `posted` when it is in the chat by now. */
  async hold(
    roomId: SessionId,
    draft: PublicDraft,
    reasons: HeldMessage['reasons'],
    now: Date,
  ): Promise<HeldMessage['state'] | 'posted' | 'limit-reached'> {
    const { participantId } = draft.author;
    const mine = [roomId, participantId, draft.clientMessageId];
    return this.onBoard(roomId, async (manager, change) => {
      const [known] = await manager.query<{ state: HeldMessage['state'] }[]>(
        'SELECT state FROM held_messages WHERE room_id = $1 AND participant_id = $2 AND client_message_id = $3',
        mine,
      );
      if (known !== undefined) return known.state;
      const posted = await manager.query<unknown[]>(
        `SELECT 1 FROM messages JOIN channels ON channels.id = channel_id
          WHERE (session_id = $1 OR summit_id = $1) AND kind = 'public' AND participant_id = $2 AND client_message_id = $3`,
        mine,
      );
      if (posted.length > 0) return 'posted';
      const [waiting] = await manager.query<{ all: number; mine: number }[]>(
        `SELECT count(*)::integer AS all, (count(*) FILTER (WHERE participant_id = $2))::integer AS mine
           FROM held_messages WHERE room_id = $1 AND state = 'waiting'`,
        [roomId, participantId],
      );
      if (waiting !== undefined && (waiting.all >= MAX_WAITING || waiting.mine >= MAX_WAITING_OF_ONE))
        return 'limit-reached';
      await manager.query(
        `INSERT INTO held_messages (id, room_id, change, participant_id, client_message_id, draft, reasons, held_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [uuidv7(), roomId, change, participantId, draft.clientMessageId, draft, reasons, now],
      );
      return 'waiting';
    });
  }

  /** Lets a message through or not. The draft when it is to be posted now: also of one that was let through and not posted yet. */
  async decideHeld(
    roomId: SessionId,
    heldId: string,
    kind: 'approve' | 'reject',
    actor: Actor,
    now: Date,
  ): Promise<{ draft: PublicDraft; heldAt: Date } | 'decided-before' | 'message-unknown'> {
    return this.onBoard(roomId, async (manager, change) => {
      const [row] = await manager.query<
        { state: HeldMessage['state']; draft: PublicDraft; posted_seq: number | null; held_at: Date }[]
      >('SELECT state, draft, posted_seq, held_at FROM held_messages WHERE id = $1 AND room_id = $2', [heldId, roomId]);
      if (row === undefined) return 'message-unknown';
      const { draft, held_at: heldAt } = row;
      if (row.state !== 'waiting')
        return kind === 'approve' && row.state === 'approved' && row.posted_seq === null
          ? { draft, heldAt }
          : 'decided-before';
      await manager.query('UPDATE held_messages SET state = $2, change = $3 WHERE id = $1', [
        heldId,
        kind === 'approve' ? 'approved' : 'rejected',
        change,
      ]);
      await record(manager, roomId, change, now, {
        kind,
        actor,
        subject: subjectOf(draft.author),
        text: draft.text,
        heldId,
      });
      return { draft, heldAt };
    });
  }

  /** A message that was let through has its number. */
  async notePosted(roomId: SessionId, heldId: string, seq: number): Promise<void> {
    await this.onBoard(roomId, async (manager, change) => {
      await manager.query('UPDATE held_messages SET posted_seq = $2, change = $3 WHERE id = $1', [heldId, seq, change]);
      await manager.query(
        `UPDATE moderation_actions SET seq = $2, change = $3 WHERE held_id = $1 AND kind = 'approve' AND undone_at IS NULL`,
        [heldId, seq, change],
      );
    });
  }

  async findMessage(roomId: SessionId, seq: number): Promise<ChatMessage | undefined> {
    const [row] = await this.dataSource.query<
      { participant_id: string; author_name: string; author_role: string; text: string }[]
    >(
      `SELECT participant_id, author_name, author_role, text FROM messages JOIN channels ON channels.id = channel_id
        WHERE (session_id = $1 OR summit_id = $1) AND kind = 'public' AND seq = $2`,
      [roomId, seq],
    );
    return (
      row && {
        author: { participantId: row.participant_id, name: row.author_name, role: row.author_role },
        text: row.text,
      }
    );
  }

  /** How reports of the message stand with this one; `reported-before` when this person has said so already. */
  async report(
    roomId: SessionId,
    { seq, reason, note }: ReportMessage,
    reporterId: ParticipantId,
    now: Date,
  ): Promise<Reports | 'reported-before'> {
    return this.onBoard(roomId, async (manager) => {
      await manager.query(
        `INSERT INTO reported_messages (room_id, seq, change, state) VALUES ($1, $2, 0, 'noted') ON CONFLICT DO NOTHING`,
        [roomId, seq],
      );
      const inserted = await manager.query<unknown[]>(
        `INSERT INTO message_reports (room_id, seq, reporter_id, reason, note, reported_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING seq`,
        [roomId, seq, reporterId, reason, note, now],
      );
      if (inserted.length === 0) return 'reported-before';
      const [reports] = await manager.query<Reports[]>(
        `SELECT (SELECT count(*)::integer FROM message_reports p WHERE p.room_id = r.room_id AND p.seq = r.seq) AS count,
                settled_count AS "settledCount"
           FROM reported_messages r WHERE room_id = $1 AND seq = $2`,
        [roomId, seq],
      );
      return reports ?? { count: 1, settledCount: 0 };
    });
  }

  /** Puts a reported message in front of who moderates. */
  async markReported(roomId: SessionId, seq: number): Promise<void> {
    await this.onBoard(roomId, (manager, change) => mark(manager, roomId, change, seq, 'open'));
  }

  /** A message was removed, restored or may stay: noted, and its reports are settled. */
  async noteMessage(
    roomId: SessionId,
    seq: number,
    kind: 'remove' | 'restore' | 'settle',
    { author, text }: ChatMessage,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await this.onBoard(roomId, async (manager, change) => {
      await mark(manager, roomId, change, seq, 'settled');
      await record(manager, roomId, change, now, { kind, actor, subject: subjectOf(author), text, seq });
    });
  }

  async restrict(
    roomId: SessionId,
    restriction: {
      id: string;
      kind: 'silenced' | 'banned';
      subject: Subject;
      addressHash: string | null;
      scope: 'session' | 'summit';
      until: Date | null;
    },
    actor: NonNullable<Actor>,
    now: Date,
  ): Promise<void> {
    const { id, kind, subject, addressHash, scope, until } = restriction;
    await this.onBoard(roomId, async (manager, change) => {
      await manager.query(
        `INSERT INTO restrictions (id, summit_id, session_id, kind, participant_id, participant_name, address_hash, until,
                                   imposed_at, imposed_by)
         SELECT $1, summit_id, CASE WHEN $3 = 'session' THEN session_id END, $4, $5, $6, $7, $8, $9, $10
           FROM moderation_boards WHERE room_id = $2`,
        [id, roomId, scope, kind, subject.participantId, subject.name, addressHash, until, now, actor.name],
      );
      await record(manager, roomId, change, now, {
        kind: kind === 'banned' ? 'ban' : 'silence',
        actor,
        subject,
        restrictionId: id,
        until,
      });
    });
  }

  /** A restriction that holds here: this session's or its summit's. */
  async findRestriction(
    roomId: SessionId,
    restrictionId: string,
  ): Promise<{ subject: Subject; isOfSummit: boolean } | undefined> {
    const [row] = await this.dataSource.query<{ id: string; name: string; of_summit: boolean }[]>(
      `SELECT participant_id AS id, participant_name AS name, r.session_id IS NULL AS of_summit
         FROM restrictions r JOIN moderation_boards b USING (summit_id)
        WHERE r.id = $2 AND b.room_id = $1 AND (r.session_id IS NULL OR r.session_id = b.session_id)`,
      [roomId, restrictionId],
    );
    return row && { subject: { participantId: row.id, name: row.name }, isOfSummit: row.of_summit };
  }

  /** False when it holds no more. */
  async lift(
    roomId: SessionId,
    restrictionId: string,
    subject: Subject,
    actor: NonNullable<Actor>,
    now: Date,
  ): Promise<boolean> {
    return this.onBoard(roomId, async (manager, change) => {
      if (!(await setLifted(manager, restrictionId, true, now))) return false;
      await record(manager, roomId, change, now, { kind: 'lift', actor, subject, restrictionId });
      return true;
    });
  }

  async findAction(roomId: SessionId, actionId: string): Promise<KeptAction | undefined> {
    const [row] = await this.dataSource.query<
      (Omit<KeptAction, 'subject'> & { subject_id: string; subject_name: string })[]
    >(
      `SELECT a.kind, subject_id, subject_name, seq, held_id AS "heldId", restriction_id AS "restrictionId",
              r.id IS NOT NULL AND r.session_id IS NULL AS "isOfSummit"
         FROM moderation_actions a LEFT JOIN restrictions r ON r.id = restriction_id
        WHERE a.id = $2 AND a.room_id = $1 AND undone_at IS NULL`,
      [roomId, actionId],
    );
    if (row === undefined) return undefined;
    const { subject_id: participantId, subject_name: name, ...action } = row;
    return { ...action, subject: { participantId, name } };
  }

  /** Takes back what of an action is on the board; messages of the chat are another's. False when it was taken back already, or holds no more. */
  async undo(
    roomId: SessionId,
    actionId: string,
    { kind, heldId, seq, restrictionId }: KeptAction,
    actor: NonNullable<Actor>,
    now: Date,
  ): Promise<boolean> {
    return this.onBoard(roomId, async (manager, change) => {
      const undone = await manager.query<unknown[]>(
        `WITH undone AS (UPDATE moderation_actions SET undone_at = $3, undone_by = $4, change = $5
                          WHERE id = $2 AND room_id = $1 AND undone_at IS NULL RETURNING 1) SELECT 1 FROM undone`,
        [roomId, actionId, now, actor.name, change],
      );
      if (undone.length === 0) return false;
      if (restrictionId !== null) await setLifted(manager, restrictionId, kind !== 'lift', now);
      if (kind === 'reject' && heldId !== null)
        await manager.query(
          `UPDATE held_messages SET state = 'waiting', change = $2 WHERE id = $1 AND state = 'rejected'`,
          [heldId, change],
        );
      if (kind === 'settle' && seq !== null) await mark(manager, roomId, change, seq, 'open');
      return true;
    });
  }

  /** In a transaction, with the board's next number; boards change one after another, so that numbers are seen in their order. */
  private onBoard<T>(roomId: SessionId, work: (manager: EntityManager, change: number) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const [board] = await manager.query<{ change: number }[]>(
        `WITH board AS (UPDATE moderation_boards SET last_change = last_change + 1 WHERE room_id = $1 RETURNING last_change)
         SELECT last_change AS change FROM board`,
        [roomId],
      );
      if (board === undefined) throw new Error(`The room ${roomId} has no board of moderation.`);
      return work(manager, board.change);
    });
  }
}

const subjectOf = ({ participantId, name }: Subject): Subject => ({ participantId, name });

async function record(
  manager: EntityManager,
  roomId: SessionId,
  change: number,
  now: Date,
  { kind, actor, subject, text, seq, heldId, restrictionId, until }: NewAction,
): Promise<void> {
  await manager.query(
    `INSERT INTO moderation_actions (id, room_id, change, kind, actor_id, actor_name, subject_id, subject_name, text, seq,
                                     held_id, restriction_id, until, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      uuidv7(),
      roomId,
      change,
      kind,
      actor?.participantId ?? null,
      actor?.name ?? null,
      subject.participantId,
      subject.name,
      text ?? '',
      seq ?? null,
      heldId ?? null,
      restrictionId ?? null,
      until ?? null,
      now,
    ],
  );
}

async function mark(
  manager: EntityManager,
  roomId: SessionId,
  change: number,
  seq: number,
  state: 'open' | 'settled',
): Promise<void> {
  await manager.query(
    `UPDATE reported_messages r SET state = $4, change = $3, settled_count = CASE WHEN $4 = 'settled' THEN
       (SELECT count(*)::integer FROM message_reports p WHERE p.room_id = $1 AND p.seq = $2) ELSE 0 END
      WHERE room_id = $1 AND seq = $2`,
    [roomId, seq, change, state],
  );
}

async function setLifted(
  manager: EntityManager,
  restrictionId: string,
  isLifted: boolean,
  now: Date,
): Promise<boolean> {
  const changed = await manager.query<unknown[]>(
    `WITH changed AS (
       UPDATE restrictions SET lifted_at = CASE WHEN $2 THEN $3::timestamptz END, version = version + 1
        WHERE id = $1 AND (lifted_at IS NULL) = $2 RETURNING 1)
     SELECT 1 FROM changed`,
    [restrictionId, isLifted, now],
  );
  return changed.length > 0;
}

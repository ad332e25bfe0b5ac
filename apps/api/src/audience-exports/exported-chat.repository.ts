import type { RequestContext } from '@app/database';
import { pickText } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { ExportParticipants } from './export-participants.js';
import { type ExportedRoom, type ExportRecord, type ExportWishes, offsetIn } from './export-record.js';

interface Mentioned {
  id: string;
  /** As they were called in the room, or by the programme in its languages. */
  name: string | Record<string, string> | null;
}
interface ChatRow {
  seq: number;
  participantId: string;
  name: string;
  role: string;
  text: string;
  state: string;
  replyTo: number | null;
  mentions: Mentioned[];
  reactions: Record<string, number>;
  postedAt: Date;
  editedAt: Date | null;
}
interface HeldRow {
  id: string;
  state: string;
  heldAt: Date;
  draft: {
    text: string;
    author: { participantId: string; name: string; role: string };
    replyTo?: { seq: number } | null;
  };
}

export const CHAT_COLUMNS = [
  'number',
  'postedAt',
  'offsetS',
  'participant',
  'name',
  'role',
  'text',
  'state',
  'editedAt',
  'replyTo',
  'mentions',
  'reactions',
] as const;

/**
 * The public chat of a room in the order of its numbers, page by page. `hasHidden`: also what was removed, and that something
 * was withdrawn (nobody reads what any more); after all of these what never was posted: `waiting` and `rejected`.
 */
@Injectable()
export class ExportedChatRepository {
  async *pages(
    ctx: RequestContext,
    room: ExportedRoom,
    people: ExportParticipants,
    wishes: ExportWishes,
    pageSize: number,
  ): AsyncGenerator<ExportRecord[]> {
    yield* this.posted(ctx, room, people, wishes, pageSize);
    if (wishes.hasHidden) yield* this.held(ctx, room, people, pageSize);
  }

  private async *posted(
    ctx: RequestContext,
    room: ExportedRoom,
    people: ExportParticipants,
    { hasHidden }: ExportWishes,
    pageSize: number,
  ): AsyncGenerator<ExportRecord[]> {
    for (let afterSeq = 0; ;) {
      const rows = await ctx.manager.query<ChatRow[]>(
        `SELECT m.seq, m.participant_id AS "participantId", m.author_name AS name, m.author_role AS role, m.state,
                CASE m.state WHEN 'withdrawn' THEN '' ELSE m.text END AS text, m.reply_to AS "replyTo", m.reactions,
                m.posted_at AS "postedAt", m.edited_at AS "editedAt",
                CASE WHEN m.state = 'withdrawn' OR m.mentions = '{}' THEN '[]' ELSE (SELECT jsonb_agg(jsonb_build_object('id', who, 'name', coalesce(
                          (SELECT to_jsonb(w.name) FROM chat_writers w WHERE w.room_id = $1 AND w.participant_id = who), p.name)) ORDER BY place)
                   FROM unnest(m.mentions) WITH ORDINALITY AS mentioned (who, place) LEFT JOIN people p ON p.id = who) END AS mentions
           FROM channels c JOIN messages m ON m.channel_id = c.id
          WHERE (c.session_id = $1 OR c.summit_id = $1) AND c.kind = 'public' AND m.seq > $2 AND ($3 OR m.state = 'posted')
          ORDER BY m.seq LIMIT $4`,
        [room.id, afterSeq, hasHidden, pageSize],
      );
      yield rows.map((row) => ({
        number: row.seq,
        postedAt: row.postedAt.toISOString(),
        offsetS: offsetIn(room, row.postedAt),
        ...people.columns(row.participantId, row.name),
        role: row.role,
        text: row.text,
        state: row.state,
        editedAt: row.editedAt?.toISOString() ?? null,
        replyTo: row.replyTo,
        mentions: row.mentions.map(({ id, name }) => people.mention(id, nameIn(name, room))),
        reactions: Object.entries(row.reactions).map(([emoji, count]) => `${emoji} ${count}`),
      }));
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return;
      afterSeq = last.seq;
    }
  }

  private async *held(
    ctx: RequestContext,
    room: ExportedRoom,
    people: ExportParticipants,
    pageSize: number,
  ): AsyncGenerator<ExportRecord[]> {
    for (let after: HeldRow | null = null; ;) {
      const rows: HeldRow[] = await ctx.manager.query<HeldRow[]>(
        `SELECT id, state, held_at AS "heldAt", draft FROM held_messages
          WHERE room_id = $1 AND state <> 'approved' AND ($2::timestamptz IS NULL OR (held_at, id) > ($2, $3::uuid))
          ORDER BY held_at, id LIMIT $4`,
        [room.id, after?.heldAt ?? null, after?.id ?? null, pageSize],
      );
      yield rows.map(({ state, heldAt, draft }) => ({
        number: null,
        postedAt: heldAt.toISOString(),
        offsetS: offsetIn(room, heldAt),
        ...people.columns(draft.author.participantId, draft.author.name),
        role: draft.author.role,
        text: draft.text,
        state,
        editedAt: null,
        replyTo: draft.replyTo?.seq ?? null,
        mentions: [],
        reactions: [],
      }));
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return;
      after = last;
    }
  }
}

function nameIn(name: Mentioned['name'], { language }: ExportedRoom): string | null {
  return name === null || typeof name === 'string' ? name : pickText(name, [], language).text;
}

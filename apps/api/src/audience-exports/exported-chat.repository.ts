import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { ExportParticipants } from './export-participants.js';
import { type ExportedSession, type ExportRecord, type ExportWishes, offsetIn } from './export-record.js';

interface ChatRow {
  seq: number;
  participantId: string;
  name: string;
  role: string;
  text: string;
  postedAt: Date;
}

export const CHAT_COLUMNS = ['number', 'postedAt', 'offsetS', 'participant', 'name', 'role', 'text'] as const;

/** The public chat of a session in the order of its numbers, page by page. */
@Injectable()
export class ExportedChatRepository {
  async *pages(
    ctx: RequestContext,
    session: ExportedSession,
    people: ExportParticipants,
    _wishes: ExportWishes,
    pageSize: number,
  ): AsyncGenerator<ExportRecord[]> {
    for (let afterSeq = 0; ;) {
      const rows = await ctx.manager.query<ChatRow[]>(
        `SELECT m.seq, m.participant_id AS "participantId", m.author_name AS name, m.author_role AS role, m.text,
                m.posted_at AS "postedAt"
           FROM channels c JOIN messages m ON m.channel_id = c.id
          WHERE c.session_id = $1 AND c.kind = 'public' AND m.seq > $2 ORDER BY m.seq LIMIT $3`,
        [session.id, afterSeq, pageSize],
      );
      yield rows.map((row) => ({
        number: row.seq,
        postedAt: row.postedAt.toISOString(),
        offsetS: offsetIn(session, row.postedAt),
        ...people.columns(row.participantId, row.name),
        role: row.role,
        text: row.text,
      }));
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return;
      afterSeq = last.seq;
    }
  }
}

import type { RequestContext } from '@app/database';
import { pickText } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { ExportParticipants } from './export-participants.js';
import { type ExportedRoom, type ExportRecord, type ExportWishes, offsetIn } from './export-record.js';

interface QuestionRow {
  number: number;
  authorId: string;
  name: string;
  role: string;
  isAnonymous: boolean;
  text: string;
  status: string;
  votes: number;
  mergedInto: number | null;
  assigneeId: string | null;
  assigneeName: Record<string, string> | null;
  answer: string | null;
  askedAt: Date;
}

export const QUESTION_COLUMNS = [
  'number',
  'askedAt',
  'offsetS',
  'participant',
  'name',
  'role',
  'text',
  'status',
  'votes',
  'mergedInto',
  'assignedTo',
  'answer',
] as const;

/** A session's questions in the order they were asked. Votes are those of questions merged into one, too: one per person. */
@Injectable()
export class ExportedQuestionsRepository {
  async *pages(
    ctx: RequestContext,
    room: ExportedRoom,
    people: ExportParticipants,
    { hasHidden }: ExportWishes,
    pageSize: number,
  ): AsyncGenerator<ExportRecord[]> {
    for (let after = 0; ;) {
      const rows = await ctx.manager.query<QuestionRow[]>(
        `WITH numbered AS (
           SELECT *, row_number() OVER (ORDER BY asked_at, id)::integer AS number FROM questions WHERE session_id = $1
         ), page AS (
           SELECT * FROM numbered WHERE number > $2 AND ($3 OR status NOT IN ('held', 'dismissed')) ORDER BY number LIMIT $4
         )
         SELECT q.number, q.author_id AS "authorId", q.author_name AS name, q.author_role AS role, q.is_anonymous AS "isAnonymous",
                q.text, q.status, root.number AS "mergedInto", q.assignee_id AS "assigneeId", p.name AS "assigneeName", q.answer,
                q.asked_at AS "askedAt",
                (SELECT count(DISTINCT v.participant_id)::integer FROM questions of
                   JOIN question_votes v ON v.question_id = of.id WHERE of.id = q.id OR of.merged_into_id = q.id) AS votes
           FROM page q LEFT JOIN numbered root ON root.id = q.merged_into_id LEFT JOIN people p ON p.id = q.assignee_id
          ORDER BY q.number`,
        [room.id, after, hasHidden, pageSize],
      );
      yield rows.map((row) => ({
        number: row.number,
        askedAt: row.askedAt.toISOString(),
        offsetS: offsetIn(room, row.askedAt),
        // Nobody was told who asked it, and no file tells.
        ...people.columns(row.isAnonymous ? null : row.authorId, row.name),
        role: row.isAnonymous ? null : row.role,
        text: row.text,
        status: row.status,
        votes: row.votes,
        mergedInto: row.mergedInto,
        assignedTo: row.assigneeId && people.mention(row.assigneeId, nameOf(row, room)),
        answer: row.answer,
      }));
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return;
      after = last.number;
    }
  }
}

const nameOf = ({ assigneeName }: QuestionRow, { language }: ExportedRoom): string | null =>
  assigneeName && pickText(assigneeName, [], language).text;

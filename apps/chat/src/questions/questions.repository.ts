import {
  QUESTION_LIMITS,
  type AskedQuestion,
  type ParticipantId,
  type QuestionRules,
  type RoomRole,
  type SessionId,
} from '@app/contracts';
import {
  askQuestion,
  decideQuestions,
  type Question,
  type QuestionCommand,
  type QuestionInvitation,
  type QuestionRefusalCode,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** A question before it is asked. */
export interface NewQuestion {
  questionId: string;
  clientQuestionId: string;
  author: { participantId: ParticipantId; name: string; role: RoomRole };
  isAnonymous: boolean;
  text: string;
}
/** A question as it is kept, without its votes. */
export interface KeptQuestion extends Omit<AskedQuestion, 'author' | 'votes' | 'invitation'> {
  author: { participantId: ParticipantId; name: string; role: RoomRole };
  isAnonymous: boolean;
  invitation: QuestionInvitation | null;
}
/** Where a session's board is: its rules, and the numbers of its last change, its last rules and its last count of votes. */
export interface BoardHead {
  rules: QuestionRules;
  rulesVersion: number;
  lastChange: number;
  votesVersion: number;
}
export type AskRefusal = 'questions-closed' | 'not-anonymous' | 'limit-reached';

interface QuestionRow {
  id: string;
  change: number;
  text: string;
  status: Question['status'];
  status_before: Question['statusBefore'];
  author_id: ParticipantId;
  author_name: string;
  author_role: RoomRole;
  is_anonymous: boolean;
  merged_into_id: string | null;
  assignee_id: ParticipantId | null;
  answer: string | null;
  invitation: QuestionInvitation | null;
  asked_at: Date;
}
const COLUMNS = `id, change, text, status, status_before, author_id, author_name, author_role, is_anonymous, merged_into_id,
  assignee_id, answer, invitation, asked_at`;

/** Questions of sessions and their votes. What changes a board happens one after another, under a lock on it. */
@Injectable()
export class QuestionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The board of a session, made when there is none. `undefined` when there is no such session. */
  async openBoard(sessionId: SessionId): Promise<BoardHead | undefined> {
    const found = await headOf(this.dataSource.manager, sessionId, '');
    if (found !== undefined) return found;
    await this.dataSource.query(
      'INSERT INTO question_boards (session_id) SELECT id FROM sessions WHERE id = $1 ON CONFLICT DO NOTHING',
      [sessionId],
    );
    return headOf(this.dataSource.manager, sessionId, '');
  }

  /** Of those sessions that have a board. */
  async findHeads(sessionIds: readonly SessionId[]): Promise<ReadonlyMap<SessionId, BoardHead>> {
    const rows = await this.dataSource.query<HeadRow[]>(`${HEADS} WHERE session_id = ANY($1)`, [sessionIds]);
    return new Map(rows.map((row) => [row.sessionId, toHead(row)]));
  }

  /** What changed after a number, in the order of change. */
  async listAfter(sessionId: SessionId, afterChange: number): Promise<KeptQuestion[]> {
    const rows = await this.dataSource.query<QuestionRow[]>(
      `SELECT ${COLUMNS} FROM questions WHERE session_id = $1 AND change > $2 ORDER BY change`,
      [sessionId, afterChange],
    );
    return rows.map(toKept);
  }

  /** How many want each of these answered, those of merged questions too; all of the session without `questionIds`. */
  async countVotes(
    sessionId: SessionId,
    questionIds?: readonly string[],
  ): Promise<{ questionId: string; votes: number }[]> {
    return this.dataSource.query(
      `SELECT coalesce(merged_into_id, id) AS "questionId", count(DISTINCT participant_id)::integer AS votes
         FROM questions JOIN question_votes ON question_id = id
        WHERE session_id = $1 AND ($2::uuid[] IS NULL OR coalesce(merged_into_id, id) = ANY($2)) GROUP BY 1`,
      [sessionId, questionIds ?? null],
    );
  }

  /** Votes of these questions have changed: what other servers see in the board's head. */
  async tellVotes(sessionId: SessionId): Promise<number> {
    const [[row]] = await this.dataSource.query<[{ votesVersion: number }[], number]>(
      'UPDATE question_boards SET votes_version = votes_version + 1 WHERE session_id = $1 RETURNING votes_version AS "votesVersion"',
      [sessionId],
    );
    return row?.votesVersion ?? 0;
  }

  /** What somebody asked and voted for; a vote for a merged question is one for where it went. */
  async findOwn(sessionId: SessionId, participantId: ParticipantId): Promise<{ mine: string[]; myVotes: string[] }> {
    const [own] = await this.dataSource.query<{ mine: string[]; myVotes: string[] }[]>(
      `SELECT ARRAY(SELECT id FROM questions WHERE session_id = $1 AND author_id = $2) AS mine,
              ARRAY(SELECT DISTINCT coalesce(merged_into_id, id) FROM questions JOIN question_votes ON question_id = id
                     WHERE session_id = $1 AND participant_id = $2) AS "myVotes"`,
      [sessionId, participantId],
    );
    return own ?? { mine: [], myVotes: [] };
  }

  /** Asks, with the author's own vote. The same question sent again is the same. */
  async ask(
    sessionId: SessionId,
    question: NewQuestion,
    askedAt: Date,
    { isTrusted, mustWait }: { isTrusted: boolean; mustWait: boolean },
  ): Promise<KeptQuestion | AskRefusal> {
    return this.dataSource.transaction(async (manager) => {
      const head = await lock(manager, sessionId);
      const { author, clientQuestionId, isAnonymous, questionId, text } = question;
      const [sent] = await manager.query<QuestionRow[]>(
        `SELECT ${COLUMNS} FROM questions WHERE session_id = $1 AND author_id = $2 AND client_question_id = $3`,
        [sessionId, author.participantId, clientQuestionId],
      );
      if (sent !== undefined) return toKept(sent);
      if (!head.rules.isOpen) return 'questions-closed';
      if (isAnonymous && !head.rules.mayBeAnonymous) return 'not-anonymous';
      const [{ asked } = { asked: 0 }] = await manager.query<{ asked: number }[]>(
        'SELECT count(*)::integer AS asked FROM questions WHERE session_id = $1',
        [sessionId],
      );
      if (asked >= QUESTION_LIMITS.questions) return 'limit-reached';
      const { status } = askQuestion(
        questionId,
        author.participantId,
        mustWait ? 'before' : isTrusted ? 'after' : head.rules.moderation,
      );
      const [row] = await manager.query<QuestionRow[]>(
        `INSERT INTO questions (id, session_id, change, client_question_id, author_id, author_name, author_role,
                                is_anonymous, text, status, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${COLUMNS}`,
        [
          questionId,
          sessionId,
          head.lastChange + 1,
          clientQuestionId,
          author.participantId,
          author.name,
          author.role,
          isAnonymous,
          text,
          status,
          askedAt,
        ],
      );
      await manager.query('INSERT INTO question_votes VALUES ($1, $2)', [questionId, author.participantId]);
      await count(manager, sessionId, head.lastChange + 1);
      if (row === undefined) throw new Error('a question vanished while it was asked');
      return toKept(row);
    });
  }

  /** Does what was decided. */
  async decide(sessionId: SessionId, command: QuestionCommand): Promise<'done' | QuestionRefusalCode> {
    return this.dataSource.transaction(async (manager) => {
      const head = await lock(manager, sessionId);
      const rows = await manager.query<QuestionRow[]>(`SELECT ${COLUMNS} FROM questions WHERE session_id = $1`, [
        sessionId,
      ]);
      const changed = decideQuestions(new Map(rows.map((row) => [row.id, toQuestion(row)])), command);
      if (typeof changed === 'string') return changed;
      let { lastChange } = head;
      for (const { id, status, statusBefore, mergedIntoId, assigneeId, answer, invitation } of changed) {
        lastChange += 1;
        await manager.query(
          `UPDATE questions SET change = $2, status = $3, status_before = $4, merged_into_id = $5, assignee_id = $6, answer = $7,
                  invitation = $8 WHERE id = $1`,
          [id, lastChange, status, statusBefore, mergedIntoId, assigneeId, answer, invitation],
        );
      }
      await count(manager, sessionId, lastChange);
      return 'done';
    });
  }

  /**
   * One vote per person, however often and from wherever it is given; taken back, those for what was merged into it go too.
   * False when the question does not take votes.
   */
  async vote(sessionId: SessionId, questionId: string, participantId: ParticipantId, isFor: boolean): Promise<boolean> {
    const open = `SELECT id FROM questions WHERE id = $1 AND session_id = $3 AND status IN ('open', 'answering')`;
    const found = isFor
      ? `WITH question AS (${open} FOR SHARE), kept AS (
           INSERT INTO question_votes (question_id, participant_id) SELECT id, $2 FROM question ON CONFLICT DO NOTHING)
         SELECT id FROM question`
      : `WITH question AS (${open}), kept AS (
           DELETE FROM question_votes USING question, questions AS voted
            WHERE (voted.id = question.id OR voted.merged_into_id = question.id)
              AND question_id = voted.id AND participant_id = $2)
         SELECT id FROM question`;
    const rows = await this.dataSource.query<unknown[]>(found, [questionId, participantId, sessionId]);
    return rows.length > 0;
  }

  async rule(sessionId: SessionId, { isOpen, moderation, mayBeAnonymous }: QuestionRules): Promise<void> {
    await this.dataSource.query(
      `UPDATE question_boards SET is_open = $2, moderation = $3, may_be_anonymous = $4, version = version + 1 WHERE session_id = $1`,
      [sessionId, isOpen, moderation, mayBeAnonymous],
    );
  }
}

const lock = async (manager: EntityManager, sessionId: SessionId): Promise<BoardHead> => {
  const head = await headOf(manager, sessionId, 'FOR UPDATE');
  if (head === undefined) throw new Error(`The session ${sessionId} has no board of questions.`);
  return head;
};

async function headOf(
  manager: EntityManager,
  sessionId: SessionId,
  locking: '' | 'FOR UPDATE',
): Promise<BoardHead | undefined> {
  const [row] = await manager.query<HeadRow[]>(`${HEADS} WHERE session_id = $1 ${locking}`, [sessionId]);
  return row && toHead(row);
}

const HEADS = `SELECT session_id AS "sessionId", is_open AS "isOpen", moderation, may_be_anonymous AS "mayBeAnonymous",
  version AS "rulesVersion", last_change AS "lastChange", votes_version AS "votesVersion" FROM question_boards`;
type HeadRow = QuestionRules & Omit<BoardHead, 'rules'> & { sessionId: SessionId };
const toHead = ({ sessionId: _sessionId, rulesVersion, lastChange, votesVersion, ...rules }: HeadRow): BoardHead => ({
  rules,
  rulesVersion,
  lastChange,
  votesVersion,
});

const count = (manager: EntityManager, sessionId: SessionId, lastChange: number): Promise<unknown> =>
  manager.query('UPDATE question_boards SET last_change = $2 WHERE session_id = $1', [sessionId, lastChange]);

const toQuestion = (row: QuestionRow): Question => ({
  id: row.id,
  authorId: row.author_id,
  status: row.status,
  statusBefore: row.status_before,
  mergedIntoId: row.merged_into_id,
  assigneeId: row.assignee_id,
  answer: row.answer,
  invitation: row.invitation,
});

const toKept = (row: QuestionRow): KeptQuestion => ({
  questionId: row.id,
  change: row.change,
  text: row.text,
  status: row.status,
  author: { participantId: row.author_id, name: row.author_name, role: row.author_role },
  isAnonymous: row.is_anonymous,
  askedAt: row.asked_at.toISOString(),
  mergedIntoId: row.merged_into_id,
  assigneeId: row.assignee_id,
  answer: row.answer,
  invitation: row.invitation,
});

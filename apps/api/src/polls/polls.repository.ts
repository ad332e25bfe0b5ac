import type { LocalizedTexts, SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { PollKind, PollResultsRule, PollStatus } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** What its makers say of a poll. */
export interface PollContent {
  kind: PollKind;
  question: LocalizedTexts;
  /** In the order in which they are shown. */
  options: { id: string; text: LocalizedTexts }[];
  fewest: number;
  most: number;
  scale: number;
  results: PollResultsRule;
  mayChangeVote: boolean;
}
export interface PollRow extends PollContent {
  id: string;
  sessionId: SessionId;
  /** Higher after each change of this poll. */
  change: number;
  status: PollStatus;
  isOnStage: boolean;
  /** Of a word cloud, folded. */
  hiddenWords: string[];
}
const COLUMNS = `id, session_id AS "sessionId", change, title AS question, kind, options, fewest, most, scale, results,
  may_change_vote AS "mayChangeVote", status, is_on_stage AS "isOnStage", hidden_words AS "hiddenWords"`;

/** Polls of sessions. What changes those of one session happens one after another, under a lock on its board. */
@Injectable()
export class PollsRepository {
  /** In the order they were made. */
  async list(ctx: RequestContext, sessionId: SessionId): Promise<PollRow[]> {
    return ctx.manager.query<PollRow[]>(`SELECT ${COLUMNS} FROM polls WHERE session_id = $1 ORDER BY id`, [sessionId]);
  }

  async find(ctx: RequestContext, id: string): Promise<PollRow | undefined> {
    const [row] = await ctx.manager.query<PollRow[]>(`SELECT ${COLUMNS} FROM polls WHERE id = $1`, [id]);
    return row;
  }

  /** The number of the change that follows, the session's polls locked until the transaction ends. */
  async nextChange(ctx: RequestContext, sessionId: SessionId): Promise<number> {
    const [board] = await ctx.manager.query<{ change: number }[]>(
      `INSERT INTO poll_boards AS board (session_id, last_change) VALUES ($1, 1)
       ON CONFLICT (session_id) DO UPDATE SET last_change = board.last_change + 1 RETURNING last_change AS change`,
      [sessionId],
    );
    if (board === undefined) throw new Error('a board of polls vanished');
    return board.change;
  }

  /** Writes it as it is now, new or not. A vote that is under way waits for it, or is waited for. */
  async save(ctx: RequestContext, row: PollRow): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO polls (id, session_id, change, title, kind, options, fewest, most, scale, results, may_change_vote,
                          status, is_on_stage, hidden_words, created_at, opened_at, closed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
               CASE WHEN $12 = 'draft' THEN NULL ELSE $15::timestamptz END, CASE WHEN $12 = 'closed' THEN $15::timestamptz END)
       ON CONFLICT (id) DO UPDATE SET change = $3, title = $4, kind = $5, options = $6, fewest = $7, most = $8, scale = $9,
         results = $10, may_change_vote = $11, status = $12, is_on_stage = $13, hidden_words = $14,
         opened_at = coalesce(polls.opened_at, excluded.opened_at),
         closed_at = CASE WHEN $12 = 'closed' THEN coalesce(polls.closed_at, excluded.closed_at) END`,
      [
        row.id,
        row.sessionId,
        row.change,
        row.question,
        row.kind,
        JSON.stringify(row.options),
        row.fewest,
        row.most,
        row.scale,
        row.results,
        row.mayChangeVote,
        row.status,
        row.isOnStage,
        row.hiddenWords,
        ctx.clock.now(),
      ],
    );
  }

  /** The poll of this session that is on stage is there no more. */
  async clearStage(ctx: RequestContext, sessionId: SessionId, change: number): Promise<void> {
    await ctx.manager.query('UPDATE polls SET is_on_stage = false, change = $2 WHERE session_id = $1 AND is_on_stage', [
      sessionId,
      change,
    ]);
  }

  async delete(ctx: RequestContext, id: string): Promise<void> {
    await ctx.manager.query('DELETE FROM polls WHERE id = $1', [id]);
  }
}

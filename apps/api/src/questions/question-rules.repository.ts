import type { QuestionRules, SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

const RULES = 'is_open AS "isOpen", moderation, may_be_anonymous AS "mayBeAnonymous"';

/** Rules of sessions' boards of questions. Chat keeps the rest of a board. */
@Injectable()
export class QuestionRulesRepository {
  /** `undefined` before anybody decided about them or looked for questions. */
  async find(ctx: RequestContext, sessionId: SessionId): Promise<QuestionRules | undefined> {
    const [rules] = await ctx.manager.query<QuestionRules[]>(
      `SELECT ${RULES} FROM question_boards WHERE session_id = $1`,
      [sessionId],
    );
    return rules;
  }

  /** False when they were so already. */
  async set(ctx: RequestContext, sessionId: SessionId, rules: QuestionRules): Promise<boolean> {
    const changed = await ctx.manager.query<unknown[]>(
      `INSERT INTO question_boards AS board (session_id, is_open, moderation, may_be_anonymous) VALUES ($1, $2, $3, $4)
       ON CONFLICT (session_id) DO UPDATE
         SET is_open = $2, moderation = $3, may_be_anonymous = $4, version = board.version + 1
         WHERE (board.is_open, board.moderation, board.may_be_anonymous) IS DISTINCT FROM ($2, $3, $4)
       RETURNING session_id`,
      [sessionId, rules.isOpen, rules.moderation, rules.mayBeAnonymous],
    );
    return changed.length > 0;
  }
}

import type { QuestionRules, SessionId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { appendFacts } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { notAllowed, type NotAllowed, notFound, type NotFound, result } from '../graphql/index.js';
import { partIn, SessionCastRepository } from '../stage/index.js';
import { QuestionRulesRepository } from './question-rules.repository.js';
import { QuestionRulesType, type RuleQuestionsOutcome } from './question-rules.type.js';
import { mayRuleQuestions, type QuestionOperation } from './questions.policy.js';

/** What holds until somebody decides: as the columns of `question_boards` begin. */
const USUAL_RULES: QuestionRules = { isOpen: true, moderation: 'after', mayBeAnonymous: false };

/** How questions are taken in a session: set before it by its organisers, changed while it is on, and told to its room. */
@Injectable()
export class SessionQuestionRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casts: SessionCastRepository,
    private readonly rows: QuestionRulesRepository,
  ) {}

  /** `null` for who may not change them. */
  async find(ctx: RequestContext, sessionId: SessionId): Promise<QuestionRulesType | null> {
    if ((await this.refusal(ctx, 'readQuestionRules', sessionId)) !== undefined) return null;
    const rules = (await this.rows.find(ctx, sessionId)) ?? USUAL_RULES;
    return result(QuestionRulesType, { ...rules, sessionId });
  }

  async set(ctx: RequestContext, sessionId: SessionId, rules: QuestionRules): Promise<RuleQuestionsOutcome> {
    return this.unitOfWork.run(ctx, async (tx): Promise<RuleQuestionsOutcome> => {
      const refusal = await this.refusal(tx, 'ruleQuestions', sessionId);
      if (refusal !== undefined) return refusal;
      if (await this.rows.set(tx, sessionId, rules))
        await appendFacts(tx, [{ kind: 'QuestionsRuled', aggregate: sessionId, payload: { sessionId } }]);
      return result(QuestionRulesType, { ...rules, sessionId });
    });
  }

  private async refusal(
    ctx: RequestContext,
    operation: QuestionOperation,
    sessionId: SessionId,
  ): Promise<NotAllowed | NotFound | undefined> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    const cast = await this.casts.find(ctx, sessionId);
    if (cast === undefined) return notFound('There is no such session.');
    if (mayRuleQuestions(operation, partIn(cast, ctx.viewer))) return undefined;
    return notAllowed('Only who presides over this session and the organisers of the summit may do this.');
  }
}

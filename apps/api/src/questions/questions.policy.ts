import type { SessionPart } from '../stage/index.js';

export const QUESTION_OPERATIONS = ['readQuestionRules', 'ruleQuestions'] as const;
export type QuestionOperation = (typeof QUESTION_OPERATIONS)[number];

/** How a session's questions are taken is decided by who presides and by the summit's organisers. */
export function mayRuleQuestions(_operation: QuestionOperation, { isOrganiser, presides }: SessionPart): boolean {
  return isOrganiser || presides;
}

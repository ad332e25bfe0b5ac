export { mayRuleQuestions, QUESTION_OPERATIONS } from './questions.policy.js';
export { QuestionsModule } from './questions.module.js';

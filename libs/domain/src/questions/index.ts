export {
  isAsked,
  QUESTION_MODERATION,
  type Question,
  type QuestionCommand,
  type QuestionInvitation,
  type QuestionModeration,
  type QuestionRefusalCode,
  type QuestionStatus,
} from './question-model.js';
export { askQuestion, decideQuestions } from './questions.js';

export { InvitationDialog } from './InvitationDialog.js';
export { QuestionArchive } from './QuestionArchive.js';
export { QuestionOnStage } from './QuestionOnStage.js';
export { QuestionsPanel } from './QuestionsPanel.js';
export { SessionQuestionRules } from './SessionQuestionRules.js';
export { useQuestionsBadge } from './use-questions.js';

import type { MessageId } from '../../app/i18n/messages.js';
import type { QuestionProblem } from '../../clients/chat/index.js';

/** The sentence for what was refused, with its values. */
export function refusalWords(problem: QuestionProblem): { id: MessageId; values?: { count: number } } {
  if (problem === 'network') return { id: 'questions.refused-network' };
  switch (problem.code) {
    case 'slow-mode':
    case 'rate-limited':
      return problem.retryAfterSeconds === undefined
        ? { id: 'questions.refused-fast' }
        : { id: 'questions.refused-fast-seconds', values: { count: problem.retryAfterSeconds } };
    case 'questions-closed':
      return { id: 'questions.refused-closed' };
    case 'not-anonymous':
      return { id: 'questions.refused-not-anonymous' };
    case 'limit-reached':
      return { id: 'questions.refused-full' };
    case 'banned':
    case 'silenced':
      return { id: 'questions.refused-silenced' };
    case 'listed-word':
      return { id: 'questions.refused-word' };
    case 'listed-name':
      return { id: 'questions.refused-name' };
    case 'right-missing':
    case 'not-allowed':
      return { id: 'questions.refused-not-allowed' };
    case 'seat-unknown':
      return { id: 'questions.refused-seat' };
    case 'question-unknown':
    case 'question-merged':
    case 'question-dismissed':
    case 'question-held':
    case 'question-answered':
    case 'invitation-unknown':
      return { id: 'questions.refused-changed' };
    case 'unavailable':
      return { id: 'questions.refused-unavailable' };
    default:
      return { id: 'questions.refused-other' };
  }
}

import type { MessageId } from '../../app/i18n/messages.js';
import type { PollProblem } from '../../clients/chat/index.js';

/** The sentence for a vote that was not taken, with its values. */
export function refusalWords(problem: PollProblem): [MessageId, { count: number }?] {
  if (problem === 'network') return ['polls.refused-network'];
  switch (problem.code) {
    case 'poll-not-open':
      return ['polls.refused-closed'];
    case 'vote-final':
      return ['polls.refused-final'];
    case 'rate-limited':
      return ['polls.refused-fast', { count: problem.retryAfterSeconds ?? 1 }];
    case 'right-missing':
      return ['polls.refused-not-allowed'];
    case 'listed-word':
    case 'listed-name':
      return ['polls.refused-words'];
    case 'silenced':
    case 'banned':
      return ['polls.refused-silenced'];
    case 'unavailable':
    case 'wrong-state':
      return ['polls.refused-network'];
    default:
      return ['polls.refused-ballot'];
  }
}

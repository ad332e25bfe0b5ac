import type { MessageId } from '../../app/i18n/messages.js';
import type { ModerationProblem } from '../../clients/chat/index.js';

/** The sentence for what was refused. */
export function refusalWords(problem: ModerationProblem): MessageId {
  if (problem === 'network') return 'moderation.refused-network';
  switch (problem.code) {
    case 'decided-before':
    case 'message-gone':
      return 'moderation.refused-decided';
    case 'message-unknown':
    case 'person-unknown':
      return 'moderation.refused-unknown';
    case 'not-restrictable':
      return 'moderation.refused-moderator';
    case 'address-not-bannable':
      return 'moderation.refused-programme';
    case 'address-unknown':
      return 'moderation.refused-address';
    case 'right-missing':
    case 'not-allowed':
      return 'moderation.refused-right';
    case 'reported-before':
      return 'moderation.refused-reported';
    case 'rate-limited':
      return 'moderation.refused-fast';
    default:
      return 'moderation.refused-other';
  }
}

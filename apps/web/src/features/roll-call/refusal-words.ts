import type { MessageId } from '../../app/i18n/messages.js';
import { type CommandProblem, refusalMessage } from '../stage/index.js';

/** The sentence for what was not done with a signing. */
export function refusalWords(problem: CommandProblem): MessageId {
  switch (problem) {
    case 'initiative-closed':
      return 'roll-call.refused-closed';
    case 'decided-already':
    case 'invitation-expired':
    case 'invitation-withdrawn':
      return 'roll-call.refused-hands';
    case 'language-missing':
      return 'roll-call.refused-languages';
    case 'not-found':
      return 'roll-call.refused-gone';
    default:
      return refusalMessage(problem);
  }
}

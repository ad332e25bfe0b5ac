import type { MessageId } from '../../app/i18n/messages.js';
import type { CommandProblem } from './use-orders.js';

/** The sentence for a refused command. Codes that a stage command never answers with share the general sentence. */
export function refusalMessage(problem: CommandProblem): MessageId {
  switch (problem) {
    case 'network':
      return 'stage.refused-network';
    case 'not-signed-in':
      return 'stage.refused-not-signed-in';
    case 'not-allowed':
    case 'right-missing':
      return 'stage.refused-not-allowed';
    case 'not-found':
    case 'session-not-published':
      return 'stage.refused-not-found';
    case 'session-cancelled':
      return 'stage.refused-session-cancelled';
    case 'stage-not-live':
      return 'stage.refused-stage-not-live';
    case 'stage-on-air':
      return 'stage.refused-stage-on-air';
    case 'stage-locked':
      return 'stage.refused-stage-locked';
    case 'not-on-stage':
      return 'stage.refused-not-on-stage';
    case 'hand-not-raised':
      return 'stage.refused-hand-not-raised';
    case 'order-empty':
    case 'order-changed':
      return 'stage.refused-order';
    case 'limit-reached':
      return 'stage.refused-limit-reached';
    case 'stage-ended':
      return 'stage.refused-stage-ended';
    case 'seat-unknown':
      return 'stage.refused-seat-unknown';
    case 'not-waiting':
      return 'stage.refused-not-waiting';
    case 'removed-from-stage':
      return 'stage.refused-removed-from-stage';
    case 'rate-limited':
      return 'stage.refused-rate-limited';
    case 'unavailable':
      return 'stage.refused-unavailable';
    default:
      return 'stage.refused-other';
  }
}

import type { RefusalBody } from '@app/contracts';
import type { Translate } from '../../app/i18n/use-text.js';

/** Why a message was not changed, or not reacted to, and what to do. */
export function changeProblem(problem: RefusalBody | 'network', t: Translate): string {
  if (problem === 'network') return t('chat.no-answer');
  switch (problem.code) {
    case 'message-too-old':
      return t('chat.too-old');
    case 'message-gone':
    case 'message-unknown':
      return t('chat.message-gone');
    case 'mention-unknown':
      return t('chat.mention-unknown');
    case 'rate-limited':
    case 'slow-mode':
      return t('chat.rate-limited', { seconds: problem.retryAfterSeconds ?? 1 });
    default:
      return t('chat.not-changed');
  }
}

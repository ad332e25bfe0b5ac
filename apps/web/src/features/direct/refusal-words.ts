import type { RefusalBody } from '@app/contracts';
import type { useText } from '../../app/i18n/use-text.js';

/** Why something was not sent, and what can be done. `undefined`: no answer came. */
export function refusalWords(refusal: RefusalBody | undefined, t: ReturnType<typeof useText>): string {
  switch (refusal?.code) {
    case 'rate-limited': {
      const seconds = refusal.retryAfterSeconds ?? 1;
      return seconds > 90
        ? t('direct.refused-fast-minutes', { minutes: Math.ceil(seconds / 60) })
        : t('direct.refused-fast', { seconds });
    }
    case 'limit-reached':
      return t('direct.refused-many');
    case 'direct-unreachable':
      return t('direct.refused-unreachable');
    case 'direct-unanswered':
      return t('direct.refused-unanswered');
    case 'direct-closed':
      return t('direct.refused-closed');
    case 'direct-off':
      return t('direct.refused-off');
    case 'right-missing':
    case 'account-needed':
    case 'banned':
    case 'silenced':
      return t('direct.refused-not-you');
    case 'listed-word':
      return t('direct.refused-words');
    default:
      return t('direct.refused-other');
  }
}

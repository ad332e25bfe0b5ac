import { useText } from '../../app/i18n/use-text.js';

/** Why the server did not do it, in the organiser's words. */
export function useRefusalText(): (code: string | undefined) => string {
  const t = useText();
  return (code) => {
    switch (code) {
      case 'limit-reached':
        return t('organise-webhooks.refused.limit');
      case 'wrong-state':
        return t('organise-webhooks.refused.state');
      case 'not-found':
        return t('organise-webhooks.refused.gone');
      default:
        return t('organise-webhooks.refused.not-allowed');
    }
  };
}

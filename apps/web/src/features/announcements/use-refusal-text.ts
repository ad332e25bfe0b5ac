import { useText } from '../../app/i18n/use-text.js';

/** Why the server did not do it, in the organiser's words. */
export function useRefusalText(): (code: string | undefined) => string {
  const t = useText();
  return (code) => {
    switch (code) {
      case 'limit-reached':
        return t('announcements.refused-limit');
      case 'not-found':
        return t('announcements.refused-gone');
      default:
        return t('announcements.refused-not-allowed');
    }
  };
}

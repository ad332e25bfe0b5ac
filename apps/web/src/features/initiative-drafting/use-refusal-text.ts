import { useText } from '../../app/i18n/use-text.js';

/** Why the server did not do it, in the words of who writes a text or speaks to it. */
export function useRefusalText(): (code: string) => string {
  const t = useText();
  return (code) => {
    switch (code) {
      case 'slug-taken':
      case 'limit-reached':
      case 'initiative-closed':
      case 'article-unknown':
      case 'language-unknown':
      case 'amendment-decided':
      case 'amendment-moved':
      case 'reason-missing':
      case 'stale-revision':
      case 'not-found':
      case 'not-signed-in':
        return t(`initiative-drafting.refused.${code}`);
      default:
        return t('initiative-drafting.refused.not-allowed');
    }
  };
}

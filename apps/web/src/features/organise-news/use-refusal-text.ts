import { useText } from '../../app/i18n/use-text.js';

/** Why the server did not do it, in the organiser's words. */
export function useRefusalText(): (code: string | undefined) => string {
  const t = useText();
  return (code) => {
    switch (code) {
      case 'stale-revision':
      case 'slug-taken':
      case 'limit-reached':
      case 'news-released':
      case 'news-not-ready':
      case 'recalled-already':
      case 'not-found':
        return t(`organise-news.refused.${code}`);
      default:
        return t('organise-news.refused.not-allowed');
    }
  };
}

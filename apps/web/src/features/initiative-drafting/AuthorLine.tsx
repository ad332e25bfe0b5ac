import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { LocalText } from '../../ui/LocalText.js';
import type { Author } from './talk.queries.js';
import classes from './initiative-drafting.module.css';

/** Who wrote something, for whom, and when. */
export function AuthorLine({ author, at, zone }: { author: Author; at: string; zone: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <p className={classes.author}>
      <strong>
        <bdi>{author.name}</bdi>
      </strong>
      {author.isViewer && <span>{t('initiative-drafting.you')}</span>}
      {author.country !== null && <Country code={author.country} />}
      {author.organisation && <LocalText text={author.organisation} />}
      {author.country === null && author.organisation === null && <span>{t('initiative-drafting.organiser')}</span>}
      <time dateTime={at}>{formats.dateTime(at, zone)}</time>
    </p>
  );
}

import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Kilograms } from '../../ui/Kilograms.js';
import type { Board } from './leaderboard.queries.js';
import classes from './leaderboard.module.css';

/** What all of a board come to, whether they are on its list or not. */
export function Sums({ board: { grams, people, attendees, share } }: { board: Board }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const percent = new Intl.NumberFormat(formats.locale, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <dl className={classes.sums}>
      <div>
        <dt>{t('carbon-leaderboard.sum')}</dt>
        <dd>
          <Kilograms grams={grams} />
        </dd>
      </div>
      <div>
        <dt>{t('carbon-leaderboard.people')}</dt>
        <dd>{formats.number(people)}</dd>
      </div>
      {attendees !== null && share !== null && (
        <div>
          <dt>{t('carbon-leaderboard.share')}</dt>
          <dd>
            {t('carbon-leaderboard.share-of', { share: percent.format(share), attendees: formats.number(attendees) })}
          </dd>
        </div>
      )}
    </dl>
  );
}

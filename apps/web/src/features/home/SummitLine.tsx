import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import type { ListedSummit } from './home.queries.js';
import classes from './Home.module.css';

/** When, where and by whom, in one line. */
export function SummitLine({ summit }: { summit: ListedSummit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <ul className={classes.line}>
      <li>
        <time dateTime={summit.startsOn}>{formats.plainDateRange(summit.startsOn, summit.endsOn)}</time>
      </li>
      <li>
        {t(`summit.format.${summit.format}`)}
        {summit.place && (
          <>
            {' · '}
            <LocalText text={summit.place} marksFallback={false} />
          </>
        )}
      </li>
      {summit.organisers.map((organiser) => (
        <li key={organiser.id}>
          <LocalText text={organiser.name} marksFallback={false} />
        </li>
      ))}
      {summit.isRehearsal && <li className={classes.rehearsal}>{t('home.rehearsal')}</li>}
    </ul>
  );
}

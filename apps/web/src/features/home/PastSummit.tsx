import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import type { ListedSummit } from './home.queries.js';
import { SummitLine } from './SummitLine.js';
import classes from './Home.module.css';

/** A summit that is over, with what it decided. */
export function PastSummit({ summit }: { summit: ListedSummit }): ReactNode {
  const t = useText();
  const hasDecided = summit.initiatives.length + summit.outcomes.length > 0;
  return (
    <article className={classes.summit}>
      <div>
        <h3 className={classes.summitTitle}>
          <Link href={`/s/${summit.slug}`}>
            <LocalText text={summit.title} />
          </Link>
        </h3>
        {summit.theme && <LocalText as="p" text={summit.theme} className={classes.theme} />}
        <SummitLine summit={summit} />
      </div>
      {hasDecided && (
        <div>
          <h4 className={classes.label}>{t('home.decided')}</h4>
          <ul className={classes.decided}>
            {summit.initiatives.map((initiative) => (
              <li key={initiative.slug}>
                <Link href={`/s/${summit.slug}#initiative`}>
                  <LocalText text={initiative.title} />
                </Link>
                {initiative.signatoriesAbout !== null && (
                  <span className={classes.count}>
                    {t('summit.initiative.signed', { count: initiative.signatoriesAbout })}
                  </span>
                )}
              </li>
            ))}
            {summit.outcomes.map((outcome) => (
              <li key={outcome.title.text}>
                <LocalText text={outcome.title} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { usePageTitle } from '../../../app/use-page-title.js';
import { LocalText } from '../../../ui/LocalText.js';
import type { OutSummit } from './published.queries.js';
import classes from '../signing.module.css';

interface RecalledPageProps {
  summit: OutSummit;
  initiative: { releasedAt: string; recalledAt: string; reason: string };
}

/** What stands in the place of an initiative that was taken back. */
export function RecalledPage({ summit, initiative }: RecalledPageProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  usePageTitle(t('signing.recalled.title'));
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <p className={classes.lead}>
          <Link href={`/s/${summit.slug}`}>
            <LocalText text={summit.title} />
          </Link>
        </p>
        <h1>{t('signing.recalled.title')}</h1>
        <p>
          {t('signing.recalled.text', {
            released: formats.dateTime(initiative.releasedAt, summit.timeZone),
            recalled: formats.dateTime(initiative.recalledAt, summit.timeZone),
          })}
        </p>
      </header>
      <section className={classes.part} aria-labelledby="reason">
        <h2 id="reason">{t('signing.recalled.reason')}</h2>
        <blockquote dir="auto">{initiative.reason}</blockquote>
      </section>
    </article>
  );
}

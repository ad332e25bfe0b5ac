import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Section } from './Section.js';
import type { Summit } from './summit.queries.js';
import classes from './Summit.module.css';

/** In which languages the summit was reported, and when. */
export function News({ news }: { news: Summit['news'] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <Section id="news" title={t('summit.news')}>
      <p className={classes.soft}>{t('summit.news.lead')}</p>
      <ul className={classes.news}>
        {news.map((item) => (
          <li key={`${item.language} ${item.date}`}>
            <strong>{formats.language(item.language)}</strong>
            <time dateTime={item.date} className={classes.soft}>
              {formats.plainDate(item.date)}
            </time>
          </li>
        ))}
      </ul>
    </Section>
  );
}

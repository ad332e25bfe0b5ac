import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import type { Summit } from './summit.queries.js';
import classes from './Summit.module.css';

/** Title and theme in the summit's own languages and scripts, but for the one that stands above. */
export function Originals({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const others = summit.titles.filter((title) => title.language !== summit.title.language);
  if (others.length === 0) return null;
  return (
    <section className={classes.originals} aria-label={t('summit.originals')}>
      {others.map((title) => {
        const theme = summit.themes.find((candidate) => candidate.language === title.language);
        return (
          <div
            key={title.language}
            lang={title.language}
            dir={title.direction === 'RTL' ? 'rtl' : 'ltr'}
            className={classes.original}
          >
            <p className={classes.originalLanguage}>{formats.language(title.language)}</p>
            <LocalText as="p" text={title} className={`${classes.originalTitle} title`} />
            {theme && <LocalText as="p" text={theme} className={classes.originalTheme} />}
          </div>
        );
      })}
    </section>
  );
}

import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import type { Article, TranslationState } from './drafting.queries.js';
import classes from './initiative-drafting.module.css';

/** An article in the chosen languages, side by side. */
export function ArticleTexts({ article, shown }: { article: Article; shown: readonly string[] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <div className={classes.columns}>
      {shown.map((language) => {
        const text = article.texts.find((each) => each.language === language);
        return (
          <div key={language} className={classes.cell}>
            <p className={classes.cellHead}>
              <span>{formats.language(language)}</span>
              <TranslationWord state={text?.state ?? 'MISSING'} />
            </p>
            {text ? (
              <LocalText as="div" className={classes.text} text={text} marksFallback={false} />
            ) : (
              <p className={classes.soft}>{t('initiative-drafting.no-text')}</p>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** How an article stands in a language. */
export function TranslationWord({ state }: { state: TranslationState }): ReactNode {
  const t = useText();
  return (
    <span className={classes.translation} data-translation={state}>
      {t(`initiative-drafting.translation.${state}`)}
    </span>
  );
}

/** `Article 3`, or the preamble. */
export function useArticleName(): (number: number | null) => string {
  const t = useText();
  return (number) =>
    number === null ? t('initiative-drafting.preamble') : t('initiative-drafting.article', { number });
}

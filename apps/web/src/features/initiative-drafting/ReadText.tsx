import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { ArticleTexts, useArticleName } from './ArticleTexts.js';
import type { Draft } from './drafting.queries.js';
import { LanguageChoice } from './LanguageChoice.js';
import { firstShown, isWidePage } from './shown-languages.js';
import classes from './initiative-drafting.module.css';

/** The text as it is, for reading. */
export function ReadText({ draft }: { draft: Draft }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const articleName = useArticleName();
  const [shown, setShown] = useState(() => firstShown(draft.languages, draft.leadingLanguage, language, isWidePage()));
  return (
    <div className={classes.part}>
      <LanguageChoice
        languages={draft.languages}
        leadingLanguage={draft.leadingLanguage}
        shown={shown}
        onChange={setShown}
      />
      {draft.articles.length === 0 && <p className={classes.soft}>{t('initiative-drafting.no-articles')}</p>}
      {draft.articles.map((article) => (
        <section key={article.id} className={classes.article} aria-labelledby={`article-${article.id}`}>
          <h3 id={`article-${article.id}`}>{articleName(article.number)}</h3>
          <ArticleTexts article={article} shown={shown} />
        </section>
      ))}
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { ArticleTalk } from './ArticleTalk.js';
import { ArticleTexts, useArticleName } from './ArticleTexts.js';
import type { Draft } from './drafting.queries.js';
import { LanguageChoice } from './LanguageChoice.js';
import { firstShown, isWidePage } from './shown-languages.js';
import type { Amendment, Comment, Talk } from './talk.queries.js';
import classes from './initiative-drafting.module.css';

interface TalkViewProps {
  draft: Draft;
  talk: Talk;
  onChanged: () => void;
}

const isOpen = (said: Comment | Amendment): boolean =>
  'isSettled' in said ? !said.isSettled : said.state === 'PROPOSED';

/** The text article by article, with what was said to each. */
export function TalkView({ draft, talk, onChanged }: TalkViewProps): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const articleName = useArticleName();
  const [shown, setShown] = useState(() => firstShown(draft.languages, draft.leadingLanguage, language, isWidePage()));
  const [isOnlyOpen, setIsOnlyOpen] = useState(false);
  const about = <Said extends Comment | Amendment>(all: readonly Said[], articleId: string | null): Said[] =>
    all.filter((each) => each.articleId === articleId && (!isOnlyOpen || isOpen(each)));
  const saidTo = (articleId: string | null) => ({
    comments: about(talk.comments, articleId),
    amendments: about(talk.amendments, articleId),
  });
  const isThere = (id: string | null): boolean => id === null || draft.articles.some((article) => article.id === id);
  const gone = {
    comments: talk.comments.filter((each) => !isThere(each.articleId) && (!isOnlyOpen || isOpen(each))),
    amendments: talk.amendments.filter((each) => !isThere(each.articleId) && (!isOnlyOpen || isOpen(each))),
  };
  const articles = draft.articles.filter(({ id }) => {
    const { comments, amendments } = saidTo(id);
    return !isOnlyOpen || comments.length + amendments.length > 0;
  });
  // Whoever proposes writes in their own language where the text has it: that is the one they read it in.
  const own = shown.find((each) => each === language || each.split('-')[0] === language);
  const shared = { draft, language: own ?? shown[0] ?? draft.leadingLanguage, onChanged };
  return (
    <div className={classes.part}>
      {draft.state !== 'DRAFTING' && <p className={classes.soft}>{t('initiative-drafting.talk-closed')}</p>}
      <div>
        <LanguageChoice
          languages={draft.languages}
          leadingLanguage={draft.leadingLanguage}
          shown={shown}
          onChange={setShown}
        />
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={isOnlyOpen}
            onChange={(event) => setIsOnlyOpen(event.currentTarget.checked)}
          />
          {t('initiative-drafting.only-open')}
        </label>
      </div>
      <section className={classes.article} aria-labelledby="whole-text">
        <h3 id="whole-text">{t('initiative-drafting.whole')}</h3>
        <ArticleTalk {...shared} article={null} {...saidTo(null)} />
      </section>
      {articles.map((article) => (
        <section key={article.id} className={classes.article} aria-labelledby={`article-${article.id}`}>
          <h3 id={`article-${article.id}`}>{articleName(article.number)}</h3>
          <ArticleTexts article={article} shown={shown} />
          <ArticleTalk {...shared} article={article} {...saidTo(article.id)} />
        </section>
      ))}
      {gone.comments.length + gone.amendments.length > 0 && (
        <section className={classes.article} aria-labelledby="gone-articles">
          <h3 id="gone-articles">{t('initiative-drafting.gone')}</h3>
          <ArticleTalk {...shared} article={null} {...gone} isReadOnly />
        </section>
      )}
    </div>
  );
}

import { Button, Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { type DraftedNews, MakeNewsReady, TakeNewsBack } from './organise-news.queries.js';
import { type Failure, Problem } from './Problem.js';
import { useRefusalText } from './use-refusal-text.js';
import classes from './organise-news.module.css';

interface ReadyPartProps {
  article: DraftedNews;
  /** Readers see it already. */
  isOut: boolean;
  isDirty: boolean;
  onChanged: () => void;
}

/** In which approved languages it goes out; of an article that is out, what readers see from now on. */
export function ReadyPart({ article, isOut, isDirty, onChanged }: ReadyPartProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const refusalText = useRefusalText();
  const [made, makeReady] = useMutation(MakeNewsReady);
  const [taken, takeBack] = useMutation(TakeNewsBack);
  const [failure, setFailure] = useState<Failure | null>(null);
  const approved = article.texts.filter(({ state }) => state === 'APPROVED').map(({ language }) => language);
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = approved.filter((language) => language === article.leadingLanguage || !left.includes(language));
  const isLeadingApproved = approved.includes(article.leadingLanguage);
  const list = (languages: readonly string[]): string => formats.list(languages.map((tag) => formats.language(tag)));
  const make = async (): Promise<void> => {
    setFailure(null);
    const { data, error } = await makeReady({ id: article.id, revision: article.revision, languages: chosen });
    if (error) return setFailure({ problem: problemOf(error) });
    const answer = data?.makeNewsReady;
    if (answer?.__typename === 'NewsNotReady')
      setFailure({
        refusal: t('organise-news.not-ready', { languages: list(answer.problems.map(({ language }) => language)) }),
      });
    else if (answer?.__typename !== 'NewsArticleSaved')
      setFailure({ refusal: refusalText(answer && 'code' in answer ? answer.code : undefined) });
    onChanged();
  };
  const back = async (): Promise<void> => {
    setFailure(null);
    const { data, error } = await takeBack({ id: article.id, revision: article.revision });
    if (error) return setFailure({ problem: problemOf(error) });
    if (data?.takeNewsBack.__typename !== 'NewsArticleSaved')
      setFailure({ refusal: refusalText(data?.takeNewsBack.code) });
    onChanged();
  };
  const isReady = article.readyLanguages !== null;
  const needsReady = !isReady || article.isReadyOutdated || article.readyLanguages?.length !== chosen.length;
  return (
    <section aria-labelledby="ready" className={classes.part}>
      <h3 id="ready">{t(isOut ? 'organise-news.correct' : 'organise-news.ready')}</h3>
      <p className={classes.soft}>{t(isOut ? 'organise-news.correct.text' : 'organise-news.ready.text')}</p>
      {article.readyLanguages !== null && (
        <p>
          {t(isOut ? 'organise-news.out-in' : 'organise-news.ready-in', { languages: list(article.readyLanguages) })}
        </p>
      )}
      {isReady && article.isReadyOutdated && <p className={classes.waiting}>{t('organise-news.outdated')}</p>}
      {approved.length > 1 && (
        <fieldset className={classes.plain}>
          <legend>{t('organise-news.ready.languages')}</legend>
          {approved.map((language) => (
            <Checkbox
              key={language}
              label={formats.language(language)}
              checked={chosen.includes(language)}
              disabled={language === article.leadingLanguage}
              onChange={(event) => {
                const isWanted = event.currentTarget.checked;
                setLeft((before) => [...before.filter((each) => each !== language), ...(isWanted ? [] : [language])]);
              }}
            />
          ))}
        </fieldset>
      )}
      {!isLeadingApproved && (
        <p className={classes.soft}>
          {t('organise-news.ready.first', { language: formats.language(article.leadingLanguage) })}
        </p>
      )}
      {isDirty && <p className={classes.soft}>{t('organise-news.ready.save-first')}</p>}
      <Problem failure={failure} />
      <div className={classes.buttons}>
        {needsReady && (
          <Button loading={made.fetching} disabled={isDirty || !isLeadingApproved} onClick={() => void make()}>
            {t(isOut ? 'organise-news.correct.do' : 'organise-news.ready.do')}
          </Button>
        )}
        {isReady && !isOut && (
          <Button variant="subtle" loading={taken.fetching} onClick={() => void back()}>
            {t('organise-news.take-back')}
          </Button>
        )}
      </div>
    </section>
  );
}

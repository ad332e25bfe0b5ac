import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { ActionNotice } from './ActionNotice.js';
import { TranslationWord, useArticleName } from './ArticleTexts.js';
import { type Draft, FreezeInitiative, type FreezeProblem, ReopenInitiative } from './drafting.queries.js';
import type { FramedInitiative } from './InitiativeFrame.js';
import { type GroupedProblem, groupedProblems } from './freeze-problems.js';
import { TwoStep } from './TwoStep.js';
import { useAction } from './use-action.js';
import classes from './initiative-drafting.module.css';

/** How far the text is in each language, and the step that closes it for signing; back again until signing begins. */
export function FreezeView({ initiative, refresh }: FramedInitiative): ReactNode {
  const { state } = initiative;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    // The button that froze it, or opened it again, is gone; what stands there now is read.
    if (before.current !== state) place.current?.focus();
    before.current = state;
  }, [state]);
  return (
    <div ref={place} tabIndex={-1}>
      {state === 'DRAFTING' ? (
        <FreezeForm draft={initiative} onFrozen={refresh} />
      ) : (
        <FrozenPart draft={initiative} onReopened={refresh} />
      )}
    </div>
  );
}

function FreezeForm({ draft, onFrozen }: { draft: Draft; onFrozen: () => void }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const action = useAction();
  const [chosen, setChosen] = useState<readonly string[]>(draft.languages);
  const [problems, setProblems] = useState<readonly FreezeProblem[]>([]);
  const [, freeze] = useMutation(FreezeInitiative);
  const languages = draft.languages.filter((language) => chosen.includes(language));
  const left = draft.languages.filter((language) => !chosen.includes(language));
  const { waiting } = draft;
  const freezeNow = async (): Promise<void> => {
    setProblems([]);
    let isReady = true;
    const isDone = await action.run(async () => {
      const { data, error } = await freeze({ id: draft.id, revision: draft.revision, languages });
      const answer = data?.freezeInitiative;
      if (answer?.__typename === 'InitiativeNotReady') {
        setProblems(answer.problems);
        isReady = false;
        return { answer: { __typename: answer.__typename }, error };
      }
      return { answer, error };
    });
    // Also where somebody else was faster: what is shown is as it is now.
    if (isDone && !isReady) return;
    onFrozen();
  };
  return (
    <div className={classes.part}>
      <p className={classes.soft}>{t('initiative-drafting.freeze-lead')}</p>
      <StateTable draft={draft} />
      {waiting.amendments + waiting.comments > 0 && (
        <p className={classes.waiting}>
          {waiting.amendments > 0 && (
            <span>{t('initiative-drafting.waiting-amendments', { count: waiting.amendments })}</span>
          )}
          {waiting.comments > 0 && (
            <span>{t('initiative-drafting.waiting-comments', { count: waiting.comments })}</span>
          )}
        </p>
      )}
      <fieldset className={classes.languages}>
        <legend>{t('initiative-drafting.freeze-languages')}</legend>
        {draft.languages.map((language) => (
          <label key={language}>
            <input
              type="checkbox"
              checked={chosen.includes(language)}
              disabled={languages.length === 1 && chosen.includes(language)}
              onChange={(event) => {
                const isChosen = event.currentTarget.checked;
                setChosen(isChosen ? [...chosen, language] : chosen.filter((each) => each !== language));
              }}
            />
            {formats.language(language)}
          </label>
        ))}
      </fieldset>
      {left.length > 0 && (
        <p className={classes.notice}>
          {t('initiative-drafting.left-out', { languages: formats.list(left.map((tag) => formats.language(tag))) })}
        </p>
      )}
      <ActionNotice action={action} />
      <Problems problems={problems} />
      <div>
        <TwoStep
          label={t('initiative-drafting.freeze')}
          question={t('initiative-drafting.freeze-sure')}
          confirm={t('initiative-drafting.freeze-yes')}
          isBusy={action.isBusy}
          onConfirm={freezeNow}
        />
      </div>
    </div>
  );
}

function Problems({ problems }: { problems: readonly FreezeProblem[] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const articleName = useArticleName();
  if (problems.length === 0) return null;
  const words = ({ code, language, state, numbers }: GroupedProblem): string =>
    t(`initiative-drafting.freeze-problem.${code}`, {
      language: formats.language(language ?? 'en'),
      state: state === null ? '' : t(`initiative-drafting.translation.${state}`),
      articles: formats.list(numbers.map(articleName)),
    });
  return (
    <div role="alert" className={classes.refused}>
      <p className={classes.strong}>{t('initiative-drafting.not-ready')}</p>
      <ul className={classes.problems}>
        {groupedProblems(problems).map((problem, index) => (
          <li key={index}>{words(problem)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Each article in each language; a table that scrolls by itself where it is wider than the page. */
function StateTable({ draft }: { draft: Draft }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const articleName = useArticleName();
  if (draft.articles.length === 0) return <p className={classes.soft}>{t('initiative-drafting.no-articles')}</p>;
  return (
    <div className={classes.tableScroll} tabIndex={0} role="region" aria-label={t('initiative-drafting.state-table')}>
      <table className={classes.table}>
        <caption className={classes.unseen}>{t('initiative-drafting.state-table')}</caption>
        <thead>
          <tr>
            <td />
            {draft.languages.map((language) => (
              <th key={language} scope="col">
                {formats.language(language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {draft.articles.map((article) => (
            <tr key={article.id}>
              <th scope="row">{articleName(article.number)}</th>
              {draft.languages.map((language) => (
                <td key={language}>
                  <TranslationWord
                    state={article.texts.find((text) => text.language === language)?.state ?? 'MISSING'}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FrozenPart({ draft, onReopened }: { draft: Draft; onReopened: () => void }): ReactNode {
  const t = useText();
  const action = useAction();
  const [, reopen] = useMutation(ReopenInitiative);
  const reopenNow = async (): Promise<void> => {
    await action.run(async () => {
      const { data, error } = await reopen({ id: draft.id });
      return { answer: data?.reopenInitiative, error };
    });
    onReopened();
  };
  const isFrozen = draft.state === 'FROZEN';
  return (
    <div className={classes.part}>
      <p className={classes.soft}>
        {t(isFrozen ? 'initiative-drafting.frozen-lead' : 'initiative-drafting.fixed-lead')}
      </p>
      {draft.textHash !== null && (
        <div>
          <p className={classes.strong}>{t('initiative-drafting.hash')}</p>
          <p className={classes.hash}>
            <bdi dir="ltr">{draft.textHash}</bdi>
          </p>
        </div>
      )}
      <ActionNotice action={action} />
      {isFrozen && (
        <div>
          <TwoStep
            label={t('initiative-drafting.reopen')}
            variant="default"
            question={t('initiative-drafting.reopen-sure')}
            confirm={t('initiative-drafting.reopen-yes')}
            isBusy={action.isBusy}
            onConfirm={reopenNow}
          />
        </div>
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { ComputeFootprintQuery, KeepFootprint } from './carbon.queries.js';
import { newFootprintToken } from './footprint-token.js';
import { FootprintResult } from './FootprintResult.js';
import { KeptNotice } from './KeptNotice.js';
import type { FormProblems } from './read-form.js';
import { Reductions } from './Reductions.js';
import { toFormProblems, toInput, toShown } from './server-footprint.js';
import type { FootprintDraft } from './use-footprint-draft.js';
import classes from './carbon.module.css';

interface ResultStepProps {
  /** `null`: a year of life. */
  summitSlug: string | null;
  draft: FootprintDraft;
  onChange: () => void;
  /** The server found something wrong that the page did not. */
  onRefused: (problems: FormProblems) => void;
  onFinance: () => void;
}

/** What it comes to, what would have made it less, and then what can be done about it. */
export function ResultStep({ summitSlug, draft, onChange, onRefused, onFinance }: ResultStepProps): ReactNode {
  const t = useText();
  const { locale } = useFormats();
  const input = toInput(draft.counted, summitSlug, locale);
  // The sum is there at once; what would reduce it comes from the server, and its word is the last one.
  const [result] = useQuery({ query: ComputeFootprintQuery, variables: { input } });
  const [keeping, keep] = useMutation(KeepFootprint);
  const [isKept, setIsKept] = useState(false);
  // Pressed again after an answer that got lost, it is the same footprint.
  const [newToken] = useState(newFootprintToken);
  const [refusal, setRefusal] = useState<string | null>(null);
  const answer = result.data?.computeFootprint;
  const shown = answer?.__typename === 'Footprint' ? toShown(answer) : draft.shown;

  const save = async (token: string): Promise<boolean> => {
    setRefusal(null);
    const { data } = await keep({ input, token });
    const kept = data?.keepFootprint;
    if (kept === undefined) return false;
    if (kept.__typename === 'FootprintKept') {
      draft.change({ token: kept.token });
      return true;
    }
    if (kept.__typename === 'FootprintProblems') {
      onRefused(toFormProblems(kept.problems, draft.counted));
      return false;
    }
    // What this device remembers was deleted elsewhere: what is entered now becomes a new one.
    if (kept.code === 'footprint-unknown' && token !== newToken) return save(newToken);
    setRefusal(kept.code);
    return false;
  };
  if (answer?.__typename === 'FootprintProblems')
    return (
      <div className={classes.narrow}>
        <p role="alert" className={classes.problem}>
          {t('carbon.problem.refused')}
        </p>
        <div>
          <Button onClick={() => onRefused(toFormProblems(answer.problems, draft.counted))}>
            {t('carbon.change')}
          </Button>
        </div>
      </div>
    );
  const error = keeping.error ?? result.error;
  if (shown === null) return error ? <ErrorNotice problem={problemOf(error)} /> : <PageSkeleton />;
  return (
    <div className={classes.narrow}>
      <FootprintResult
        footprint={shown}
        form={draft.counted}
        heading={summitSlug === null ? t('carbon.result.life') : t('carbon.result.summit')}
      />
      <div>
        <Button variant="default" onClick={onChange}>
          {t('carbon.change')}
        </Button>
      </div>
      <Reductions footprint={shown} form={draft.counted} />
      {error && <ErrorNotice problem={problemOf(error)} />}
      {refusal !== null && (
        <p role="alert" className={classes.problem}>
          {refusal === 'limit-reached' ? t('carbon.refused.limit') : t('carbon.refused.not-offered')}
        </p>
      )}
      <section className={classes.next}>
        <h2>{t('carbon.next')}</h2>
        <p className={classes.soft}>{t('carbon.next.text')}</p>
        <div className={classes.actions}>
          {shown.grams > 0 && (
            <Button
              size="lg"
              className={classes.long}
              loading={keeping.fetching}
              rightSection={<IconArrowRight size={20} aria-hidden className={classes.onward} />}
              onClick={() => void save(draft.token ?? newToken).then((isSaved) => isSaved && onFinance())}
            >
              {summitSlug === null ? t('carbon.finance.life') : t('carbon.finance')}
            </Button>
          )}
          <Button
            size="lg"
            variant="subtle"
            className={classes.long}
            disabled={keeping.fetching}
            onClick={() => void save(draft.token ?? newToken).then(setIsKept)}
          >
            {t('carbon.keep')}
          </Button>
        </div>
        {draft.token !== null && (
          <KeptNotice token={draft.token} isNew={isKept} isOfSummit={summitSlug !== null} onDeleted={draft.forget} />
        )}
      </section>
    </div>
  );
}

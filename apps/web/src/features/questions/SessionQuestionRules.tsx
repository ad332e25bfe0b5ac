import { Checkbox } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { refusalMessage, useOrders } from '../stage/index.js';
import { QuestionRulesQuery, RuleQuestions, type Rules } from './question-rules.queries.js';
import classes from './questions.module.css';

/** How a session takes questions of its audience, for its organisers; each change is kept at once. */
export function SessionQuestionRules({ sessionId }: { sessionId: string }): ReactNode {
  const t = useText();
  const [{ data, error }] = useQuery({
    query: QuestionRulesQuery,
    variables: { sessionId },
    // Whoever presides may have changed them in the room.
    requestPolicy: 'network-only',
  });
  const { orderAndWait, isBusy, problem } = useOrders();
  const [kept, setKept] = useState<Rules | null>(null);
  const rules = kept ?? data?.questionRules;
  if (error && !data) return <ErrorNotice problem={problemOf(error)} />;
  if (!rules) return null;
  const keep = async (change: Partial<Rules>): Promise<void> => {
    const { isOpen, moderation, mayBeAnonymous } = { ...rules, ...change };
    const refused = await orderAndWait(RuleQuestions, { sessionId, isOpen, moderation, mayBeAnonymous });
    if (refused === null) setKept({ ...rules, ...change });
  };
  return (
    <section className={classes.before} aria-labelledby="question-rules" data-testid="question-rules">
      <h2 id="question-rules">{t('questions.settings-title')}</h2>
      <p className={classes.hint}>{t('questions.settings-text')}</p>
      <Checkbox
        label={t('questions.rule-open')}
        checked={rules.isOpen}
        disabled={isBusy}
        onChange={(event) => void keep({ isOpen: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('questions.rule-before')}
        description={t('questions.settings-before-text')}
        checked={rules.moderation === 'BEFORE'}
        disabled={isBusy || !rules.isOpen}
        onChange={(event) => void keep({ moderation: event.currentTarget.checked ? 'BEFORE' : 'AFTER' })}
      />
      <Checkbox
        label={t('questions.rule-anonymous')}
        description={t('questions.settings-anonymous-text')}
        checked={rules.mayBeAnonymous}
        disabled={isBusy || !rules.isOpen}
        onChange={(event) => void keep({ mayBeAnonymous: event.currentTarget.checked })}
      />
      <p className={classes.hint} role="status">
        {kept && !isBusy && !problem && t('questions.settings-kept')}
      </p>
      {problem && (
        <p className={classes.problem} role="alert">
          {t(refusalMessage(problem))}
        </p>
      )}
    </section>
  );
}

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { RemoveName as RemoveNameMutation, type Standing } from './leaderboard.queries.js';
import classes from './leaderboard.module.css';

/** For stewards: takes a name off the list for good, after saying what that means. */
export function RemoveName({ standing: { id, name } }: { standing: Standing }): ReactNode {
  const t = useText();
  const [result, remove] = useMutation(RemoveNameMutation);
  if (result.data?.removeCarbonName.__typename === 'CarbonNameRemoved')
    return (
      <p role="status" className={classes.soft}>
        {t('carbon-leaderboard.steward.removed')}
      </p>
    );
  return (
    <details className={classes.steward}>
      <summary aria-label={t('carbon-leaderboard.steward.remove-of', { name })}>
        {t('carbon-leaderboard.steward.remove')}
      </summary>
      <p className={classes.soft}>{t('carbon-leaderboard.steward.hint')}</p>
      <Button size="compact-sm" color="red" loading={result.fetching} onClick={() => void remove({ id })}>
        {t('carbon-leaderboard.steward.remove')}
      </Button>
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
    </details>
  );
}

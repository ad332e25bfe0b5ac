import '@mantine/core/styles/Input.layer.css';
import { toLeaderboardName } from '@app/domain';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { ChangeName, type Rank } from './leaderboard.queries.js';
import classes from './leaderboard.module.css';

interface NameFormProps {
  orderToken: string;
  rank: Pick<Rank, 'name' | 'isNameRemoved'>;
}

/** Under which name somebody stands on the list, or under none. */
export function NameForm({ orderToken, rank: { name, isNameRemoved } }: NameFormProps): ReactNode {
  const t = useText();
  const [typed, setTyped] = useState(name ?? '');
  const [isBad, setIsBad] = useState(false);
  const [outcome, setOutcome] = useState<'saved' | 'removed' | null>(null);
  const [result, change] = useMutation(ChangeName);
  const answer = result.data?.nameOnCarbonLeaderboard;
  const problem = result.error ? problemOf(result.error) : null;
  if (isNameRemoved || (answer?.__typename === 'Refused' && answer.code === 'name-removed'))
    return <p className={classes.soft}>{t('carbon-leaderboard.mine.name-removed')}</p>;
  const save = (chosen: string | null): void => {
    setOutcome(null);
    void change({ orderToken, name: chosen }).then(({ error, data }) => {
      if (error && problemOf(error).kind === 'bad-input') setIsBad(true);
      if (data?.nameOnCarbonLeaderboard.__typename !== 'CarbonRank') return;
      setTyped(data.nameOnCarbonLeaderboard.name ?? '');
      setOutcome(chosen === null ? 'removed' : 'saved');
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = toLeaderboardName(typed);
    setIsBad(chosen === undefined);
    if (chosen !== undefined) save(chosen);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('carbon-leaderboard.mine.name')}
        description={t('carbon-leaderboard.mine.name-hint')}
        error={isBad ? t('carbon-leaderboard.mine.bad-name') : undefined}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="nickname"
      />
      <div className={classes.actions}>
        <Button type="submit" variant="light" loading={result.fetching}>
          {t('carbon-leaderboard.mine.save')}
        </Button>
        {name !== null && (
          <Button variant="subtle" loading={result.fetching} onClick={() => save(null)}>
            {t('carbon-leaderboard.mine.remove')}
          </Button>
        )}
      </div>
      <p role="status" className={classes.soft}>
        {outcome !== null && t(`carbon-leaderboard.mine.${outcome}`)}
      </p>
      {problem && problem.kind !== 'bad-input' && <ErrorNotice problem={problem} />}
    </form>
  );
}

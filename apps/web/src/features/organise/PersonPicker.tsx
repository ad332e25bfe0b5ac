import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { DraftText } from './DraftText.js';
import { NewPersonFields } from './NewPersonFields.js';
import { FindPeople, type DraftPerson } from './organise.queries.js';
import type { Summit } from './use-draft-programme.js';
import classes from './organise.module.css';

const TYPING_PAUSE_MS = 200;

interface PersonPickerProps {
  summit: Summit;
  /** Ids of those who are in the session already; not offered again. */
  taken: readonly string[];
  onPick: (person: DraftPerson) => void;
}

/** Finds a person in the directory by name in any script, or adds a new one to it. */
export function PersonPicker({ summit, taken, onPick }: PersonPickerProps): ReactNode {
  const t = useText();
  const listId = useId();
  const [text, setText] = useState('');
  const [isNew, setIsNew] = useState(false);
  const [search] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const [result] = useQuery({
    query: FindPeople,
    variables: { search },
    pause: search === '',
    requestPolicy: 'cache-and-network',
  });
  const found = search === '' ? [] : (result.data?.draftPeople.nodes ?? []).filter(({ id }) => !taken.includes(id));

  const pick = (person: DraftPerson): void => {
    setText('');
    setIsNew(false);
    onPick(person);
  };
  if (isNew) return <NewPersonFields summit={summit} name={text} onSaved={pick} onClose={() => setIsNew(false)} />;
  return (
    <div className={classes.picker}>
      <TextInput
        label={t('organise.person.find')}
        description={t('organise.person.find-hint')}
        value={text}
        dir="auto"
        maxLength={100}
        autoComplete="off"
        aria-controls={listId}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter takes the first one found; it must not save the whole session.
          event.preventDefault();
          if (found[0]) pick(found[0]);
        }}
      />
      <ul id={listId} className={classes.found} aria-live="polite">
        {found.map((person) => (
          <li key={person.id}>
            <button type="button" onClick={() => pick(person)}>
              <DraftText texts={person.names} />
              <span className={classes.personTitle}>
                <DraftText texts={person.titles} />
              </span>
            </button>
          </li>
        ))}
        {search !== '' && !result.fetching && !result.error && found.length === 0 && (
          <li className={classes.soft}>{t('organise.person.none')}</li>
        )}
      </ul>
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
      <div>
        <Button type="button" size="compact-sm" variant="subtle" onClick={() => setIsNew(true)}>
          {t('organise.person.new')}
        </Button>
      </div>
    </div>
  );
}

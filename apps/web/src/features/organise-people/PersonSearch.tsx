import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { DraftText } from '../organise/index.js';
import { DirectoryQuery, type ListedPerson } from './people.queries.js';
import classes from './organise-people.module.css';

const TYPING_PAUSE_MS = 200;
const MOST_FOUND = 8;

interface PersonSearchProps {
  /** What is chosen here; a member of a delegation unless told. */
  label?: string;
  hint?: string;
  /** Ids of those who are chosen already; not offered again. */
  taken: readonly string[];
  onPick: (person: ListedPerson) => void;
}

/** Finds somebody of the directory by name in any script. */
export function PersonSearch({ label, hint, taken, onPick }: PersonSearchProps): ReactNode {
  const t = useText();
  const listId = useId();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const [result] = useQuery({
    query: DirectoryQuery,
    variables: { search, summitId: null, after: null },
    pause: search === '',
    requestPolicy: 'cache-and-network',
  });
  const found =
    search === '' || text.trim() === ''
      ? []
      : (result.data?.draftPeople.nodes ?? []).filter(({ id }) => !taken.includes(id)).slice(0, MOST_FOUND);
  const pick = (person: ListedPerson): void => {
    setText('');
    onPick(person);
  };
  return (
    <div>
      <TextInput
        label={label ?? t('organise-people.add-member')}
        description={hint ?? t('organise-people.add-member-hint')}
        dir="auto"
        maxLength={100}
        autoComplete="off"
        aria-controls={listId}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // Enter takes the first one found; it must not save the delegation.
          event.preventDefault();
          if (found[0]) pick(found[0]);
        }}
      />
      <ul id={listId} className={classes.found} aria-live="polite">
        {found.map((person) => (
          <li key={person.id}>
            <button type="button" onClick={() => pick(person)}>
              <DraftText texts={person.names} />
              <span className={classes.soft}>
                {' '}
                <DraftText texts={person.titles} />
              </span>
            </button>
          </li>
        ))}
        {search !== '' && !result.fetching && !result.error && found.length === 0 && (
          <li className={classes.soft}>{t('organise-people.nobody.title')}</li>
        )}
      </ul>
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
    </div>
  );
}

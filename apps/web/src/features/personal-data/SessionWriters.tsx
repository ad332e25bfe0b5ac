import { TextInput } from '@mantine/core';
import { useDeferredValue, useId, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { ErasePerson } from './ErasePerson.js';
import { SessionWritersQuery } from './personal-data.queries.js';
import classes from './personal-data.module.css';

interface SessionWritersProps {
  summitId: string;
  sessionId: string;
}

/** Who wrote in a session, guests among them: each can be erased when they ask for it. Looked up when somebody opens it. */
export function SessionWriters(props: SessionWritersProps): ReactNode {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={classes.writers} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t('personal-data.writers')}</summary>
      {isOpen && <Writers {...props} />}
    </details>
  );
}

function Writers({ summitId, sessionId }: SessionWritersProps): ReactNode {
  const t = useText();
  const id = useId();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [{ data, error, fetching }, ask] = useQuery({
    query: SessionWritersQuery,
    variables: { summitId, sessionId, search: search || null },
    requestPolicy: 'cache-and-network',
  });
  const writers = data?.sessionWriters ?? [];
  return (
    <div className={classes.found} role="search" aria-labelledby={id}>
      <p id={id} className={classes.soft}>
        {t('personal-data.writers.lead')}
      </p>
      <TextInput
        label={t('personal-data.writers.search')}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {error && <ErrorNotice problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      <p role="status" className={classes.soft}>
        {!fetching && !error && t('personal-data.writers.count', { count: writers.length })}
      </p>
      <ul className={classes.list}>
        {writers.map(({ participantId, name, messages, questions }) => (
          <li key={participantId}>
            <p>
              <bdi>{name}</bdi>{' '}
              <span className={classes.soft}>{t('personal-data.writers.wrote', { messages, questions })}</span>
            </p>
            <ErasePerson
              summitId={summitId}
              of="PARTICIPANT"
              id={participantId}
              name={name}
              onErased={() => ask({ requestPolicy: 'network-only' })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import type { OrganisedSummit } from '../organise/index.js';
import { matchesSearch, PARTICIPANT_FILTERS, passesFilter, type ParticipantFilter } from './participant-filters.js';
import { ParticipantItem } from './ParticipantItem.js';
import { ParticipantsQuery, RemindPending, type Participant } from './people.queries.js';
import classes from './organise-people.module.css';

interface ParticipantsViewProps {
  summit: OrganisedSummit;
  onEdit: (personId: string) => void;
}

/** Everybody of the summit: invited to what, what they answered, and what they still have to tell. */
export function ParticipantsView({ summit, onEdit }: ParticipantsViewProps): ReactNode {
  const t = useText();
  const [filter, setFilter] = useState<ParticipantFilter>('all');
  const [search, setSearch] = useState('');
  const [result, ask] = useQuery({
    query: ParticipantsQuery,
    variables: { slug: summit.slug },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });

  if (result.error && !result.data) return <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} />;
  if (!result.data?.draftSummit) return <PageSkeleton />;
  const { participants } = result.data.draftSummit;
  if (participants.length === 0) {
    return (
      <EmptyState
        title={t('organise-people.participants.empty.title')}
        action={
          <Button component={Link} href={`/organise/${summit.slug}/programme`}>
            {t('organise-people.to-programme')}
          </Button>
        }
      >
        {t('organise-people.participants.empty.text')}
      </EmptyState>
    );
  }
  const shown = participants.filter(
    (participant) => passesFilter(participant, filter) && matchesSearch(participant.person, search),
  );
  return (
    <section className={classes.view} aria-labelledby="participants">
      <header className={classes.viewHead}>
        <h2 id="participants">{t('organise-people.view.participants')}</h2>
        <RemindAll summit={summit} participants={participants} onReminded={refresh} />
      </header>
      <div role="group" aria-label={t('organise-people.filters')} className={classes.filters}>
        {PARTICIPANT_FILTERS.map((known) => (
          <button key={known} type="button" aria-pressed={known === filter} onClick={() => setFilter(known)}>
            {t(`organise-people.filter.${known}`)}{' '}
            <span className={classes.count}>
              {participants.filter((participant) => passesFilter(participant, known)).length}
            </span>
          </button>
        ))}
      </div>
      <TextInput
        label={t('organise-people.search')}
        dir="auto"
        maxLength={100}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <p className={classes.soft} role="status">
        {t('organise-people.shown', { count: shown.length })}
      </p>
      <ul className={classes.participants}>
        {shown.map((participant) => (
          <ParticipantItem
            key={participant.person.id}
            summit={summit}
            participant={participant}
            onEdit={() => onEdit(participant.person.id)}
            onChanged={refresh}
          />
        ))}
      </ul>
    </section>
  );
}

interface RemindAllProps {
  summit: OrganisedSummit;
  participants: readonly Participant[];
  onReminded: () => void;
}

/** One mail to everybody who has not answered; nobody gets a second one on the same day. */
function RemindAll({ summit, participants, onReminded }: RemindAllProps): ReactNode {
  const t = useText();
  const [result, remind] = useMutation(RemindPending);
  const pendingCount = participants
    .flatMap(({ appearances }) => appearances)
    .filter(({ invitation }) => invitation?.status === 'PENDING').length;
  const answer = result.data?.remindPendingInvitations;
  return (
    <div className={classes.remindAll}>
      <Button
        type="button"
        variant="light"
        disabled={pendingCount === 0}
        loading={result.fetching}
        onClick={() => void remind({ summitId: summit.id }).then(onReminded)}
      >
        {t('organise-people.remind-all', { count: pendingCount })}
      </Button>
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
      <p role="status" className={classes.soft}>
        {answer?.__typename === 'InvitationsReminded' &&
          t('organise-people.reminded-all', { count: answer.remindedCount, skipped: answer.skippedCount })}
        {answer && answer.__typename !== 'InvitationsReminded' && t('organise-people.refused.not-allowed')}
      </p>
    </div>
  );
}

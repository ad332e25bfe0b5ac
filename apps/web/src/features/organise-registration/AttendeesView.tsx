import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { AttendeeItem } from './AttendeeItem.js';
import {
  Decide,
  RegistrationsQuery,
  type Counts,
  type Decision,
  type DraftForm,
  type RegistrationStatus,
} from './organise-registration.queries.js';
import classes from './organise-registration.module.css';

const PAGE_SIZE = 50;
const STATUSES: readonly RegistrationStatus[] = ['PENDING', 'CONFIRMED', 'WAITING', 'CANCELLED', 'DECLINED'];

/** Who registered: found, filtered, paged, and decided about. */
export function AttendeesView({ summitId, summitSlug }: { summitId: string; summitSlug: string }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const [status, setStatus] = useState<RegistrationStatus | null>(null);
  /** Cursors of the pages before this one. */
  const [pages, setPages] = useState<readonly string[]>([]);
  const search = useDeferredValue(typed.trim());
  const [result, ask] = useQuery({
    query: RegistrationsQuery,
    variables: { slug: summitSlug, search: search || null, status, first: PAGE_SIZE, after: pages.at(-1) ?? null },
    requestPolicy: 'cache-and-network',
  });
  const [decided, decide] = useMutation(Decide);
  const answer = decided.data?.decideRegistration;
  const summit = result.data?.draftSummit;

  if (!summit) {
    if (result.error)
      return <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
    return <PageSkeleton />;
  }
  const { registrations, registrationCounts, registrationForm } = summit;
  const isFiltered = search !== '' || status !== null;
  const run = (id: string, decision: Decision): void => {
    void decide({ id, decision }).then(() => ask({ requestPolicy: 'network-only' }));
  };
  return (
    <section className={classes.view} aria-labelledby="attendees-title">
      <h2 id="attendees-title">{t('organise-registration.view.attendees')}</h2>
      <CountLine counts={registrationCounts} form={registrationForm} />
      <div className={classes.filters} role="search" aria-labelledby="attendees-title">
        <TextInput
          label={t('organise-registration.search')}
          type="search"
          leftSection={<IconSearch size={18} aria-hidden />}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setPages([]);
          }}
        />
        <NativeSelect
          label={t('organise-registration.status')}
          value={status ?? ''}
          data={[
            { value: '', label: t('organise-registration.status.all') },
            ...STATUSES.map((each) => ({ value: each, label: t(`organise-registration.status.${each}`) })),
          ]}
          onChange={(event) => {
            setStatus(STATUSES.find((each) => each === event.currentTarget.value) ?? null);
            setPages([]);
          }}
        />
      </div>
      <div role="status" aria-live="polite" className={classes.soft}>
        {t('organise-registration.found', { count: registrations.totalCount })}
      </div>
      {answer && answer.__typename !== 'RegistrationDecided' && (
        <p role="alert" className={classes.refused}>
          {answer.code === 'registration-full'
            ? t('organise-registration.refused.full')
            : t('organise-registration.refused.state')}
        </p>
      )}
      {decided.error && <ErrorNotice problem={problemOf(decided.error)} />}
      {registrations.nodes.length === 0 && !isFiltered ? (
        <EmptyState
          title={t('organise-registration.empty.title')}
          action={
            <Button component={Link} href={`/organise/${summitSlug}/registration?view=form`}>
              {t('organise-registration.view.form')}
            </Button>
          }
        >
          {t('organise-registration.empty.text')}
        </EmptyState>
      ) : (
        <ol className={classes.attendees}>
          {registrations.nodes.map((registration) => (
            <AttendeeItem
              key={registration.id}
              registration={registration}
              form={registrationForm}
              summitId={summitId}
              language={language}
              isBusy={decided.fetching}
              onDecide={(decision) => run(registration.id, decision)}
              onErased={() => ask({ requestPolicy: 'network-only' })}
            />
          ))}
        </ol>
      )}
      <Pages
        hasPrevious={pages.length > 0}
        hasNext={registrations.pageInfo.hasNextPage}
        onPrevious={() => setPages(pages.slice(0, -1))}
        onNext={() => {
          const { endCursor } = registrations.pageInfo;
          if (endCursor !== null) setPages([...pages, endCursor]);
        }}
      />
    </section>
  );
}

function CountLine({ counts, form }: { counts: Counts; form: DraftForm | null }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const capacity = form?.capacity ?? null;
  return (
    <dl className={classes.counts}>
      <div>
        <dt>{t('organise-registration.status.CONFIRMED')}</dt>
        <dd>
          {capacity === null
            ? formats.number(counts.confirmed)
            : t('organise-registration.of', { count: counts.confirmed, capacity })}
        </dd>
      </div>
      <div>
        <dt>{t('organise-registration.status.WAITING')}</dt>
        <dd>{formats.number(counts.waiting)}</dd>
      </div>
      <div>
        <dt>{t('organise-registration.status.PENDING')}</dt>
        <dd>{formats.number(counts.pending)}</dd>
      </div>
      <div>
        <dt>{t('organise-registration.checked-in')}</dt>
        <dd>{formats.number(counts.checkedIn)}</dd>
      </div>
    </dl>
  );
}

function Pages({
  hasPrevious,
  hasNext,
  onPrevious,
  onNext,
}: {
  hasPrevious: boolean;
  hasNext: boolean;
  onPrevious: () => void;
  onNext: () => void;
}): ReactNode {
  const t = useText();
  if (!hasPrevious && !hasNext) return null;
  return (
    <div className={classes.actions}>
      <Button variant="default" disabled={!hasPrevious} onClick={onPrevious}>
        {t('organise-registration.previous')}
      </Button>
      <Button variant="default" disabled={!hasNext} onClick={onNext}>
        {t('organise-registration.next')}
      </Button>
    </div>
  );
}

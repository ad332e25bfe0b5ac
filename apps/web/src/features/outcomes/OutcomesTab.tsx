import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { useOrder } from '../../clients/graphql/use-order.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { useFocusAlong } from '../../ui/use-focus.js';
import { DraftText, OrganiserFrame, type OrganisedSummit } from '../organise/index.js';
import { AddOutcome, DeskQuery, FollowUpOutcome, type Desk } from './desk.queries.js';
import { KeptOutcomeParts } from './KeptOutcomeParts.js';
import { OrderFailure } from './OrderFailure.js';
import { EMPTY_OUTCOME } from './outcome-form.js';
import { OutcomeFields } from './OutcomeFields.js';
import { Status } from './OutcomeList.js';
import { useSummitCast } from '../summit-cast/index.js';
import classes from './desk.module.css';

/** `/organise/:summit/outcomes`: the register as organisers keep it; with an id behind it one outcome. */
export function OutcomesTab({ summitSlug, outcomeId }: { summitSlug: string; outcomeId?: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="outcomes">
      {(summit) => <LoadedDesk key={summit.id} summit={summit} outcomeId={outcomeId} />}
    </OrganiserFrame>
  );
}

function LoadedDesk({ summit, outcomeId }: { summit: OrganisedSummit; outcomeId: string | undefined }): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({
    query: DeskQuery,
    variables: { summitId: summit.id },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const desk = data?.outcomeDesk;
  if (!desk) return error ? <ErrorNotice problem={problemOf(error)} onRetry={refresh} /> : <PageSkeleton />;
  if (outcomeId === undefined) return <Register summit={summit} desk={desk} onChanged={refresh} />;
  const outcome = desk.outcomes.find(({ id }) => id === outcomeId);
  return (
    <div className={classes.page}>
      <p>
        <Link href={`/organise/${summit.slug}/outcomes`}>{t('outcomes.back')}</Link>
      </p>
      {outcome === undefined ? (
        <EmptyState title={t('outcomes.refused.not-found')} />
      ) : (
        <KeptOutcomeParts key={outcome.id} summit={summit} outcome={outcome} onChanged={refresh} />
      )}
    </div>
  );
}

interface RegisterProps {
  summit: OrganisedSummit;
  desk: Desk;
  onChanged: () => void;
}

function Register({ summit, desk, onChanged }: RegisterProps): ReactNode {
  const t = useText();
  const [isAdding, setIsAdding] = useState(false);
  const around = useFocusAlong<HTMLDivElement>(isAdding);
  return (
    <div ref={around} className={classes.page}>
      <p className={classes.soft}>{t('outcomes.desk.lead')}</p>
      {isAdding ? (
        <NewOutcome summit={summit} onChanged={onChanged} onCancel={() => setIsAdding(false)} />
      ) : (
        <Button
          data-opens
          className={classes.start}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setIsAdding(true)}
        >
          {t('outcomes.add')}
        </Button>
      )}
      {desk.outcomes.length === 0 && !isAdding && (
        <EmptyState title={t('outcomes.desk.empty-title')}>{t('outcomes.desk.empty-text')}</EmptyState>
      )}
      <ul className={classes.list}>
        {desk.outcomes.map((outcome) => (
          <li key={outcome.id} className={classes.card}>
            <p className={classes.marks}>
              <span>{t(`outcomes.kind.${outcome.kind}`)}</span>
              <Status status={outcome.status} />
              <span className={classes.state} data-state={outcome.state}>
                {t(`outcomes.state.${outcome.state}`)}
              </span>
            </p>
            <h2>
              <Link href={`/organise/${summit.slug}/outcomes/${outcome.id}`}>
                <DraftText texts={outcome.titles} />
              </Link>
            </h2>
          </li>
        ))}
      </ul>
      {desk.toFollowUp.length > 0 && <ToFollowUp summit={summit} desk={desk} onChanged={onChanged} />}
    </div>
  );
}

function NewOutcome({
  summit,
  onChanged,
  onCancel,
}: Omit<RegisterProps, 'desk'> & { onCancel: () => void }): ReactNode {
  const t = useText();
  const [, go] = useLocation();
  const cast = useSummitCast(summit.slug);
  const { isBusy, problem, refusal, send } = useOrder(onChanged);
  return (
    <section aria-labelledby="new-outcome" className={classes.part}>
      <h2 id="new-outcome">{t('outcomes.new')}</h2>
      <OutcomeFields
        start={EMPTY_OUTCOME}
        languages={summit.languages}
        cast={cast}
        action={t('outcomes.keep')}
        isBusy={isBusy}
        problem={problem}
        onSave={(input) => {
          void send(AddOutcome, { summitId: summit.id, input }).then((answer) => {
            if (answer?.__typename === 'OutcomeKept') go(`/organise/${summit.slug}/outcomes/${answer.outcome.id}`);
          });
        }}
        onCancel={onCancel}
      />
      <OrderFailure problem={problem?.kind === 'bad-input' ? null : problem} refusal={refusal} />
    </section>
  );
}

/** What earlier summits agreed, to be taken up by this one. */
function ToFollowUp({ summit, desk, onChanged }: RegisterProps): ReactNode {
  const t = useText();
  const [, go] = useLocation();
  const { isBusy, problem, refusal, send } = useOrder(onChanged);
  return (
    <section aria-labelledby="to-follow-up" className={classes.part}>
      <h2 id="to-follow-up">{t('outcomes.to-follow-up')}</h2>
      <p className={classes.soft}>{t('outcomes.to-follow-up.lead')}</p>
      <OrderFailure problem={problem} refusal={refusal} />
      <ul className={classes.list}>
        {desk.toFollowUp.map(({ id, kind, status, title, summitTitle }) => (
          <li key={id} className={classes.line}>
            <p>
              <LocalText text={title} marksFallback={false} /> <Status status={status} />
              <span className={classes.soft}>
                {' · '}
                {t(`outcomes.kind.${kind}`)} · <LocalText text={summitTitle} marksFallback={false} />
              </span>
            </p>
            <Button
              variant="default"
              disabled={isBusy}
              aria-label={t('outcomes.take-up.which', { title: `\u2068${title.text}\u2069` })}
              onClick={() => {
                void send(FollowUpOutcome, { summitId: summit.id, outcomeId: id }).then((answer) => {
                  if (answer?.__typename === 'OutcomeKept')
                    go(`/organise/${summit.slug}/outcomes/${answer.outcome.id}`);
                });
              }}
            >
              {t('outcomes.take-up')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

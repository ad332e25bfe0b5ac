import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { useOrder } from '../../clients/graphql/use-order.js';
import { Money } from '../../ui/Money.js';
import { useFocusAlong } from '../../ui/use-focus.js';
import { ReleaseControl } from '../embargo/index.js';
import { DraftText, type OrganisedSummit } from '../organise/index.js';
import { type KeptOutcome, RemoveOutcome, SaveOutcome } from './desk.queries.js';
import { KeptDocuments } from './KeptDocuments.js';
import { OrderFailure } from './OrderFailure.js';
import { formOf } from './outcome-form.js';
import { OutcomeFields } from './OutcomeFields.js';
import { Status } from './OutcomeList.js';
import { useSummitCast } from '../summit-cast/index.js';
import classes from './desk.module.css';

interface PartsProps {
  summit: OrganisedSummit;
  outcome: KeptOutcome;
  onChanged: () => void;
}

/** One outcome for its organisers: what it says, when it goes out, its documents. */
export function KeptOutcomeParts({ summit, outcome, onChanged }: PartsProps): ReactNode {
  const t = useText();
  return (
    <>
      <header className={classes.head}>
        <p className={classes.marks}>
          <span>{t(`outcomes.kind.${outcome.kind}`)}</span>
          <Status status={outcome.status} />
          {outcome.amount && <Money amount={outcome.amount} />}
        </p>
        <h2>
          <DraftText texts={outcome.titles} />
        </h2>
        {outcome.state !== 'EMBARGOED' && (
          <p>
            <Link href={`/outcomes/${outcome.slug}`}>{t('outcomes.public-page')}</Link>
          </p>
        )}
      </header>
      {/* Read anew after each edit: one that takes a language away ends what was planned. */}
      <ReleaseControl
        key={outcome.revision}
        kind="OUTCOME"
        objectId={outcome.id}
        summit={summit}
        onChanged={onChanged}
      />
      <Said summit={summit} outcome={outcome} onChanged={onChanged} />
      <KeptDocuments outcome={outcome} languages={summit.languages} onChanged={onChanged} />
      {outcome.state === 'EMBARGOED' && <Removal summit={summit} outcome={outcome} onChanged={onChanged} />}
    </>
  );
}

function Said({ summit, outcome, onChanged }: PartsProps): ReactNode {
  const t = useText();
  const cast = useSummitCast(summit.slug);
  /** The outcome as it was when the editing began: what others change meanwhile is not overwritten. */
  const [edited, setEdited] = useState<KeptOutcome | null>(null);
  const around = useFocusAlong<HTMLElement>(edited !== null);
  const { isBusy, problem, refusal, send } = useOrder(() => {
    setEdited(null);
    onChanged();
  });
  return (
    <section ref={around} aria-labelledby="said" className={classes.part}>
      <h3 id="said">{t('outcomes.said')}</h3>
      {edited === null ? (
        <>
          {outcome.state === 'RELEASED' && <p className={classes.soft}>{t('outcomes.said.out')}</p>}
          <p className={classes.soft}>
            {t('outcomes.said.counts', {
              parties: outcome.parties.length,
              milestones: outcome.milestones.length,
            })}
          </p>
          <Button data-opens className={classes.start} variant="default" onClick={() => setEdited(outcome)}>
            {t('outcomes.edit')}
          </Button>
        </>
      ) : (
        <OutcomeFields
          start={formOf(edited)}
          languages={summit.languages}
          cast={cast}
          action={t('outcomes.save')}
          isBusy={isBusy}
          problem={problem}
          onSave={(input) => void send(SaveOutcome, { id: edited.id, revision: edited.revision, input })}
          onCancel={() => setEdited(null)}
        />
      )}
      <OrderFailure problem={problem?.kind === 'bad-input' ? null : problem} refusal={refusal} />
    </section>
  );
}

/** Only before it is out; asked twice. */
function Removal({ summit, outcome, onChanged }: PartsProps): ReactNode {
  const t = useText();
  const [, go] = useLocation();
  const [isAsking, setIsAsking] = useState(false);
  const around = useFocusAlong<HTMLElement>(isAsking);
  const { isBusy, problem, refusal, send } = useOrder(() => {
    go(`/organise/${summit.slug}/outcomes`);
    onChanged();
  });
  return (
    <section ref={around} className={classes.part} aria-label={t('outcomes.remove')}>
      {isAsking ? (
        <div role="group" aria-label={t('outcomes.remove.sure')} className={classes.confirm}>
          <p>{t('outcomes.remove.sure')}</p>
          <div className={classes.buttons}>
            <Button color="red" loading={isBusy} onClick={() => void send(RemoveOutcome, { id: outcome.id })}>
              {t('outcomes.remove')}
            </Button>
            <Button autoFocus variant="subtle" onClick={() => setIsAsking(false)}>
              {t('outcomes.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <Button data-opens className={classes.start} variant="subtle" color="red" onClick={() => setIsAsking(true)}>
          {t('outcomes.remove.it')}
        </Button>
      )}
      <OrderFailure problem={problem} refusal={refusal} />
    </section>
  );
}

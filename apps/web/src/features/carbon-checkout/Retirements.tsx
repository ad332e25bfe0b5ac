import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Kilograms } from '../../ui/Kilograms.js';
import { LocalText } from '../../ui/LocalText.js';
import { Confirm, DemonstrationNotice, useDeskOrder } from '../carbon-projects/index.js';
import {
  BeginRetirement,
  ConfirmRetirement,
  type OrderedBatch,
  type RetirementView,
  RetirementsQuery,
  TakeBackRetirement,
} from './desk.queries.js';
import { DeskProblem } from './DeskProblem.js';
import classes from './checkout.module.css';

/** What waits to be retired, what waits for its registry, and what is done. */
export function Retirements(): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({ query: RetirementsQuery, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const desk = data?.carbonRetirementDesk;
  if (!desk) return error ? <ErrorNotice problem={problemOf(error)} onRetry={again} /> : null;
  return (
    <section className={classes.section} aria-labelledby="retirements">
      <h1 id="retirements">{t('carbon-checkout.desk.retirements')}</h1>
      {desk.ordered.length === 0 && <p className={classes.soft}>{t('carbon-checkout.desk.nothing-waits')}</p>}
      <ul className={classes.list}>
        {desk.ordered.map((batch) => (
          <li key={batch.offer.batchId}>
            <Waiting batch={batch} onDone={again} />
          </li>
        ))}
        {desk.retirements.map((retirement) => (
          <li key={retirement.id}>
            <Retirement retirement={retirement} onDone={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ batch, onDone }: { batch: OrderedBatch; onDone: () => void }): ReactNode {
  const t = useText();
  const desk = useDeskOrder(onDone);
  const { offer, orderedGrams, orderCount } = batch;
  return (
    <article className={classes.card}>
      <h2>
        <LocalText text={offer.projectName} /> · {t('carbon-checkout.vintage', { year: String(offer.vintage) })}
      </h2>
      <p>
        {t('carbon-checkout.desk.waits', { count: orderCount })} <Kilograms grams={orderedGrams} />
      </p>
      <DeskProblem desk={desk} />
      <div>
        <Button loading={desk.isBusy} onClick={() => void desk.send(BeginRetirement, { batchId: offer.batchId })}>
          {t('carbon-checkout.desk.begin')}
        </Button>
      </div>
    </article>
  );
}

function Retirement({ retirement, onDone }: { retirement: RetirementView; onDone: () => void }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { offer, state, serials, credits, orderedGrams, registryUrl, retiredOn } = retirement;
  return (
    <article className={classes.card}>
      <h2>
        <LocalText text={offer.projectName} /> · {t('carbon-checkout.desk.tonnes', { count: credits })}
      </h2>
      <p className={classes.actions}>
        <span className={classes.state} data-state={state === 'CONFIRMED' ? 'FULFILLED' : 'RESERVED'}>
          {t(`carbon-checkout.desk.retirement.${state}`)}
        </span>
        {offer.isDemonstration && <DemonstrationNotice isShort />}
      </p>
      <p>
        <bdi>{offer.registry}</bdi> <bdi>{offer.registryProjectId}</bdi> ·{' '}
        <bdi dir="ltr" className={classes.number}>
          {serials}
        </bdi>
      </p>
      <p className={classes.soft}>
        {t('carbon-checkout.desk.of-orders')} <Kilograms grams={orderedGrams} /> ·{' '}
        {formats.dateTime(retirement.startedAt, readerZone())}
      </p>
      {registryUrl !== null && retiredOn !== null && (
        <p>
          <a href={registryUrl} rel="noreferrer external">
            {t('carbon-checkout.record')}
          </a>{' '}
          · {formats.plainDate(retiredOn)}
        </p>
      )}
      {state === 'PENDING' && <Pending id={retirement.id} onDone={onDone} />}
    </article>
  );
}

function Pending({ id, onDone }: { id: string; onDone: () => void }): ReactNode {
  const t = useText();
  const desk = useDeskOrder(onDone);
  const [registryUrl, setUrl] = useState('');
  const [retiredOn, setDay] = useState('');
  const [saysMissing, setSaysMissing] = useState(false);
  const [asksBack, setAsksBack] = useState(false);
  const isWrong = desk.problem?.kind === 'bad-input';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (registryUrl.trim() === '' || retiredOn === '') return setSaysMissing(true);
    void desk.send(ConfirmRetirement, { id, proof: { registryUrl: registryUrl.trim(), retiredOn } });
  };
  const say = (isMissing: boolean): string | undefined =>
    saysMissing && isMissing
      ? t('carbon-checkout.problem.required')
      : isWrong
        ? t('carbon-checkout.problem.other')
        : undefined;
  return (
    <>
      <p>{t('carbon-checkout.desk.pending.text')}</p>
      <DeskProblem desk={isWrong ? { problem: null, refusal: null } : desk} />
      <form noValidate onSubmit={submit} className={classes.filters}>
        <TextInput
          type="url"
          dir="ltr"
          label={t('carbon-checkout.desk.registry-url')}
          placeholder="https://"
          value={registryUrl}
          error={say(registryUrl.trim() === '')}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('carbon-checkout.desk.retired-on')}
          value={retiredOn}
          error={say(retiredOn === '')}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button type="submit" loading={desk.isBusy}>
          {t('carbon-checkout.desk.confirm')}
        </Button>
        {!asksBack && (
          <Button variant="subtle" onClick={() => setAsksBack(true)}>
            {t('carbon-checkout.desk.take-back')}
          </Button>
        )}
      </form>
      {asksBack && (
        <Confirm
          question={t('carbon-checkout.desk.take-back.question')}
          action={t('carbon-checkout.desk.take-back')}
          isBusy={desk.isBusy}
          onCancel={() => setAsksBack(false)}
          onConfirm={() => void desk.send(TakeBackRetirement, { id })}
        />
      )}
    </>
  );
}

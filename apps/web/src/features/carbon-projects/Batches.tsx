import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { WITHHELD_REASONS } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { Money } from '../../ui/Money.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import { BatchFields } from './BatchFields.js';
import { minorOf, typedPrice } from './batch-form.js';
import { Confirm } from './Confirm.js';
import { ChangeBatch, type DeskBatch, type DeskProject, WithholdBatch, type WithheldReason } from './desk.queries.js';
import { enumName } from '../../clients/graphql/enum-name.js';
import { OrderNotice } from './OrderNotice.js';
import { Stock } from './Stock.js';
import { useOrder } from '../../clients/graphql/use-order.js';
import { FormButtons } from './FormButtons.js';
import classes from './desk.module.css';

interface BatchesProps {
  project: DeskProject;
  onChanged: () => void;
}

/** The project's credits: what each batch is, how it is sold, and where its grams are. */
export function Batches({ project, onChanged }: BatchesProps): ReactNode {
  const t = useText();
  const [isAdding, setIsAdding] = useState(false);
  const canAdd = project.state !== 'WITHDRAWN' && project.accounts.length > 0;
  return (
    <section className={classes.part} aria-labelledby="batches">
      <h2 id="batches">{t('carbon-projects.batches')}</h2>
      <p className={classes.soft}>{t('carbon-projects.batches.text')}</p>
      <ul className={classes.list}>
        {project.batches.map((batch) => (
          <li key={batch.id}>
            <BatchItem batch={batch} onChanged={onChanged} />
          </li>
        ))}
      </ul>
      {project.accounts.length === 0 && <p className={classes.hint}>{t('carbon-projects.batches.account-first')}</p>}
      {isAdding ? (
        <BatchFields
          project={project}
          onDone={() => {
            setIsAdding(false);
            onChanged();
          }}
          onCancel={() => setIsAdding(false)}
        />
      ) : (
        canAdd && (
          <Button className={classes.start} variant="default" onClick={() => setIsAdding(true)}>
            {t('carbon-projects.batch.add')}
          </Button>
        )
      )}
    </section>
  );
}

function BatchItem({ batch, onChanged }: { batch: DeskBatch; onChanged: () => void }): ReactNode {
  const t = useText();
  const { tonnes } = useCarbonAmounts();
  const [step, setStep] = useState<'price' | 'withhold' | null>(null);
  const { isBusy, problem, refusal, send } = useOrder(() => {
    setStep(null);
    onChanged();
  });
  const { id: batchId, revision, state, withheldReason, pricePerTonne } = batch;
  const change = (priceMinor: number, isOnSale: boolean): void => {
    void send(ChangeBatch, { batchId, revision, priceMinor, isOnSale });
  };
  return (
    <article className={classes.card}>
      <h3>
        {t('carbon-projects.batch.name', { vintage: String(batch.vintage) })}
        {' · '}
        <bdi dir="ltr" className={classes.serials}>
          {batch.serials}
        </bdi>
      </h3>
      <p className={classes.marks}>
        <strong data-state={state} className={classes.state}>
          {t(`carbon-projects.batch.state.${state}`)}
        </strong>
        {withheldReason && <span>{t(`carbon-projects.withheld.${withheldReason}`)}</span>}
        <span>
          <bdi>{tonnes(batch.credits * 1_000_000)}</bdi>
        </span>
        <span>
          <Money amount={pricePerTonne} /> {t('carbon-projects.per-tonne')}
        </span>
      </p>
      <p className={classes.soft}>{t(`carbon-projects.adjustment.${batch.correspondingAdjustment}`)}</p>
      <Stock stock={batch.stock} />
      {state !== 'WITHHELD' && (
        <div className={classes.buttons}>
          <Button variant="default" size="compact-md" onClick={() => setStep('price')}>
            {t('carbon-projects.batch.change-price')}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            loading={isBusy}
            onClick={() => change(pricePerTonne.minor, state === 'PAUSED')}
          >
            {t(state === 'PAUSED' ? 'carbon-projects.batch.resume' : 'carbon-projects.batch.pause')}
          </Button>
          <Button variant="subtle" color="red" size="compact-md" onClick={() => setStep('withhold')}>
            {t('carbon-projects.batch.withhold')}
          </Button>
        </div>
      )}
      {step === 'price' && (
        <PriceStep
          batch={batch}
          isBusy={isBusy}
          onSave={(priceMinor) => change(priceMinor, state === 'ON_SALE')}
          onCancel={() => setStep(null)}
        />
      )}
      {step === 'withhold' && (
        <WithholdStep
          isBusy={isBusy}
          onConfirm={(reason) => void send(WithholdBatch, { batchId, reason })}
          onCancel={() => setStep(null)}
        />
      )}
      <OrderNotice problem={problem} refusal={refusal} />
    </article>
  );
}

interface PriceStepProps {
  batch: DeskBatch;
  isBusy: boolean;
  onSave: (priceMinor: number) => void;
  onCancel: () => void;
}

function PriceStep({ batch, isBusy, onSave, onCancel }: PriceStepProps): ReactNode {
  const t = useText();
  const { currency } = batch.pricePerTonne;
  const [price, setPrice] = useState(typedPrice(batch.pricePerTonne));
  const minor = minorOf(price, currency);
  return (
    <form
      className={classes.confirm}
      onSubmit={(event) => {
        event.preventDefault();
        if (minor !== undefined) onSave(minor);
      }}
    >
      <TextInput
        label={t('carbon-projects.batch.price', { currency })}
        description={t('carbon-projects.batch.price.text')}
        autoFocus
        inputMode="decimal"
        dir="ltr"
        value={price}
        error={minor === undefined ? t('carbon-projects.problem.price') : undefined}
        onChange={(event) => setPrice(event.currentTarget.value)}
      />
      <FormButtons
        action={t('carbon-projects.save')}
        isBusy={isBusy}
        isDisabled={minor === undefined}
        onCancel={onCancel}
      />
    </form>
  );
}

interface WithholdStepProps {
  isBusy: boolean;
  onConfirm: (reason: WithheldReason) => void;
  onCancel: () => void;
}

function WithholdStep({ isBusy, onConfirm, onCancel }: WithholdStepProps): ReactNode {
  const t = useText();
  const [reason, setReason] = useState<WithheldReason>('USED_FOR_COMPLIANCE');
  return (
    <Confirm
      question={t('carbon-projects.batch.withhold.sure')}
      action={t('carbon-projects.batch.withhold')}
      isBusy={isBusy}
      onConfirm={() => onConfirm(reason)}
      onCancel={onCancel}
    >
      <NativeSelect
        label={t('carbon-projects.batch.withhold.reason')}
        value={reason}
        data={WITHHELD_REASONS.map((each) => ({
          value: enumName(each),
          label: t(`carbon-projects.withheld.${enumName(each)}`),
        }))}
        onChange={(event) => {
          const chosen = WITHHELD_REASONS.find((each) => enumName(each) === event.currentTarget.value);
          if (chosen) setReason(enumName(chosen));
        }}
      />
    </Confirm>
  );
}

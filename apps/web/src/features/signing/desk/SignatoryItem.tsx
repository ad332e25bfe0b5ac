import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { readerZone } from '../../../app/i18n/formats.js';
import { useFormats } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { Names } from '../Names.js';
import { useSigningWords } from '../use-signing-words.js';
import { InviteSignatoryAgain, type Signatory, WithdrawSignatory } from './desk.queries.js';
import { DocumentField } from './DocumentField.js';
import { NameFlags } from './NameFlags.js';
import { OrderProblem } from './OrderProblem.js';
import { useOrder } from './use-order.js';
import classes from '../signing.module.css';

interface SignatoryItemProps {
  signatory: Signatory;
  canInvite: boolean;
  onChanged: () => void;
}

/** One signatory: who they are, what they decided, and what can still be done about the invitation. */
export function SignatoryItem({ signatory, canInvite, onChanged }: SignatoryItemProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const words = useSigningWords();
  const [asks, setAsks] = useState<'again' | 'withdraw' | null>(null);
  const [isSent, setIsSent] = useState(false);
  const order = useOrder(onChanged);
  const { id, names, titles, capacity, nameFlags, state, email, expiresAt, signature, documentPath } = signatory;
  const isUndecided = state === 'INVITED' || state === 'EXPIRED';
  const name = words.within(names);
  const act = async (): Promise<void> => {
    const isDone =
      asks === 'withdraw'
        ? await order.send(WithdrawSignatory, { id })
        : await order.send(InviteSignatoryAgain, { id });
    setIsSent(isDone && asks === 'again');
    setAsks(null);
  };
  return (
    <li>
      <div className={classes.itemHead}>
        <Names names={names} country={capacity.country} />
        <span className={classes.mark} data-state={state}>
          {t(`signing.state.${state}`)}
        </span>
      </div>
      {titles && <p>{words.within(titles)}</p>}
      <p>{words.capacity(capacity)}</p>
      <NameFlags flags={nameFlags} texts={[...names, ...(titles ?? []), ...(capacity.institution ?? [])]} />
      {email && (
        <p className={classes.soft}>
          <bdi dir="ltr">{email}</bdi>
          {state === 'INVITED' && (
            <> · {t('signing.desk.until', { date: formats.dateTime(expiresAt, readerZone()) })}</>
          )}
          {signatory.hasPasskey && isUndecided && <> · {t('signing.desk.has-passkey')}</>}
        </p>
      )}
      {signature && (
        <p className={classes.soft}>
          {t('signing.desk.number', { sequence: signature.sequence })} ·{' '}
          {formats.dateTime(signature.signedAt, readerZone())} · {words.proof(signature)}
        </p>
      )}
      {signature?.reservation?.map((text) => (
        <blockquote
          key={text.language}
          className={classes.quote}
          lang={text.language}
          dir={text.direction === 'RTL' ? 'rtl' : 'ltr'}
        >
          {text.text}
        </blockquote>
      ))}
      <DocumentField
        signatoryId={id}
        name={name}
        documentPath={documentPath}
        canSend={isUndecided && canInvite}
        onSent={onChanged}
      />
      <OrderProblem order={order} />
      {isSent && <p role="status">{t('signing.desk.sent-again')}</p>}
      {isUndecided && asks === null && (
        <div className={classes.actions}>
          {canInvite && (
            <Button
              size="compact-md"
              variant="default"
              aria-label={t('signing.desk.again.of', { name })}
              onClick={() => setAsks('again')}
            >
              {t('signing.desk.again')}
            </Button>
          )}
          <Button
            size="compact-md"
            variant="subtle"
            color="red"
            aria-label={t('signing.desk.withdraw.of', { name })}
            onClick={() => setAsks('withdraw')}
          >
            {t('signing.desk.withdraw')}
          </Button>
        </div>
      )}
      {asks !== null && (
        <div role="group" aria-label={t(`signing.desk.${asks}.sure`)} className={classes.ask}>
          <p>{t(`signing.desk.${asks}.sure`)}</p>
          <div className={classes.actions}>
            <Button
              size="compact-md"
              color={asks === 'withdraw' ? 'red' : undefined}
              loading={order.isBusy}
              onClick={() => void act()}
            >
              {t(`signing.desk.${asks}.yes`)}
            </Button>
            <Button autoFocus size="compact-md" variant="subtle" onClick={() => setAsks(null)}>
              {t('signing.desk.cancel')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useFormats } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { Names } from '../Names.js';
import { useSigningWords } from '../use-signing-words.js';
import { type Accession, DecideAccession } from './desk.queries.js';
import { NameFlags } from './NameFlags.js';
import { OrderProblem } from './OrderProblem.js';
import { useOrder } from './use-order.js';
import classes from '../signing.module.css';

const REASON_LENGTH = 4_000;

interface AccessionListProps {
  accessions: readonly Accession[];
  timeZone: string;
  canAccept: boolean;
  onChanged: () => void;
}

/** Who asks to join what was released; those that wait stand first. */
export function AccessionList({ accessions, timeZone, canAccept, onChanged }: AccessionListProps): ReactNode {
  const t = useText();
  const waiting = accessions.filter(({ state }) => state === 'ASKED');
  const decided = accessions.filter(({ state }) => state !== 'ASKED');
  const place = useRef<HTMLElement>(null);
  const changed = (): void => {
    // The buttons are gone with the decision; the list is there.
    place.current?.focus();
    onChanged();
  };
  const shared = { timeZone, canAccept, onChanged: changed };
  return (
    <section ref={place} tabIndex={-1} className={classes.part} aria-labelledby="accessions">
      <h3 id="accessions">{t('signing.accession.title')}</h3>
      {waiting.length === 0 && <p>{t('signing.accession.none')}</p>}
      <ul className={classes.signatures}>
        {waiting.map((accession) => (
          <Item key={accession.id} accession={accession} {...shared} />
        ))}
      </ul>
      {decided.length > 0 && (
        <details>
          <summary>{t('signing.accession.decided', { count: decided.length })}</summary>
          <ul className={classes.signatures}>
            {decided.map((accession) => (
              <Item key={accession.id} accession={accession} {...shared} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ItemProps extends Omit<AccessionListProps, 'accessions'> {
  accession: Accession;
}

function Item({ accession, timeZone, canAccept, onChanged }: ItemProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const words = useSigningWords();
  const order = useOrder(onChanged);
  const [asks, setAsks] = useState<'accept' | 'refuse' | null>(null);
  const [reason, setReason] = useState('');
  const { id, names, titles, capacity, nameFlags, reservation, email, note, documentPath, state } = accession;
  const name = words.within(names);
  const group = useRef<HTMLDivElement>(null);
  // The button that asked is gone; a reason has the focus by itself.
  useEffect(() => {
    if (asks === 'accept') group.current?.focus();
  }, [asks]);
  const decide = async (): Promise<void> => {
    const isAccepted = asks === 'accept';
    if (await order.send(DecideAccession, { id, isAccepted, reason: isAccepted ? null : reason.trim() })) setAsks(null);
  };
  return (
    <li>
      <div className={classes.itemHead}>
        <Names names={names} country={capacity.country} />
        <span className={classes.mark} data-state={state}>
          {t(`signing.accession.state.${state}`)}
        </span>
      </div>
      {titles && <p>{words.within(titles)}</p>}
      <p>{words.capacity(capacity)}</p>
      <NameFlags flags={nameFlags} texts={[...names, ...(titles ?? []), ...(capacity.institution ?? [])]} />
      <p className={classes.soft}>
        {email !== null && (
          <>
            <bdi dir="ltr">{email}</bdi>
            {' · '}
          </>
        )}
        {formats.dateTime(accession.askedAt, timeZone)}
      </p>
      {note !== null && (
        <p dir="auto" className={classes.note}>
          {note}
        </p>
      )}
      {reservation?.map((text) => (
        <blockquote
          key={text.language}
          className={classes.quote}
          lang={text.language}
          dir={text.direction === 'RTL' ? 'rtl' : 'ltr'}
        >
          {text.text}
        </blockquote>
      ))}
      {documentPath !== null && (
        <p>
          <a href={documentPath} download>
            {t('signing.desk.document')}
          </a>
        </p>
      )}
      {accession.reason !== null && (
        <p>
          {t('signing.accession.reason-given')} <bdi>{accession.reason}</bdi>
        </p>
      )}
      <OrderProblem order={order} />
      {state === 'ASKED' && asks === null && (
        <div className={classes.actions}>
          {canAccept && (
            <Button
              size="compact-md"
              aria-label={t('signing.accession.accept.of', { name })}
              onClick={() => setAsks('accept')}
            >
              {t('signing.accession.accept')}
            </Button>
          )}
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('signing.accession.refuse.of', { name })}
            onClick={() => setAsks('refuse')}
          >
            {t('signing.accession.refuse')}
          </Button>
        </div>
      )}
      {asks !== null && (
        <div
          ref={group}
          tabIndex={-1}
          role="group"
          aria-label={t(`signing.accession.${asks}.of`, { name })}
          className={classes.ask}
        >
          {asks === 'accept' ? (
            <p>{t('signing.accession.accept.sure')}</p>
          ) : (
            <Textarea
              autoFocus
              label={t('signing.accession.reason')}
              description={t('signing.accession.reason.help')}
              autosize
              minRows={2}
              dir="auto"
              maxLength={REASON_LENGTH}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <div className={classes.actions}>
            <Button
              size="compact-md"
              loading={order.isBusy}
              disabled={asks === 'refuse' && reason.trim() === ''}
              onClick={() => void decide()}
            >
              {t(`signing.accession.${asks}.yes`)}
            </Button>
            <Button size="compact-md" variant="subtle" onClick={() => setAsks(null)}>
              {t('signing.desk.cancel')}
            </Button>
          </div>
        </div>
      )}
    </li>
  );
}

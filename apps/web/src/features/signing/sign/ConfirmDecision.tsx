import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { readerZone } from '../../../app/i18n/formats.js';
import { directionOf } from '../../../app/i18n/languages.js';
import { useFormats } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { useSigningWords } from '../use-signing-words.js';
import { hasPasskeys } from './passkey.js';
import type { Invitation } from './sign.queries.js';
import type { Choice, Signing } from './use-signing.js';
import classes from '../signing.module.css';

interface ConfirmDecisionProps {
  invitation: Invitation;
  choice: Choice;
  signing: Signing;
  onDecide: (by: 'passkey' | 'link') => void;
  onBack: () => void;
  children?: ReactNode;
}

/** The last step: what is about to stand in the chain for good, and how they show that it is them. */
export function ConfirmDecision(props: ConfirmDecisionProps): ReactNode {
  const { invitation, choice, signing, onDecide, onBack, children } = props;
  const t = useText();
  const formats = useFormats();
  const words = useSigningWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isSigning = choice.act === 'SIGNED';
  const [reservation] = choice.reservation ?? [];
  const canPasskey = hasPasskeys();
  const act = isSigning ? 'sign' : 'decline';
  return (
    <div className={classes.confirm}>
      <h3 ref={heading} tabIndex={-1}>
        {t(`signing.confirm.${act}`, {
          name: words.within(invitation.names),
          capacity: words.capacity(invitation.capacity),
          title: words.within(invitation.text.titles),
        })}
      </h3>
      {reservation && (
        <blockquote lang={reservation.language} dir={directionOf(reservation.language)}>
          {reservation.text}
        </blockquote>
      )}
      <p>{t(isSigning ? 'signing.confirm.stays' : 'signing.confirm.declined-stays')}</p>
      {signing.hasPasskey ? (
        <p>{t(canPasskey ? 'signing.confirm.has-passkey' : 'signing.confirm.passkey-elsewhere')}</p>
      ) : (
        <p>{t(canPasskey ? 'signing.confirm.passkey' : 'signing.confirm.no-passkeys')}</p>
      )}
      {signing.endsAt && (
        <p className={classes.soft}>
          {t('signing.confirm.until', { time: formats.time(signing.endsAt, readerZone()) })}
        </p>
      )}
      {children}
      <div className={classes.actions}>
        {canPasskey && (
          <Button size="lg" loading={signing.isBusy} onClick={() => onDecide('passkey')}>
            {t(`signing.confirm.${act}.passkey`)}
          </Button>
        )}
        {!signing.hasPasskey && (
          <Button
            size="lg"
            variant={canPasskey ? 'default' : 'filled'}
            loading={signing.isBusy}
            onClick={() => onDecide('link')}
          >
            {t(`signing.confirm.${act}.link`)}
          </Button>
        )}
        <Button size="lg" variant="subtle" disabled={signing.isBusy} onClick={onBack}>
          {t('signing.confirm.back')}
        </Button>
      </div>
    </div>
  );
}

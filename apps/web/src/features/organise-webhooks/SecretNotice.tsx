import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './webhooks.module.css';

/** The secret, the one time that it is there. */
export function SecretNotice({ secret, onClose }: { secret: string; onClose: () => void }): ReactNode {
  const t = useText();
  const [isCopied, setIsCopied] = useState(false);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(secret);
      setIsCopied(true);
    } catch {
      // Not allowed here: the secret is there to be marked and copied by hand.
      getSelection()?.selectAllChildren(notice.current?.querySelector('code') ?? document.body);
    }
  };
  return (
    <div ref={notice} role="status" tabIndex={-1} className={classes.secret}>
      <p>
        <strong>{t('organise-webhooks.secret.title')}</strong>
      </p>
      <p>{t('organise-webhooks.secret.text')}</p>
      <code dir="ltr">{secret}</code>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void copy()}>
          {t(isCopied ? 'organise-webhooks.secret.copied' : 'organise-webhooks.secret.copy')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('organise-webhooks.secret.close')}
        </Button>
      </div>
    </div>
  );
}

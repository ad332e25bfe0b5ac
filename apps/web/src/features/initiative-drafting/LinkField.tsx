import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './initiative-drafting.module.css';

/** An address that is shown once, to be copied and sent on. */
export function LinkField({ url }: { url: string }): ReactNode {
  const t = useText();
  const [isCopied, setIsCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // It is there because somebody asked for it just now: they copy it.
  useEffect(() => field.current?.focus(), [url]);
  const copy = (): void => {
    // Undefined on plain http other than localhost, refused by some browsers: the address is there to be selected.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    clipboard?.writeText(url).then(
      () => setIsCopied(true),
      () => setIsCopied(false),
    );
  };
  return (
    <div className={classes.answer}>
      <TextInput
        ref={field}
        readOnly
        dir="ltr"
        label={t('initiative-drafting.link')}
        description={t('initiative-drafting.link-hint')}
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.barLine}>
        <Button size="compact-md" onClick={copy}>
          {t('initiative-drafting.copy')}
        </Button>
        <span role="status" className={classes.soft}>
          {isCopied ? t('initiative-drafting.copied') : ''}
        </span>
      </div>
    </div>
  );
}

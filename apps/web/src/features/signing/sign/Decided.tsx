import { IconCircleCheck, IconCircleMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { readerZone } from '../../../app/i18n/formats.js';
import { useFormats } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import type { Signature } from '../signing.queries.js';
import { useSigningWords } from '../use-signing-words.js';
import classes from '../signing.module.css';

/** What they decided, and that it stays. */
export function Decided({ signature }: { signature: Signature }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const words = useSigningWords();
  const { act, sequence, signedAt, reservation } = signature;
  const Icon = act === 'DECLINED' ? IconCircleMinus : IconCircleCheck;
  return (
    <div role="status" className={classes.decided} data-act={act}>
      <Icon size={28} aria-hidden />
      <div>
        <p className={classes.strong}>
          {t(`signing.decided.${act}`, { date: formats.dateTime(signedAt, readerZone()) })}
        </p>
        <p>{words.proof(signature)}</p>
        {reservation?.map((text) => (
          <blockquote key={text.language} lang={text.language} dir={text.direction === 'RTL' ? 'rtl' : 'ltr'}>
            {text.text}
          </blockquote>
        ))}
        <p className={classes.soft}>{t('signing.decided.sequence', { sequence })}</p>
      </div>
    </div>
  );
}

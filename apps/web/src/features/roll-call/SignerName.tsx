import { IconHandStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PickedText, RollCallSignature } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { LocalText } from '../../ui/LocalText.js';
import { shownName } from './own-script.js';
import classes from './roll-call.module.css';
import { usePick, useReadersLanguages } from './use-pick.js';

/** Somebody who signed: their name in their own script, for whom they signed, and how. */
export function SignerName({ signature }: { signature: RollCallSignature }): ReactNode {
  const t = useText();
  const pick = usePick();
  const { own, readers } = shownName(signature.names, signature.country, useReadersLanguages());
  return (
    <>
      <LocalText text={toText(own)} marksFallback={false} as="span" className={classes.ownName} />
      {readers && <LocalText text={toText(readers)} marksFallback={false} as="span" className={classes.soft} />}
      {signature.institution && (
        <LocalText
          text={toText(pick(signature.institution))}
          marksFallback={false}
          as="span"
          className={classes.soft}
        />
      )}
      {(signature.country !== null || signature.isRaisedHand) && (
        <span className={classes.signerMarks}>
          {signature.country !== null && <Country code={signature.country} />}
          {signature.isRaisedHand && (
            <span className={classes.hand}>
              <IconHandStop size={16} aria-hidden />
              {t('roll-call.raised-hand')}
            </span>
          )}
        </span>
      )}
    </>
  );
}

const toText = ({ direction, ...text }: PickedText) => ({
  ...text,
  direction: direction === 'rtl' ? ('RTL' as const) : ('LTR' as const),
});

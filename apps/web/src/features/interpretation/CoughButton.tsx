import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import type { PointerEvent, ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Booth.module.css';

interface CoughButtonProps {
  isCoughing: boolean;
  isDisabled: boolean;
  onCough: (isHeld: boolean) => void;
}

/** Held, nobody hears the interpreter; let go, everybody does. The Space key does the same (`useCoughKey`). */
export function CoughButton({ isCoughing, isDisabled, onCough }: CoughButtonProps): ReactNode {
  const t = useText();
  const hold = (event: PointerEvent<HTMLButtonElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    onCough(true);
  };
  return (
    <button
      type="button"
      className={classes.cough}
      data-cough
      data-testid="cough"
      aria-pressed={isCoughing}
      disabled={isDisabled}
      onPointerDown={hold}
      onPointerUp={() => onCough(false)}
      onPointerCancel={() => onCough(false)}
      onLostPointerCapture={() => onCough(false)}
      // A screen reader presses without holding: each press switches.
      onClick={(event) => event.detail === 0 && onCough(!isCoughing)}
      onContextMenu={(event) => event.preventDefault()}
    >
      {isCoughing ? <IconMicrophoneOff size={26} aria-hidden /> : <IconMicrophone size={26} aria-hidden />}
      <span>
        {t(isCoughing ? 'interpretation.coughing' : 'interpretation.cough')}
        <kbd>{t('interpretation.space-key')}</kbd>
      </span>
    </button>
  );
}

import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './roll-call.module.css';

interface TwoStepsProps {
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  /** Of the first button, and of the one that does it. */
  label: string;
  does: string;
  testId: string;
  /** Stands out among other buttons before it is pressed. */
  isMain?: boolean;
  isDisabled?: boolean;
  /** Of the second button alone. */
  isHeld?: boolean;
  onDo: () => void;
  /** What is said in between. */
  children: ReactNode;
}

/** What cannot be taken back is asked for twice. The focus goes along, and back to where it was. */
export function TwoSteps({
  isOpen,
  onOpen,
  label,
  does,
  testId,
  isMain,
  isDisabled,
  isHeld,
  onDo,
  children,
}: TwoStepsProps): ReactNode {
  const t = useText();
  const group = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) group.current?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (!isOpen)
    return (
      <button
        ref={button}
        type="button"
        className={isMain ? classes.mainButton : classes.button}
        aria-disabled={isDisabled || undefined}
        data-testid={testId}
        onClick={() => !isDisabled && onOpen(true)}
      >
        {label}
      </button>
    );
  return (
    <div ref={group} className={classes.sure} role="group" aria-label={label} tabIndex={-1}>
      {children}
      <div className={classes.actions}>
        <button
          type="button"
          className={classes.mainButton}
          disabled={isDisabled === true || isHeld === true}
          data-testid={`${testId}-surely`}
          onClick={onDo}
        >
          {does}
        </button>
        <button type="button" className={classes.button} onClick={() => onOpen(false)}>
          {t('roll-call.back')}
        </button>
      </div>
    </div>
  );
}

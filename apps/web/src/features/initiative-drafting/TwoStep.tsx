import { ActionIcon, Button, type ButtonProps } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './initiative-drafting.module.css';

interface TwoStepProps extends Pick<ButtonProps, 'variant' | 'color' | 'size'> {
  /** Of the first step; its only name where it is an icon. */
  label: string;
  /** Where several such buttons stand on a page: of what it is. */
  name?: string;
  icon?: ReactNode;
  question: string;
  confirm: string;
  isBusy?: boolean;
  onConfirm: () => Promise<void> | void;
}

/** A button that asks before it does it. The focus goes with the question, and back to the button. */
export function TwoStep(props: TwoStepProps): ReactNode {
  const { label, name, icon, question, confirm, isBusy = false, onConfirm, variant, color, size } = props;
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (isAsking) group.current?.focus();
    else if (hasAsked.current) trigger.current?.focus();
    hasAsked.current = isAsking;
  }, [isAsking]);
  const confirmNow = async (): Promise<void> => {
    await onConfirm();
    setIsAsking(false);
  };
  if (isAsking) {
    return (
      <div ref={group} tabIndex={-1} role="group" aria-label={question} className={classes.answer}>
        <p>{question}</p>
        <div className={classes.buttons}>
          <Button color={color} loading={isBusy} onClick={() => void confirmNow()}>
            {confirm}
          </Button>
          <Button variant="default" onClick={() => setIsAsking(false)}>
            {t('initiative-drafting.cancel')}
          </Button>
        </div>
      </div>
    );
  }
  const ask = (): void => setIsAsking(true);
  if (icon !== undefined)
    return (
      <ActionIcon ref={trigger} variant="subtle" color={color} size={44} aria-label={label} onClick={ask}>
        {icon}
      </ActionIcon>
    );
  return (
    <Button ref={trigger} variant={variant} color={color} size={size} aria-label={name} onClick={ask}>
      {label}
    </Button>
  );
}

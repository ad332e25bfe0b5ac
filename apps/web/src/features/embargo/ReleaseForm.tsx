import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { Embargo } from './embargo.queries.js';
import type { ReleasingSummit } from './ReleaseControl.js';
import type { RefusalText } from './use-answer.js';
import classes from './embargo.module.css';

/** What each of the forms is given. */
export interface ReleaseFormProps {
  embargo: Embargo;
  summit: ReleasingSummit;
  refusalText: RefusalText | undefined;
  onDone: () => void;
  onCancel: () => void;
}
interface FrameProps {
  title: string;
  submitLabel: string;
  isBusy: boolean;
  isGrave?: boolean;
  failure: ReactNode;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A question that opens in the place of its button: what it means, its fields, the deed and the way back. */
export function ReleaseForm(props: FrameProps): ReactNode {
  const { title, submitLabel, isBusy, isGrave = false, failure, onSubmit, onCancel, children } = props;
  const t = useText();
  const head = useRef<HTMLParagraphElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <p ref={head} tabIndex={-1} className={classes.formTitle}>
        {title}
      </p>
      {children}
      {failure}
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy} {...(isGrave && { color: 'red' })}>
          {submitLabel}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('embargo.cancel')}
        </Button>
      </div>
    </form>
  );
}

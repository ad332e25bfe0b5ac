import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { ActionNotice } from './ActionNotice.js';
import { AuthorLine } from './AuthorLine.js';
import { NOTE_LENGTH } from './draft-form.js';
import type { Draft } from './drafting.queries.js';
import { type Amendment, type AmendmentDecision, DecideAmendment, WithdrawAmendment } from './talk.queries.js';
import { type Action, useAction } from './use-action.js';
import { WordDifference } from './WordDifference.js';
import classes from './initiative-drafting.module.css';

interface AmendmentItemProps {
  draft: Draft;
  amendment: Amendment;
  onChanged: () => void;
}

/** Another wording that somebody proposes, what became of it, and what may be done about it. */
export function AmendmentItem({ draft, amendment, onChanged }: AmendmentItemProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const action = useAction();
  const { kind, language, author, state, reason, note, isMoved } = amendment;
  const isOpen = state === 'PROPOSED';
  return (
    <li className={classes.said} data-testid="amendment" data-state={state}>
      <AuthorLine author={author} at={amendment.proposedAt} zone={draft.summit.timeZone} />
      <p className={classes.strong}>
        {t(`initiative-drafting.amendment.${kind}`, { language: formats.language(language) })}
        {' · '}
        <span className={classes.decided} data-decided={state}>
          {t(`initiative-drafting.amendment-state.${state}`)}
        </span>
      </p>
      <WordDifference before={amendment.against ?? ''} after={amendment.text ?? ''} language={language} />
      {note !== null && (
        <p dir="auto" className={classes.words}>
          {note}
        </p>
      )}
      {reason !== null && (
        <p className={classes.words}>
          <span className={classes.strong}>{t('initiative-drafting.reason')}</span> <bdi>{reason}</bdi>
        </p>
      )}
      {isOpen && isMoved && <p className={classes.notice}>{t('initiative-drafting.moved')}</p>}
      <ActionNotice action={action} />
      {isOpen && draft.part === 'ORGANISER' && draft.state === 'DRAFTING' && (
        <Decision draft={draft} amendment={amendment} action={action} onChanged={onChanged} />
      )}
      {isOpen && author.isViewer && (
        <TakeBack draft={draft} amendment={amendment} action={action} onChanged={onChanged} />
      )}
    </li>
  );
}

type AskProps = AmendmentItemProps & { action: Action };

function Decision({ draft, amendment, action, onChanged }: AskProps): ReactNode {
  const t = useText();
  const [, decide] = useMutation(DecideAmendment);
  const [isDeclining, setIsDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const declineButton = useRef<HTMLButtonElement>(null);
  const wasDeclining = useRef(false);
  useEffect(() => {
    if (isDeclining) reasonField.current?.focus();
    else if (wasDeclining.current) declineButton.current?.focus();
    wasDeclining.current = isDeclining;
  }, [isDeclining]);
  const ask = async (decision: AmendmentDecision): Promise<void> => {
    const isDone = await action.run(async () => {
      const given = decision === 'DECLINE' ? reason.trim() : null;
      const asked = { id: draft.id, amendmentId: amendment.id, decision, reason: given };
      const { data, error } = await decide(asked);
      return { answer: data?.decideAmendment, error };
    });
    if (isDone) onChanged();
  };
  if (isDeclining) {
    const isMissing = isTried && reason.trim() === '';
    return (
      <div className={classes.answer}>
        <Textarea
          ref={reasonField}
          label={t('initiative-drafting.decline-reason')}
          rows={2}
          dir="auto"
          maxLength={NOTE_LENGTH}
          value={reason}
          error={isMissing ? t('initiative-drafting.refused.reason-missing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={classes.buttons}>
          <Button
            size="compact-md"
            loading={action.isBusy}
            onClick={() => {
              setIsTried(true);
              if (reason.trim() === '') reasonField.current?.focus();
              else void ask('DECLINE');
            }}
          >
            {t('initiative-drafting.decline')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => setIsDeclining(false)}>
            {t('initiative-drafting.cancel')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.buttons}>
      {!amendment.isMoved && (
        <Button size="compact-md" loading={action.isBusy} onClick={() => void ask('ACCEPT')}>
          {t('initiative-drafting.accept')}
        </Button>
      )}
      <Button size="compact-md" variant="default" loading={action.isBusy} onClick={() => void ask('ACCEPT_AS_MERGED')}>
        {t('initiative-drafting.accept-merged')}
      </Button>
      <Button ref={declineButton} size="compact-md" variant="default" onClick={() => setIsDeclining(true)}>
        {t('initiative-drafting.decline')}
      </Button>
    </div>
  );
}

function TakeBack({ draft, amendment, action, onChanged }: AskProps): ReactNode {
  const t = useText();
  const [, withdraw] = useMutation(WithdrawAmendment);
  const takeBack = async (): Promise<void> => {
    const isDone = await action.run(async () => {
      const { data, error } = await withdraw({ id: draft.id, amendmentId: amendment.id });
      return { answer: data?.withdrawAmendment, error };
    });
    if (isDone) onChanged();
  };
  return (
    <div>
      <Button size="compact-md" variant="subtle" loading={action.isBusy} onClick={() => void takeBack()}>
        {t('initiative-drafting.take-back')}
      </Button>
    </div>
  );
}

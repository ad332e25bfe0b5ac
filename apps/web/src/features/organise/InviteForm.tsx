import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Invite, type Invitation } from './organise.queries.js';
import type { FormAppearance } from './session-form.js';
import classes from './organise.module.css';

interface InviteFormProps {
  sessionId: string;
  appearance: FormAppearance;
  /** Isolated for its direction. */
  name: string;
  email: string;
  /** The invitation as it now is. */
  onInvitation: (invitation: Invitation) => void;
}

/** Sends an invitation, and shows its link for handing over by another way. Not a `<form>`: it stands inside one. */
export function InviteForm({ sessionId, appearance, name, email: known, onInvitation }: InviteFormProps): ReactNode {
  const t = useText();
  const [email, setEmail] = useState(known);
  const [isCopied, setIsCopied] = useState(false);
  const [result, invite] = useMutation(Invite);
  const answer = result.data?.inviteToSession;
  const problem = result.error ? problemOf(result.error) : null;
  const send = (): void => {
    setIsCopied(false);
    void invite({ sessionId, personId: appearance.personId, role: appearance.role, email: email.trim() }).then(
      ({ data }) => {
        if (data?.inviteToSession.__typename === 'InvitationSent') onInvitation(data.inviteToSession.invitation);
      },
    );
  };
  return (
    <div className={classes.inviteForm}>
      <TextInput
        type="email"
        dir="ltr"
        label={t('organise.invite.email', { name })}
        value={email}
        maxLength={254}
        error={problem?.kind === 'bad-input' ? t('organise.problem.email') : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          send();
        }}
      />
      <Button type="button" variant="light" loading={result.fetching} disabled={email.trim() === ''} onClick={send}>
        {t('organise.invite.send')}
      </Button>
      {problem && problem.kind !== 'bad-input' && <ErrorNotice problem={problem} />}
      {answer && answer.__typename !== 'InvitationSent' && (
        <p role="alert">
          {answer.code === 'invitation-expired'
            ? t('organise.invite.session-over')
            : answer.code === 'session-cancelled'
              ? t('organise.refused.session-cancelled')
              : t('organise.refused.other', { message: `\u2068${answer.message}\u2069` })}
        </p>
      )}
      {answer?.__typename === 'InvitationSent' && (
        <div role="status" className={classes.sent}>
          <p>{t('organise.invite.sent', { email: `\u2068${answer.invitation.email}\u2069` })}</p>
          <p>
            <a href={answer.url} dir="ltr">
              {answer.url}
            </a>
          </p>
          <Button
            type="button"
            size="compact-sm"
            variant="default"
            onClick={() => void navigator.clipboard.writeText(answer.url).then(() => setIsCopied(true))}
          >
            {isCopied ? t('organise.invite.copied') : t('organise.invite.copy')}
          </Button>
        </div>
      )}
    </div>
  );
}

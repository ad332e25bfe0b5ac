import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import {
  CreateInvitationLink,
  InviteToSession,
  RemindInvitation,
  WithdrawInvitation,
  type Invitation,
  type ParticipantAppearance,
} from './people.queries.js';
import classes from './organise-people.module.css';

interface InvitationLineProps {
  appearance: ParticipantAppearance;
  personId: string;
  name: string;
  onChanged: () => void;
}
const KNOWN_REFUSALS = [
  'not-allowed',
  'not-found',
  'session-cancelled',
  'invitation-expired',
  'invitation-withdrawn',
  'invitation-answered',
  'reminded-recently',
] as const;

/** One appearance's invitation: its state in words, and what can be done with it now. */
export function InvitationLine({ appearance, personId, name, onChanged }: InvitationLineProps): ReactNode {
  const t = useText();
  const [isInviting, setIsInviting] = useState(false);
  const { invitation } = appearance;
  const mayInvite = invitation === null || invitation.status !== 'ACCEPTED';
  return (
    <div className={classes.invitation}>
      <State invitation={invitation} />
      <div className={classes.actions}>
        {invitation && <InvitationActions invitation={invitation} name={name} onChanged={onChanged} />}
        {mayInvite && (
          <Button
            type="button"
            size="compact-sm"
            variant={invitation === null ? 'light' : 'subtle'}
            aria-expanded={isInviting}
            aria-label={t(invitation === null ? 'organise-people.invite-of' : 'organise-people.invite-again-of', {
              name: `\u2068${name}\u2069`,
            })}
            onClick={() => setIsInviting(!isInviting)}
          >
            {invitation === null ? t('organise-people.invite') : t('organise-people.invite-again')}
          </Button>
        )}
      </div>
      {isInviting && (
        <InviteFields
          appearance={appearance}
          personId={personId}
          name={name}
          onSent={() => {
            setIsInviting(false);
            onChanged();
          }}
        />
      )}
    </div>
  );
}

function State({ invitation }: { invitation: Invitation | null }): ReactNode {
  const t = useText();
  const formats = useFormats();
  if (invitation === null) return <p className={classes.soft}>{t('organise-people.state.none')}</p>;
  const when = (instant: string): string => formats.dateTime(instant, readerZone());
  return (
    <div>
      <p>
        <span className={classes.state} data-state={invitation.status}>
          {t(`organise-people.state.${invitation.status}`)}
        </span>{' '}
        <bdi dir="ltr" className={classes.soft}>
          {invitation.email}
        </bdi>{' '}
        <span className={classes.soft}>{when(invitation.answeredAt ?? invitation.sentAt)}</span>
      </p>
      {invitation.status === 'PENDING' && invitation.remindedAt && (
        <p className={classes.soft}>{t('organise-people.reminded-at', { date: when(invitation.remindedAt) })}</p>
      )}
      {invitation.declineReason && (
        <blockquote className={classes.reason} dir="auto">
          {invitation.declineReason}
        </blockquote>
      )}
    </div>
  );
}

interface InvitationActionsProps {
  invitation: Invitation;
  name: string;
  onChanged: () => void;
}

function InvitationActions({ invitation, name, onChanged }: InvitationActionsProps): ReactNode {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [reminding, remind] = useMutation(RemindInvitation);
  const [linking, link] = useMutation(CreateInvitationLink);
  const [withdrawing, withdraw] = useMutation(WithdrawInvitation);
  const isOpen = invitation.status === 'PENDING' || invitation.status === 'ACCEPTED';

  const refusal = (code: string): string => {
    const known = KNOWN_REFUSALS.find((candidate) => candidate === code);
    return known ? t(`organise-people.refused.${known}`) : t('organise-people.refused.other');
  };
  const begin = (): void => {
    setSaid(null);
    setUrl(null);
    setProblem(null);
  };
  const remindNow = async (): Promise<void> => {
    begin();
    const { data, error } = await remind({ id: invitation.id });
    if (error) return setProblem(problemOf(error));
    const answer = data?.remindInvitation;
    if (answer?.__typename === 'InvitationReminded') {
      setSaid(t('organise-people.reminded', { email: `\u2068${invitation.email}\u2069` }));
      onChanged();
    } else if (answer) setSaid(refusal(answer.code));
  };
  const copyLink = async (): Promise<void> => {
    begin();
    const { data, error } = await link({ id: invitation.id });
    if (error) return setProblem(problemOf(error));
    const answer = data?.createInvitationLink;
    if (answer?.__typename !== 'InvitationLink') return answer && setSaid(refusal(answer.code));
    setUrl(answer.url);
    // Not every browser lets a page write there; the link stands beside it.
    await navigator.clipboard?.writeText(answer.url).then(
      () => setSaid(t('organise-people.copied')),
      () => undefined,
    );
  };
  const withdrawNow = async (): Promise<void> => {
    begin();
    const { data, error } = await withdraw({ id: invitation.id });
    setIsAsking(false);
    if (error) return setProblem(problemOf(error));
    const answer = data?.withdrawInvitation;
    if (answer && answer.__typename !== 'InvitationWithdrawn') return setSaid(refusal(answer.code));
    onChanged();
  };
  const button = { type: 'button', size: 'compact-sm', variant: 'subtle' } as const;
  return (
    <>
      {invitation.status === 'PENDING' && (
        <Button
          {...button}
          loading={reminding.fetching}
          aria-label={t('organise-people.remind-of', { name: `\u2068${name}\u2069` })}
          onClick={() => void remindNow()}
        >
          {t('organise-people.remind')}
        </Button>
      )}
      {isOpen && (
        <Button
          {...button}
          loading={linking.fetching}
          aria-label={t('organise-people.copy-of', { name: `\u2068${name}\u2069` })}
          onClick={() => void copyLink()}
        >
          {t('organise-people.copy')}
        </Button>
      )}
      {isOpen && !isAsking && (
        <Button
          {...button}
          color="red"
          aria-label={t('organise-people.withdraw-of', { name: `\u2068${name}\u2069` })}
          onClick={() => setIsAsking(true)}
        >
          {t('organise-people.withdraw')}
        </Button>
      )}
      {isAsking && (
        <div role="group" aria-label={t('organise-people.withdraw-sure')} className={classes.asking}>
          <p>{t('organise-people.withdraw-sure')}</p>
          <Button
            type="button"
            size="compact-sm"
            color="red"
            loading={withdrawing.fetching}
            onClick={() => void withdrawNow()}
          >
            {t('organise-people.withdraw-yes')}
          </Button>
          <Button type="button" size="compact-sm" variant="default" onClick={() => setIsAsking(false)}>
            {t('organise-people.withdraw-no')}
          </Button>
        </div>
      )}
      <div role="status" className={classes.said}>
        {said && <p>{said}</p>}
        {url && (
          <p>
            <a href={url} dir="ltr">
              {url}
            </a>
          </p>
        )}
      </div>
      {problem && <ErrorNotice problem={problem} />}
    </>
  );
}

interface InviteFieldsProps {
  appearance: ParticipantAppearance;
  personId: string;
  name: string;
  onSent: () => void;
}

function InviteFields({ appearance, personId, name, onSent }: InviteFieldsProps): ReactNode {
  const t = useText();
  const [email, setEmail] = useState(appearance.invitation?.email ?? '');
  const [result, invite] = useMutation(InviteToSession);
  const answer = result.data?.inviteToSession;
  const problem = result.error ? problemOf(result.error) : null;
  const known = KNOWN_REFUSALS.find((code) => answer && answer.__typename !== 'InvitationSent' && answer.code === code);
  const send = async (): Promise<void> => {
    const { sessionId, role } = appearance;
    const { data } = await invite({ sessionId, personId, role, email: email.trim() });
    if (data?.inviteToSession.__typename === 'InvitationSent') onSent();
  };
  return (
    <form
      className={classes.inviteForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput
        type="email"
        dir="ltr"
        label={t('organise-people.email', { name: `\u2068${name}\u2069` })}
        value={email}
        maxLength={254}
        error={problem?.kind === 'bad-input' ? t('organise-people.email-wrong') : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Button type="submit" loading={result.fetching} disabled={email.trim() === ''}>
        {t('organise-people.send')}
      </Button>
      {problem && problem.kind !== 'bad-input' && <ErrorNotice problem={problem} />}
      {answer && answer.__typename !== 'InvitationSent' && (
        <p role="alert">{known ? t(`organise-people.refused.${known}`) : t('organise-people.refused.other')}</p>
      )}
    </form>
  );
}

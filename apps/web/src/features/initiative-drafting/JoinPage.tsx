import '@mantine/core/styles/Input.layer.css';
import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactNode, type RefCallback } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { Country } from '../../ui/Country.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DraftText } from '../organise/index.js';
import { ActionNotice } from './ActionNotice.js';
import { AskToJoin, type Invitation, InvitationQuery, JoinDelegation } from './delegations.queries.js';
import { useAction } from './use-action.js';
import classes from './initiative-drafting.module.css';

/** `/initiatives/join/:token`: what the link of a delegation opens, for whoever of it writes. */
export function JoinPage({ token }: { token: string }): ReactNode {
  const t = useText();
  usePageTitle(t('initiative-drafting.join-title'));
  const { isLoading } = useViewer();
  const [result, ask] = useQuery({ query: InvitationQuery, variables: { token }, requestPolicy: 'network-only' });
  if (result.error && !result.data)
    return (
      <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!result.data || isLoading) return <PageSkeleton />;
  const invitation = result.data.draftingInvitation;
  if (!invitation)
    return (
      <EmptyState isPage title={t('initiative-drafting.no-link.title')}>
        {t('initiative-drafting.no-link.text')}
      </EmptyState>
    );
  return <Invited token={token} invitation={invitation} />;
}

function Invited({ token, invitation }: { token: string; invitation: Invitation }): ReactNode {
  const t = useText();
  const { viewer } = useViewer();
  const { organisation, country, summit } = invitation;
  return (
    <article className={classes.page} data-narrow>
      <header className={classes.head}>
        <p className={classes.soft}>
          <DraftText texts={summit.titles} />
        </p>
        <h1>{t('initiative-drafting.join-title')}</h1>
        <p className={classes.strong}>
          {organisation && <LocalText text={organisation} />}
          {country !== null && <Country code={country} />}
        </p>
        <p>{t('initiative-drafting.join-lead')}</p>
      </header>
      <Way token={token} invitation={invitation} isSignedIn={viewer !== null} />
    </article>
  );
}

interface WayProps {
  token: string;
  invitation: Invitation;
  isSignedIn: boolean;
}

/** On to the texts for who takes part already; else by a name, and by an address where nobody is signed in. */
function Way({ token, invitation, isSignedIn }: WayProps): ReactNode {
  const [joined, setJoined] = useState<Invitation['initiatives'] | null>(null);
  const [mailedTo, setMailedTo] = useState<string | null>(null);
  const [mustSignIn, setMustSignIn] = useState(!isSignedIn);
  const t = useText();
  if (joined !== null || invitation.joinedAs !== null) return <JoinedTexts texts={joined ?? invitation.initiatives} />;
  if (mailedTo !== null)
    return (
      <p ref={focusNow} tabIndex={-1}>
        {t('initiative-drafting.mailed', { email: `\u2068${mailedTo}\u2069` })}
      </p>
    );
  return (
    <JoinForm
      token={token}
      asksAddress={mustSignIn}
      onJoined={setJoined}
      onMailed={setMailedTo}
      onSignInNeeded={() => setMustSignIn(true)}
    />
  );
}

interface JoinFormProps {
  token: string;
  asksAddress: boolean;
  onJoined: (texts: Invitation['initiatives']) => void;
  onMailed: (email: string) => void;
  /** They are signed in, but not to an account of their own. */
  onSignInNeeded: () => void;
}

/** In place of the form that was sent, so that it is read. */
const focusNow: RefCallback<HTMLElement> = (element) => element?.focus();

function JoinForm({ token, asksAddress, onJoined, onMailed, onSignInNeeded }: JoinFormProps): ReactNode {
  const t = useText();
  const action = useAction();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [isTried, setIsTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const emailField = useRef<HTMLInputElement>(null);
  const [, join] = useMutation(JoinDelegation);
  const [, ask] = useMutation(AskToJoin);
  const isWrong = action.problem?.kind === 'bad-input' && action.problem.fields['email'] !== undefined;
  const isNameMissing = isTried && name.trim() === '';
  const isAddressMissing = asksAddress && (isWrong || (isTried && email.trim() === ''));
  const askNow = async () => {
    const { data, error } = await ask({ token, name, email });
    const answer = data?.askToJoinDelegation;
    if (answer?.__typename === 'DelegateMailed') onMailed(answer.email);
    return { answer, error };
  };
  const joinNow = async () => {
    const { data, error } = await join({ token, name });
    const answer = data?.joinDelegation;
    if (answer?.__typename === 'DelegationJoined') onJoined(answer.initiatives);
    if (answer?.__typename !== 'NotAllowed') return { answer, error };
    onSignInNeeded();
    return { answer: undefined, error };
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(true);
    if (name.trim() === '') return nameField.current?.focus();
    if (asksAddress && email.trim() === '') return emailField.current?.focus();
    await action.run(asksAddress ? askNow : joinNow);
  };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        ref={nameField}
        label={t('initiative-drafting.join-name')}
        description={t('initiative-drafting.join-name-hint')}
        autoComplete="name"
        maxLength={120}
        value={name}
        error={isNameMissing ? t('initiative-drafting.problem.name') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {asksAddress && (
        <TextInput
          ref={emailField}
          type="email"
          dir="ltr"
          label={t('initiative-drafting.join-email')}
          description={t('initiative-drafting.join-email-hint')}
          autoComplete="email"
          maxLength={254}
          value={email}
          error={isAddressMissing ? t('initiative-drafting.problem.email') : undefined}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      )}
      {!isWrong && <ActionNotice action={action} />}
      <div>
        <Button type="submit" loading={action.isBusy}>
          {t('initiative-drafting.join')}
        </Button>
      </div>
    </form>
  );
}

function JoinedTexts({ texts }: { texts: Invitation['initiatives'] }): ReactNode {
  const t = useText();
  return (
    <div className={classes.form}>
      <p role="status">
        {t(texts.length === 0 ? 'initiative-drafting.joined-empty' : 'initiative-drafting.joined-done')}
      </p>
      <ul className={classes.drafts}>
        {texts.map(({ id, titles }) => (
          <li key={id} className={classes.draft}>
            <Link href={`/initiatives/${id}/draft`}>
              <DraftText texts={titles} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

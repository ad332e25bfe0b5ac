import '@mantine/core/styles/Input.layer.css';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
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
import { type Invitation, InvitationQuery, JoinDelegation } from './delegations.queries.js';
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
      {viewer === null ? <SignIn token={token} /> : <JoinForm token={token} invitation={invitation} />}
    </article>
  );
}

function SignIn({ token }: { token: string }): ReactNode {
  const t = useText();
  return (
    <div className={classes.form}>
      <p>{t('initiative-drafting.join-sign-in')}</p>
      <div>
        <Button component={Link} href={`/sign-in?returnTo=${encodeURIComponent(`/initiatives/join/${token}`)}`}>
          {t('organise.sign-in.action')}
        </Button>
      </div>
    </div>
  );
}

interface Joined {
  id: string;
  titles: Parameters<typeof DraftText>[0]['texts'];
}

function JoinForm({ token, invitation }: { token: string; invitation: Invitation }): ReactNode {
  const t = useText();
  const action = useAction();
  const [name, setName] = useState(invitation.joinedAs ?? '');
  const [isTried, setIsTried] = useState(false);
  const [joined, setJoined] = useState<readonly Joined[] | null>(null);
  const [, join] = useMutation(JoinDelegation);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(true);
    if (name.trim() === '') return;
    await action.run(async () => {
      const { data, error } = await join({ token, name });
      const answer = data?.joinDelegation;
      if (answer?.__typename === 'DelegationJoined') setJoined(answer.initiatives);
      return { answer, error };
    });
  };
  if (joined !== null) return <JoinedTexts texts={joined} />;
  // Signed in by another link than that of an account: they are asked to do it by mail.
  if (action.refusal === 'not-signed-in') return <SignIn token={token} />;
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('initiative-drafting.join-name')}
        description={t('initiative-drafting.join-name-hint')}
        autoComplete="name"
        maxLength={120}
        value={name}
        error={isTried && name.trim() === '' ? t('initiative-drafting.problem.name') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ActionNotice action={action} />
      <div>
        <Button type="submit" loading={action.isBusy}>
          {t('initiative-drafting.join')}
        </Button>
      </div>
    </form>
  );
}

function JoinedTexts({ texts }: { texts: readonly Joined[] }): ReactNode {
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

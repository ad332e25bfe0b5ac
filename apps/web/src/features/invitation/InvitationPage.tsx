import '@mantine/core/styles/Input.layer.css';
import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { graphql, type ResultOf } from '../../clients/graphql/graphql.js';
import { TextFields } from '../../clients/graphql/fragments.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { LocalTime } from '../../ui/LocalTime.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { PersonPhoto } from '../../ui/PersonPhoto.js';
import classes from './invitation.module.css';

const DetailsFields = graphql(
  `
    fragment InvitationFields on InvitationDetails @_unmask {
      id
      role
      status
      expiresAt
      isScheduled
      person {
        id
        name {
          ...TextFields
        }
        title {
          ...TextFields
        }
      }
      summit {
        slug
        timeZone
        title {
          ...TextFields
        }
      }
      session {
        slug
        startsAt
        endsAt
        title {
          ...TextFields
        }
        description {
          ...TextFields
        }
        appearances {
          role
          person {
            id
            name {
              ...TextFields
            }
            title {
              ...TextFields
            }
            photoUrl
          }
        }
      }
    }
  `,
  [TextFields],
);
const InvitationQuery = graphql(
  `
    query Invitation($token: String!) {
      invitation(token: $token) {
        __typename
        ... on InvitationDetails {
          ...InvitationFields
        }
        ... on Refused {
          code
          message
        }
      }
    }
  `,
  [DetailsFields],
);
const AnswerInvitation = graphql(
  `
    mutation AnswerInvitation($token: String!, $accept: Boolean!, $reason: String) {
      answerInvitation(token: $token, accept: $accept, reason: $reason) {
        __typename
        ... on InvitationAnswered {
          invitation {
            ...InvitationFields
          }
        }
        ... on Refused {
          code
          message
        }
      }
    }
  `,
  [DetailsFields],
);
type Details = ResultOf<typeof DetailsFields>;

/** Who invites you to what and when; yes or no; then the way in. */
export function InvitationPage({ token }: { token: string }): ReactNode {
  const t = useText();
  usePageTitle(t('invitation.go'));
  const [result, ask] = useQuery({ query: InvitationQuery, variables: { token } });
  const [answered, answer] = useMutation(AnswerInvitation);

  const error = answered.error ?? result.error;
  if (error && !result.data)
    return <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!result.data) return <PageSkeleton />;
  const reply = answered.data?.answerInvitation;
  if (reply?.__typename === 'Refused') return <Refused code={reply.code} />;
  const invitation = reply?.invitation ?? result.data.invitation;
  if ('__typename' in invitation && invitation.__typename === 'Refused') return <Refused code={invitation.code} />;
  return (
    <InvitationCard
      invitation={invitation as Details}
      isAnswering={answered.fetching}
      problem={answered.error ? <ErrorNotice problem={problemOf(answered.error)} /> : null}
      onAnswer={async (accept, reason = null) =>
        (await answer({ token, accept, reason })).data?.answerInvitation.__typename === 'InvitationAnswered'
      }
    />
  );
}

interface InvitationCardProps {
  invitation: Details;
  isAnswering: boolean;
  problem: ReactNode;
  /** Resolves to whether the answer was taken. */
  onAnswer: (accept: boolean, reason?: string | null) => Promise<boolean>;
}

function InvitationCard({ invitation, isAnswering, problem, onAnswer }: InvitationCardProps): ReactNode {
  const t = useText();
  const [, navigate] = useLocation();
  const { refresh } = useViewer();
  const { summit, session, person } = invitation;

  const sessionPath = `/s/${summit.slug}/${session.slug}`;
  const profilePath = `/profile/${summit.slug}`;
  const accept = async (path: string): Promise<void> => {
    if (!(await onAnswer(true))) return;
    refresh();
    navigate(path);
  };
  return (
    <section className={classes.page}>
      <p className={classes.lead}>{t('invitation.lead', { summit: `\u2068${summit.title.text}\u2069` })}</p>
      <p>{t('invitation.greeting', { name: `\u2068${person.name.text}\u2069` })}</p>
      <p>{t(`invitation.as.${ROLE_WORD[invitation.role]}`)}</p>
      <LocalText as="h1" className={classes.title} text={session.title} />
      {session.description && <LocalText as="p" text={session.description} />}
      <dl className={classes.facts}>
        <dt>{t('invitation.when')}</dt>
        <dd>
          {invitation.isScheduled ? (
            <LocalTime at={session.startsAt} until={session.endsAt} summitZone={summit.timeZone} />
          ) : (
            t('invitation.no-time')
          )}
        </dd>
      </dl>
      {problem}
      <Answer
        invitation={invitation}
        isAnswering={isAnswering}
        onAccept={() => accept(isNear(invitation) ? sessionPath : profilePath)}
        onGoOn={accept}
        paths={{ session: sessionPath, profile: profilePath }}
        onDecline={async (reason) => {
          const isTaken = await onAnswer(false, reason);
          if (isTaken) refresh();
          return isTaken;
        }}
      />
      <p className={classes.private}>{t('invitation.private')}</p>
      <Others invitation={invitation} />
    </section>
  );
}
const ROLE_WORD = { MODERATOR: 'moderator', SPEAKER: 'speaker', INTERPRETER: 'interpreter' } as const;
/** Whoever accepts this shortly before the session goes there; everybody else has time for their profile first. */
const SOON_MS = 30 * 60_000;
const isNear = ({ isScheduled, session }: Details): boolean =>
  isScheduled && Date.parse(session.startsAt) - Date.now() < SOON_MS;

/** With whom: everybody else of the session, as far as the programme stands. */
function Others({ invitation }: { invitation: Details }): ReactNode {
  const t = useText();
  const { session, person } = invitation;
  const others = session.appearances.filter(
    (appearance, index, all) =>
      appearance.person.id !== person.id && all.findIndex((same) => same.person.id === appearance.person.id) === index,
  );
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others" className={classes.heading}>
        {t('invitation.with')}
      </h2>
      <ul className={classes.others}>
        {others.map((other) => (
          <li key={other.person.id}>
            <PersonPhoto name={other.person.name.text} url={other.person.photoUrl} size={40} />
            <span>
              <LocalText text={other.person.name} marksFallback={false} />
              {other.person.title && (
                <LocalText as="span" className={classes.otherTitle} text={other.person.title} marksFallback={false} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AnswerProps {
  invitation: Details;
  isAnswering: boolean;
  onAccept: () => Promise<void>;
  /** After an earlier yes: signs this browser in and goes there. */
  onGoOn: (path: string) => Promise<void>;
  paths: { session: string; profile: string };
  onDecline: (reason: string | null) => Promise<boolean>;
}

function Answer({ invitation, isAnswering, onAccept, onGoOn, paths, onDecline }: AnswerProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [isDeclining, setIsDeclining] = useState(false);
  if (isDeclining) {
    return (
      <Declining
        isAnswering={isAnswering}
        onDecline={(reason) => void onDecline(reason).then(() => setIsDeclining(false))}
        onBack={() => setIsDeclining(false)}
      />
    );
  }
  if (invitation.status === 'ACCEPTED') {
    return (
      <div className={classes.answer}>
        <p role="status">{t('invitation.accepted')}</p>
        <div className={classes.buttons}>
          <Button size="md" loading={isAnswering} onClick={() => void onGoOn(paths.session)}>
            {t('invitation.open')}
          </Button>
          <Button size="md" variant="light" disabled={isAnswering} onClick={() => void onGoOn(paths.profile)}>
            {t('invitation.profile')}
          </Button>
          <Button size="md" variant="subtle" onClick={() => setIsDeclining(true)}>
            {t('invitation.decline')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className={classes.answer}>
      {invitation.status === 'DECLINED' && (
        <p role="status">{t('invitation.declined', { date: formats.dateTime(invitation.expiresAt, readerZone()) })}</p>
      )}
      <div className={classes.buttons}>
        <Button size="md" loading={isAnswering} onClick={() => void onAccept()}>
          {t('invitation.accept')}
        </Button>
        {invitation.status !== 'DECLINED' && (
          <Button size="md" variant="default" onClick={() => setIsDeclining(true)}>
            {t('invitation.decline')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface DecliningProps {
  isAnswering: boolean;
  onDecline: (reason: string | null) => void;
  onBack: () => void;
}

/** The second step of a no, with room for a reason. */
function Declining({ isAnswering, onDecline, onBack }: DecliningProps): ReactNode {
  const t = useText();
  const [reason, setReason] = useState('');
  return (
    <div className={classes.answer} role="group" aria-label={t('invitation.decline-sure')}>
      <p>{t('invitation.decline-sure')}</p>
      <Textarea
        className={classes.reason}
        label={t('invitation.reason')}
        description={t('invitation.reason-hint')}
        dir="auto"
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button color="red" loading={isAnswering} onClick={() => onDecline(reason.trim() || null)}>
          {t('invitation.decline-yes')}
        </Button>
        <Button variant="default" disabled={isAnswering} onClick={onBack}>
          {t('invitation.decline-no')}
        </Button>
      </div>
    </div>
  );
}

function Refused({ code }: { code: string }): ReactNode {
  const t = useText();
  const words =
    code === 'invitation-unknown' || code === 'invitation-expired' || code === 'invitation-withdrawn'
      ? t(`invitation.refused.${code}`)
      : t('invitation.refused.other');
  return (
    <EmptyState
      isPage
      title={t('invitation.refused.title')}
      action={
        <Button component={Link} href="/">
          {t('invitation.home')}
        </Button>
      }
    >
      {words}
    </EmptyState>
  );
}

import { Button } from '@mantine/core';
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
import classes from './invitation.module.css';

const DetailsFields = graphql(
  `
    fragment InvitationFields on InvitationDetails @_unmask {
      id
      role
      status
      expiresAt
      person {
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
    mutation AnswerInvitation($token: String!, $accept: Boolean!) {
      answerInvitation(token: $token, accept: $accept) {
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
      onAnswer={async (accept) =>
        (await answer({ token, accept })).data?.answerInvitation.__typename === 'InvitationAnswered'
      }
    />
  );
}

interface InvitationCardProps {
  invitation: Details;
  isAnswering: boolean;
  problem: ReactNode;
  /** Resolves to whether the answer was taken. */
  onAnswer: (accept: boolean) => Promise<boolean>;
}

function InvitationCard({ invitation, isAnswering, problem, onAnswer }: InvitationCardProps): ReactNode {
  const t = useText();
  const [, navigate] = useLocation();
  const { refresh } = useViewer();
  const { summit, session, person } = invitation;

  const accept = async (): Promise<void> => {
    if (!(await onAnswer(true))) return;
    refresh();
    navigate(`/s/${summit.slug}/${session.slug}`);
  };
  return (
    <section className={classes.page}>
      <p className={classes.lead}>{t('invitation.lead', { summit: `\u2068${summit.title.text}\u2069` })}</p>
      <p>{t('invitation.greeting', { name: `\u2068${person.name.text}\u2069` })}</p>
      <p>{t(`invitation.as.${ROLE_WORD[invitation.role]}`)}</p>
      <LocalText as="h1" className={classes.title} text={session.title} />
      <dl className={classes.facts}>
        <dt>{t('invitation.when')}</dt>
        <dd>
          <LocalTime at={session.startsAt} until={session.endsAt} summitZone={summit.timeZone} />
        </dd>
      </dl>
      {problem}
      <Answer invitation={invitation} isAnswering={isAnswering} onAccept={accept} onDecline={() => onAnswer(false)} />
      <p className={classes.private}>{t('invitation.private')}</p>
    </section>
  );
}
const ROLE_WORD = { MODERATOR: 'moderator', SPEAKER: 'speaker', INTERPRETER: 'interpreter' } as const;

interface AnswerProps {
  invitation: Details;
  isAnswering: boolean;
  onAccept: () => Promise<void>;
  onDecline: () => Promise<boolean>;
}

function Answer({ invitation, isAnswering, onAccept, onDecline }: AnswerProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [isDeclining, setIsDeclining] = useState(false);
  if (invitation.status === 'ACCEPTED') {
    return (
      <div className={classes.answer}>
        <p role="status">{t('invitation.accepted')}</p>
        <Button size="md" loading={isAnswering} onClick={() => void onAccept()}>
          {t('invitation.open')}
        </Button>
      </div>
    );
  }
  if (isDeclining) {
    return (
      <div className={classes.answer} role="group" aria-label={t('invitation.decline-sure')}>
        <p>{t('invitation.decline-sure')}</p>
        <div className={classes.buttons}>
          <Button color="red" loading={isAnswering} onClick={() => void onDecline().then(() => setIsDeclining(false))}>
            {t('invitation.decline-yes')}
          </Button>
          <Button variant="default" onClick={() => setIsDeclining(false)}>
            {t('invitation.decline-no')}
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

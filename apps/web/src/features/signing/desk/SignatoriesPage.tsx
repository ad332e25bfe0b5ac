import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { useEffect, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../../app/i18n/use-text.js';
import { problemOf } from '../../../clients/graphql/errors.js';
import { ErrorNotice } from '../../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../../ui/PageSkeleton.js';
import { ReleaseControl } from '../../embargo/index.js';
import { InitiativeFrame } from '../../initiative-drafting/index.js';
import type { OrganisedSummit } from '../../organise/index.js';
import { AccessionList } from './AccessionList.js';
import { SigningDeskQuery } from './desk.queries.js';
import { InvitePart } from './InvitePart.js';
import { SignatoryList } from './SignatoryList.js';
import { SigningState } from './SigningState.js';
import classes from '../signing.module.css';

/** How often the desk looks who decided, while it is in sight. */
const LOOK_EVERY_MS = 5_000;

/** `/organise/:summit/initiatives/:slug/signatories`: whom organisers invite, who decided, and when it goes out. */
export function SignatoriesPage({ summitSlug, slug }: { summitSlug: string; slug: string }): ReactNode {
  return (
    <InitiativeFrame summitSlug={summitSlug} slug={slug} tab="signatories">
      {({ summit, initiative, refresh }) => (
        <Desk key={initiative.id} summit={summit} initiative={initiative} onMoved={refresh} />
      )}
    </InitiativeFrame>
  );
}

interface DeskProps {
  summit: OrganisedSummit;
  initiative: { id: string; slug: string; state: string };
  /** The initiative is in another state. */
  onMoved: () => void;
}

function Desk({ summit, initiative, onMoved }: DeskProps): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: SigningDeskQuery,
    variables: { id: initiative.id },
    requestPolicy: 'cache-and-network',
  });
  const desk = result.data?.initiativeSigning;
  const isMoving = desk?.state === 'SIGNING';
  useEffect(() => {
    if (!isMoving) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') ask({ requestPolicy: 'network-only' });
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isMoving, ask]);
  const look = (): void => ask({ requestPolicy: 'network-only' });
  const moved = (): void => {
    look();
    onMoved();
  };
  if (!desk) return result.error ? <ErrorNotice problem={problemOf(result.error)} onRetry={look} /> : <PageSkeleton />;
  if (desk.state === 'DRAFTING')
    return (
      <p className={classes.card}>
        {t('signing.desk.freeze-first')}{' '}
        <Link href={`/organise/${summit.slug}/initiatives/${initiative.slug}/freeze`}>
          {t('signing.desk.freeze-first.link')}
        </Link>
      </p>
    );
  const canInvite = desk.state === 'FROZEN' || desk.state === 'SIGNING';
  return (
    <div className={classes.desk}>
      <SigningState desk={desk} onMoved={moved} />
      {desk.state !== 'FROZEN' && (
        <div className={classes.part}>
          <h3>{t('signing.desk.release')}</h3>
          <ReleaseControl kind="INITIATIVE" objectId={initiative.id} summit={summit} onChanged={moved} />
          {desk.state === 'RELEASED' && (
            <p>
              <Link href={`/s/${summit.slug}/initiatives/${initiative.slug}`}>{t('signing.desk.public-page')}</Link>
            </p>
          )}
        </div>
      )}
      {canInvite && <InvitePart summit={summit} initiativeId={initiative.id} onInvited={look} />}
      <SignatoryList desk={desk} onChanged={look} />
      {desk.accessions && (desk.accessions.length > 0 || desk.state === 'RELEASED') && (
        <AccessionList
          accessions={desk.accessions}
          timeZone={summit.timeZone}
          canAccept={desk.state === 'RELEASED'}
          onChanged={look}
        />
      )}
    </div>
  );
}

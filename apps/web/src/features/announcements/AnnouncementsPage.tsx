import { Button } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { OrganiserFrame, type OrganisedSummit } from '../organise/index.js';
import { AnnounceForm } from './AnnounceForm.js';
import { AnnouncementItem } from './AnnouncementItem.js';
import { AnnouncedSessions, AnnouncementDesk } from './announcements.queries.js';
import classes from './announcements.module.css';

/** `/organise/<summit>/announcements`: what was said to everybody, what will be, and saying something now. */
export function AnnouncementsPage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="announcements">
      {(summit) => <Desk key={summit.id} summit={summit} />}
    </OrganiserFrame>
  );
}

function Desk({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: AnnouncementDesk,
    variables: { summitId: summit.id, sessionId: null },
    requestPolicy: 'cache-and-network',
  });
  const [listed] = useQuery({ query: AnnouncedSessions, variables: { slug: summit.slug } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const [isWriting, setIsWriting] = useState(false);
  const desk = result.data?.announcementDesk;
  if (!desk)
    return result.error ? <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} /> : <PageSkeleton />;
  const sessions = (listed.data?.draftSummit?.sessions.nodes ?? []).filter(({ status }) => status !== 'CANCELLED');
  const titlesOf = new Map(sessions.map(({ id, titles }) => [id, titles]));
  return (
    <div className={classes.page}>
      <p className={classes.soft}>{t('announcements.lead')}</p>
      {isWriting ? (
        <section aria-labelledby="new-announcement" className={classes.card}>
          <h2 id="new-announcement">{t('announcements.new')}</h2>
          <AnnounceForm
            summit={summit}
            to="summit"
            others={{ sessions, mayReachEverybody: desk.mayReachEverybody }}
            onDone={() => {
              setIsWriting(false);
              refresh();
            }}
            onCancel={() => setIsWriting(false)}
          />
        </section>
      ) : (
        <Button
          className={classes.start}
          leftSection={<IconSpeakerphone size={18} aria-hidden />}
          data-testid="new-announcement"
          onClick={() => setIsWriting(true)}
        >
          {t('announcements.new')}
        </Button>
      )}
      {desk.announcements.length === 0 && !isWriting && (
        <EmptyState title={t('announcements.empty-title')}>{t('announcements.empty-text')}</EmptyState>
      )}
      <ul className={classes.items}>
        {desk.announcements.map((announcement) => (
          <AnnouncementItem
            key={announcement.id}
            announcement={announcement}
            sessionTitles={titlesOf.get(announcement.sessionId ?? '')}
            zone={summit.timeZone}
            mayWithdraw={announcement.scope !== 'EVERYBODY' || desk.mayReachEverybody}
            onChanged={refresh}
          />
        ))}
      </ul>
    </div>
  );
}

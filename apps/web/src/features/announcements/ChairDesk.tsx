import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useLiveRoom } from '../stage/index.js';
import { AnnounceForm } from './AnnounceForm.js';
import { AnnouncementItem } from './AnnouncementItem.js';
import { AnnouncementDesk } from './announcements.queries.js';
import classes from './announcements.module.css';

/** Who presides speaks to everybody in this session, and sees what was said. */
export function ChairDesk({ onClose }: { onClose: () => void }): ReactNode {
  const t = useText();
  const { summit, session } = useLiveRoom();
  const [result, ask] = useQuery({
    query: AnnouncementDesk,
    variables: { summitId: summit.id, sessionId: session.id },
    requestPolicy: 'cache-and-network',
  });
  // Its words are gone when they were said.
  const [written, setWritten] = useState(0);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const announcements = result.data?.announcementDesk?.announcements ?? [];
  return (
    <div className={classes.desk}>
      {result.error && <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} />}
      <AnnounceForm
        key={written}
        summit={summit}
        to={session.id}
        onDone={() => {
          setWritten(written + 1);
          refresh();
        }}
        onCancel={onClose}
      />
      {announcements.length > 0 && (
        <ul className={classes.items} aria-label={t('announcements.said')}>
          {announcements.map((announcement) => (
            <AnnouncementItem
              key={announcement.id}
              announcement={announcement}
              zone={summit.timeZone}
              mayWithdraw
              onChanged={refresh}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Announcements } from './Announcements.js';
import { ShownAnnouncements } from './announcements.queries.js';

/** A page without a socket asks this often, while somebody looks at it. */
const ASK_EVERY_MS = 60_000;

interface PageAnnouncementsProps {
  summitId: string;
  sessionId?: string;
}

/** On pages of a summit and its sessions. While nothing could be read, nothing is shown: the page has its own words for that. */
export function PageAnnouncements({ summitId, sessionId }: PageAnnouncementsProps): ReactNode {
  const [{ data }, ask] = useQuery({
    query: ShownAnnouncements,
    variables: { summitId, sessionId: sessionId ?? null },
    requestPolicy: 'cache-and-network',
  });
  const askAgain = useEffectEvent((): void => {
    if (!document.hidden) ask({ requestPolicy: 'network-only' });
  });
  useEffect(() => {
    const timer = setInterval(askAgain, ASK_EVERY_MS);
    document.addEventListener('visibilitychange', askAgain);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', askAgain);
    };
  }, []);
  return (
    <Announcements
      announcements={(data?.announcements ?? []).map(({ id, importance, text, link }) => ({
        id,
        isUrgent: importance === 'URGENT',
        text,
        link,
      }))}
    />
  );
}

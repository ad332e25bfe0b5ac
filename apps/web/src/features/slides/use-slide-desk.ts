import { useEffect } from 'react';
import { useQuery } from 'urql';
import { SlideDeskQuery, type SlideDesk } from './slides.queries.js';

/** Others bring slides while somebody looks at the list; it is asked for again so often. */
const FRESH_MS = 20_000;

interface DeskOptions {
  /** Only who may have something to do with slides asks at all. */
  isWanted: boolean;
  /** Somebody looks at it: it is kept fresh. */
  isWatched?: boolean;
}

/** A session's slides as the viewer may see them; `null` until they are there, and for who has nothing to do with them. */
export function useSlideDesk(
  sessionId: string,
  { isWanted, isWatched = false }: DeskOptions,
): { desk: SlideDesk | null; refresh: () => void } {
  const [{ data }, ask] = useQuery({ query: SlideDeskQuery, variables: { sessionId }, pause: !isWanted });
  useEffect(() => {
    if (!isWanted || !isWatched) return;
    const refresh = (): void => {
      if (!document.hidden) ask({ requestPolicy: 'network-only' });
    };
    refresh();
    const timer = setInterval(refresh, FRESH_MS);
    return () => clearInterval(timer);
  }, [ask, isWanted, isWatched]);
  return { desk: data?.slideDesk ?? null, refresh: () => ask({ requestPolicy: 'network-only' }) };
}

import { useEffect } from 'react';
import { useQuery } from 'urql';
import { SessionSigningQuery } from './roll-call.queries.js';

/** A text may be frozen while its session waits to begin. */
const LOOK_AGAIN_MS = 30_000;

/** Whether whoever presides has something to let people sign. */
export function useHasSigning(sessionId: string, isModerator: boolean): boolean {
  const [{ data }, ask] = useQuery({ query: SessionSigningQuery, variables: { sessionId }, pause: !isModerator });
  const hasAny = isModerator && (data?.sessionSigning?.initiatives.length ?? 0) > 0;
  useEffect(() => {
    if (!isModerator || hasAny) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isModerator, hasAny, ask]);
  return hasAny;
}

import { useEffect } from 'react';
import { useQuery } from 'urql';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { type Talk, TalkQuery } from './talk.queries.js';

/** Others write, too: what they say is there within this time, in milliseconds. */
const REFRESH_AFTER = 20_000;

/** What is said to a draft, asked again while somebody looks at it. `null`: they take no part in it any more. */
export function useTalk(initiativeId: string): {
  talk: Talk | null | undefined;
  problem: RequestProblem | null;
  refresh: () => void;
} {
  const [{ data, error }, ask] = useQuery({
    query: TalkQuery,
    variables: { id: initiativeId },
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    const again = setInterval(() => {
      if (document.visibilityState === 'visible') ask({ requestPolicy: 'network-only' });
    }, REFRESH_AFTER);
    return () => clearInterval(again);
  }, [ask]);
  return {
    talk: data?.initiativeTalk,
    problem: error && !data ? problemOf(error) : null,
    refresh: () => ask({ requestPolicy: 'network-only' }),
  };
}

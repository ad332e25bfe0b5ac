import { createContext, use, useCallback, useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../clients/graphql/graphql.js';

const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      userId
      email
      name
      personId
      isFounder
      mayReadOutbox
      isCarbonSteward
      roles {
        summitId
        summitSlug
        role
      }
    }
  }
`);
export type Viewer = NonNullable<ResultOf<typeof ViewerQuery>['viewer']>;

interface ViewerState {
  /** `null`: nobody is signed in, or that is not known (yet). */
  viewer: Viewer | null;
  isLoading: boolean;
  /** Asks again: after signing in, signing out, accepting an invitation. */
  refresh: () => void;
}
const ViewerContext = createContext<ViewerState>({ viewer: null, isLoading: true, refresh: () => undefined });

/** Asks once who is signed in. A page is readable without the answer, so nothing waits for it. */
export function ViewerProvider({ children }: { children: ReactNode }): ReactNode {
  const [result, ask] = useQuery({ query: ViewerQuery });
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const viewer = result.data?.viewer ?? null;
  const value = useMemo(() => ({ viewer, isLoading: result.fetching, refresh }), [viewer, result.fetching, refresh]);
  return <ViewerContext value={value}>{children}</ViewerContext>;
}

/** Who is signed in. */
export function useViewer(): ViewerState {
  return use(ViewerContext);
}

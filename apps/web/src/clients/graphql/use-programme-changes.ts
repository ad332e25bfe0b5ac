import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import { graphql } from './graphql.js';

const ProgrammeChanged = graphql(`
  subscription ProgrammeChanged($slug: String!) {
    programmeChanged(summitSlug: $slug) {
      state
    }
  }
`);

/**
 * Calls `refresh` when this summit's programme or a stage of it is not as shown any more: `shownState` is the summit's `state` that
 * the page was read with, `undefined` while it has none. What changes before or between subscriptions is noticed too.
 */
export function useProgrammeChanges(summitSlug: string, shownState: string | undefined, refresh: () => void): void {
  const isPaused = shownState === undefined;
  const latest = useRef({ refresh, shownState });
  useEffect(() => {
    latest.current = { refresh, shownState };
  });
  useSubscription(
    { query: ProgrammeChanged, variables: { slug: summitSlug }, pause: isPaused },
    (_previous, change) => {
      if (change.programmeChanged.state !== latest.current.shownState) latest.current.refresh();
      return change;
    },
  );
}

import { useEffect, useRef } from 'react';
import { useSubscription } from 'urql';
import { onReconnected } from './client.js';
import { graphql } from './graphql.js';

const ProgrammeChanged = graphql(`
  subscription ProgrammeChanged($slug: String!) {
    programmeChanged(summitSlug: $slug) {
      version
      sessionIds
    }
  }
`);

/** Calls `refresh` when this summit's programme or a stage of it changed, and after a break in which that may have gone unheard. */
export function useProgrammeChanges(summitSlug: string, refresh: () => void, isPaused = false): void {
  const latest = useRef(refresh);
  useEffect(() => {
    latest.current = refresh;
  });
  useSubscription(
    { query: ProgrammeChanged, variables: { slug: summitSlug }, pause: isPaused },
    (_previous, change) => {
      latest.current();
      return change;
    },
  );
  useEffect(() => (isPaused ? undefined : onReconnected(() => latest.current())), [isPaused]);
}

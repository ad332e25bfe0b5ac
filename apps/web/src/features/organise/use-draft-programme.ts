import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { DraftProgramme, type DraftSession, type DraftSummit } from './organise.queries.js';

export type Summit = Omit<DraftSummit, 'sessions'>;
interface Draft {
  state: 'loading' | 'ready' | 'not-found' | 'failed';
  summit: Summit | null;
  /** By start, the unscheduled ones last; then by slug. */
  sessions: readonly DraftSession[];
  problem: RequestProblem | null;
}
const LOADING: Draft = { state: 'loading', summit: null, sessions: [], problem: null };

/** A summit's whole draft, however many pages it has, and the way to put a saved session into it without asking again. */
export function useDraftProgramme(
  slug: string,
  isPaused: boolean,
): Draft & { reload: () => void; put: (session: DraftSession) => void } {
  const client = useClient();
  const [draft, setDraft] = useState(LOADING);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    if (isPaused) return;
    let isCurrent = true;
    const load = async (): Promise<Draft> => {
      const sessions: DraftSession[] = [];
      let after: string | null = null;
      for (;;) {
        const { data, error }: Awaited<ReturnType<typeof ask>> = await ask(after);
        if (error) return { ...LOADING, state: 'failed', problem: problemOf(error) };
        if (!data?.draftSummit) return { ...LOADING, state: 'not-found' };
        const { sessions: page, ...summit } = data.draftSummit;
        sessions.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) return { state: 'ready', summit, sessions: sorted(sessions), problem: null };
        after = page.pageInfo.endCursor;
      }
    };
    const ask = (after: string | null) =>
      client.query(DraftProgramme, { slug, after }, { requestPolicy: 'network-only' }).toPromise();
    void load().then((loaded) => {
      if (isCurrent) setDraft(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [client, slug, isPaused, attempt]);

  const put = useCallback((session: DraftSession) => {
    setDraft((current) => ({
      ...current,
      sessions: sorted([...current.sessions.filter(({ id }) => id !== session.id), session]),
    }));
  }, []);
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...draft, reload, put };
}

/** Behind every instant. */
const UNSCHEDULED = '~';

function sorted(sessions: readonly DraftSession[]): DraftSession[] {
  return [...sessions].sort(
    (one, other) =>
      (one.startsAt ?? UNSCHEDULED).localeCompare(other.startsAt ?? UNSCHEDULED) || one.slug.localeCompare(other.slug),
  );
}

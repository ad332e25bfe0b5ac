import { useCallback, useEffect, useRef, useState } from 'react';
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
interface DraftProgrammeState extends Draft {
  /** Reads it anew; what is shown stays meanwhile, and also when it can't be read. */
  reload: () => void;
  /** Puts a saved session into it without asking again. */
  put: (session: DraftSession) => void;
  /** Takes a deleted one out of it. */
  remove: (sessionId: string) => void;
}
const LOADING: Draft = { state: 'loading', summit: null, sessions: [], problem: null };

/** A summit's whole draft, however many pages it has; read anew when the organiser comes back to the window. */
export function useDraftProgramme(slug: string): DraftProgrammeState {
  const client = useClient();
  const [draft, setDraft] = useState(LOADING);
  const [attempt, setAttempt] = useState(0);
  /** How often this page itself changed the draft: what was asked for before such a change is older than what is shown. */
  const changes = useRef(0);

  useEffect(() => {
    let isCurrent = true;
    const before = changes.current;
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
      if (!isCurrent) return;
      if (changes.current !== before) setAttempt((count) => count + 1);
      else setDraft((shown) => (shown.state === 'ready' && loaded.state === 'failed' ? shown : loaded));
    });
    return () => {
      isCurrent = false;
    };
  }, [client, slug, attempt]);

  const change = useCallback((edit: (sessions: readonly DraftSession[]) => readonly DraftSession[]) => {
    changes.current += 1;
    setDraft((current) => ({ ...current, sessions: sorted(edit(current.sessions)) }));
  }, []);
  const put = useCallback(
    (session: DraftSession) =>
      change((sessions) => [
        ...sessions.filter(({ id }) => id !== session.id),
        // An answer that comes late doesn't go back.
        sessions.find(({ id, revision }) => id === session.id && revision > session.revision) ?? session,
      ]),
    [change],
  );
  const remove = useCallback(
    (sessionId: string) => change((sessions) => sessions.filter(({ id }) => id !== sessionId)),
    [change],
  );
  const reload = useCallback(() => setAttempt((count) => count + 1), []);
  useReturning(reload);
  return { ...draft, reload, put, remove };
}

/** Calls back when the window is looked at again. */
function useReturning(onReturn: () => void): void {
  useEffect(() => {
    const onChange = (): void => {
      if (!document.hidden) onReturn();
    };
    document.addEventListener('visibilitychange', onChange);
    window.addEventListener('focus', onReturn);
    return () => {
      document.removeEventListener('visibilitychange', onChange);
      window.removeEventListener('focus', onReturn);
    };
  }, [onReturn]);
}

/** Behind every instant. */
const UNSCHEDULED = '~';

function sorted(sessions: readonly DraftSession[]): DraftSession[] {
  return [...sessions].sort(
    (one, other) =>
      (one.startsAt ?? UNSCHEDULED).localeCompare(other.startsAt ?? UNSCHEDULED) || one.slug.localeCompare(other.slug),
  );
}

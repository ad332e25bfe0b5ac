import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { StarredSessionsQuery, StarSession } from './stars.queries.js';
import classes from './calendar.module.css';

interface StarsState {
  has: (sessionId: string) => boolean;
  set: (sessionId: string, isStarred: boolean) => void;
  count: number;
}
const StarsContext = createContext<StarsState | null>(null);

/** Knows what the reader starred, for all stars below it. A star answers at once; when it could not be kept it goes back and says so. */
export function Stars({ children }: { children: ReactNode }): ReactNode {
  const t = useText();
  const [result] = useQuery({ query: StarredSessionsQuery });
  const [, send] = useMutation(StarSession);
  const [pending, setPending] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [problem, setProblem] = useState<'limit' | 'failed' | null>(null);
  const kept = useMemo(() => new Set(result.data?.starredSessions.sessionIds), [result.data]);

  const set = useCallback(
    (sessionId: string, isStarred: boolean): void => {
      setProblem(null);
      setPending((before) => new Map(before).set(sessionId, isStarred));
      void send({ sessionId, isStarred }).then(({ data, error }) => {
        const answer = data?.answer;
        if (error || answer?.__typename !== 'StarredSessions') {
          setProblem(answer && 'code' in answer && answer.code === 'limit-reached' ? 'limit' : 'failed');
          setPending((before) => without(before, sessionId, isStarred));
        }
      });
    },
    [send],
  );
  const value = useMemo<StarsState>(() => {
    const has = (sessionId: string): boolean => pending.get(sessionId) ?? kept.has(sessionId);
    return { has, set, count: [...new Set([...kept, ...pending.keys()])].filter(has).length };
  }, [kept, pending, set]);
  return (
    <StarsContext value={value}>
      {children}
      <p role="alert" className={classes.starProblem} hidden={problem === null}>
        {problem === 'limit' && t('calendar.star.limit')}
        {problem === 'failed' && t('calendar.star.failed')}
      </p>
    </StarsContext>
  );
}

/** Unless the reader has changed their mind since. */
function without(pending: ReadonlyMap<string, boolean>, sessionId: string, wanted: boolean): Map<string, boolean> {
  const left = new Map(pending);
  if (left.get(sessionId) === wanted) left.delete(sessionId);
  return left;
}

/** What the reader starred. */
export function useStars(): StarsState {
  const value = use(StarsContext);
  if (!value) throw new Error('useStars() needs <Stars> above it');
  return value;
}

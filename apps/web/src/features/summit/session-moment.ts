interface SessionTimes {
  status: 'DRAFT' | 'PUBLISHED' | 'CANCELLED';
  stageStatus: 'WAITING' | 'LIVE' | 'ENDED' | null;
  /** ISO 8601 instants. */
  startsAt: string;
  endsAt: string;
}
/** `soon` from a quarter of an hour before the start until the stage opens or half an hour late. */
export type SessionMoment = 'cancelled' | 'live' | 'soon' | 'later' | 'past';

const SOON_MS = 15 * 60_000;
const LATE_MS = 30 * 60_000;

/** Where a session stands in time. Only a stage that was opened is live: a clock does not make anybody speak. */
export function sessionMoment(session: SessionTimes, nowMs: number): SessionMoment {
  if (session.status === 'CANCELLED') return 'cancelled';
  if (session.stageStatus === 'LIVE') return 'live';
  if (session.stageStatus === 'ENDED' || nowMs >= Date.parse(session.endsAt)) return 'past';
  const sinceStartMs = nowMs - Date.parse(session.startsAt);
  return sinceStartMs >= -SOON_MS && sinceStartMs < LATE_MS ? 'soon' : 'later';
}

/** What a reader would go to first: what is live, else what comes next; `undefined` when all is over. */
export function foremostSession<S extends SessionTimes>(sessions: readonly S[], nowMs: number): S | undefined {
  const byStart = sessions.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const standing = (moment: SessionMoment): S | undefined =>
    byStart.find((session) => sessionMoment(session, nowMs) === moment);
  return standing('live') ?? standing('soon') ?? standing('later');
}

/** Whether a summit belongs to the past. Dates are the summit's own, `YYYY-MM-DD`; `today` is the date there now. */
export function isOver(endsOn: string, today: string, sessions: readonly SessionTimes[], nowMs: number): boolean {
  if (foremostSession(sessions, nowMs)) return false;
  return endsOn < today || (endsOn === today && sessions.length > 0);
}

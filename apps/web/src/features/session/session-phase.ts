import type { StageState } from '@app/contracts';

/** Which screen a session's page is: what a reader can do with it now. */
export type SessionPhase = 'cancelled' | 'before' | 'live' | 'ended' | 'past';

export interface SessionTimes {
  isCancelled: boolean;
  /** Instants in milliseconds. */
  startsAt: number;
  endsAt: number;
}

/** A moderator may be late by this much before the page stops waiting for a stage that nobody opened, in milliseconds. */
const PATIENCE_MS = 2 * 60 * 60 * 1000;

/** `past`: its time is over and it was never held here, so there is nothing to watch or read. */
export function sessionPhase(
  session: SessionTimes,
  stageStatus: StageState['status'] | null,
  now: number,
): SessionPhase {
  if (session.isCancelled) return 'cancelled';
  if (stageStatus === 'live') return 'live';
  if (stageStatus === 'ended') return 'ended';
  return now > session.endsAt + PATIENCE_MS ? 'past' : 'before';
}

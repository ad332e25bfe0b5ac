import { instantOf } from '@app/domain';
import type { ReleaseWhen } from './embargo.queries.js';

/** When something is to go out, while it is being said. */
export interface WhenForm {
  by: 'time' | 'session';
  /** Wall-clock time in the summit's zone: `2022-12-20T14:00`. */
  time: string;
  sessionId: string;
  moment: 'START' | 'END';
}
export type WhenProblem = 'no-time' | 'passed' | 'no-session';

/** What is sent, or what is missing. `now`: milliseconds since 1970. */
export function whenOf(
  { by, time, sessionId, moment }: WhenForm,
  zone: string,
  now: number,
): { when: ReleaseWhen } | { problem: WhenProblem } {
  if (by === 'session') return sessionId === '' ? { problem: 'no-session' } : { when: { sessionId, moment } };
  const instant = time === '' ? undefined : instantOf(time, zone);
  if (instant === undefined) return { problem: 'no-time' };
  const at = new Date(instant);
  return at.getTime() <= now ? { problem: 'passed' } : { when: { at: at.toISOString() } };
}

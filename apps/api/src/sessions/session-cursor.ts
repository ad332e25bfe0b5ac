import { Uuid } from '@app/contracts';
import { badCursor, decodeCursor } from '../graphql/index.js';
import type { SessionPosition } from './sessions.repository.js';

/** Stands for the start of sessions that have none. */
const UNSCHEDULED = 'unscheduled';

/** Names a session's place in the order of start and id, the unscheduled ones last. */
export function sessionCursorKey({ startsAt, id }: SessionPosition): string {
  return `${startsAt?.toISOString() ?? UNSCHEDULED} ${id}`;
}

/** The place a cursor stands for. @throws BadInput when it is none of ours. */
export function readSessionCursor(cursor: string): SessionPosition {
  const [instant = '', id = ''] = decodeCursor(cursor).split(' ');
  const startsAt = instant === UNSCHEDULED ? null : new Date(instant);
  if (Number.isNaN(startsAt?.getTime()) || !Uuid.safeParse(id).success) throw badCursor();
  return { startsAt, id };
}

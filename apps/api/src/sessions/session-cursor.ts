import { Uuid } from '@app/contracts';
import { badCursor, decodeCursor } from '../graphql/index.js';
import type { SessionPosition } from './sessions.repository.js';

/** Names a session's place in the order of start and id. */
export function sessionCursorKey({ startsAt, id }: SessionPosition): string {
  return `${startsAt.toISOString()} ${id}`;
}

/** The place a cursor stands for. @throws BadInput when it is none of ours. */
export function readSessionCursor(cursor: string): SessionPosition {
  const [instant = '', id = ''] = decodeCursor(cursor).split(' ');
  const startsAt = new Date(instant);
  if (Number.isNaN(startsAt.getTime()) || !Uuid.safeParse(id).success) throw badCursor();
  return { startsAt, id };
}

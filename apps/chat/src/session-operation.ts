import type { Ack, RoomRight } from '@app/contracts';
import { refuse } from '@app/realtime';
import type { ChatSocket } from './chat-socket.js';
import { isDatabaseOutage } from './database-outage.js';

const RETRY_AFTER_S = 2;

/** Whether the pass gives a right. */
export const may = (socket: ChatSocket, right: RoomRight): boolean => socket.data.claims.rights.includes(right);

/** The work's answer, or `unavailable` when the database can't be used just now. */
export async function unlessOutage<T>(work: () => Promise<Ack<T>>): Promise<Ack<T>> {
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseOutage(error)) throw error;
    return refuse('unavailable', 'The database does not answer just now.', RETRY_AFTER_S);
  }
}

import type { Ack, ChatClientToServer } from '@app/contracts';
import { type MessageTable, refuse } from '@app/realtime';
import type { ChatSocket } from './chat-socket.js';

/** What only sessions have. */
const OF_SESSIONS = /^(caption|backstage|question|poll|reaction):/;
type Orders = MessageTable<ChatClientToServer, ChatSocket>;

/** What can be asked of a summit's room: what only sessions have is refused. */
export function ordersOfSummits(orders: Orders): Orders {
  const answer = (): Promise<Ack<never>> => Promise.resolve(refuse('wrong-state', 'Only sessions have this.'));
  const kept = Object.entries(orders).map(([name, handler]) => [
    name,
    OF_SESSIONS.test(name) ? { ...handler, answer } : handler,
  ]);
  return Object.fromEntries(kept) as Orders;
}

import type { SessionId, SummitId } from '@app/contracts';
import type { ServerPresence } from '../rooms/participants.js';

/** What chat servers tell each other. All of it can be lost: what counts is read from the database, presence is told again. */
export type ChatSignal = RoomSignal | LimitSignal | InboxSignal;

/** About one session's room. */
export type RoomSignal =
  /** From a part of the room to the same part elsewhere. */
  | { kind: 'part'; serverId: string; sessionId: SessionId; part: string; signal: object }
  | { kind: 'presence'; serverId: string; sessionId: SessionId; presence: ServerPresence }
  /** A server has its first participant in a room and wants to know who is on the others. */
  | { kind: 'room-opened'; serverId: string; sessionId: SessionId };

/** Whose inboxes in a summit changed. */
export interface InboxSignal {
  kind: 'inboxes';
  summitId: SummitId;
  accountIds: readonly string[];
}

/** How often each of these was taken (`PostingLimits`) since this was told last. */
export interface LimitSignal {
  kind: 'taken';
  taken: [key: string, count: number][];
}

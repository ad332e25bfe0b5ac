import type { DirectConversation, DirectMessage, RoomRole } from '@app/contracts';
import { type DirectPair, type DirectState, faceOfDirect } from '@app/domain';

export interface MessageRow {
  conversationId: string;
  seq: number;
  id: string;
  authorId: string;
  clientMessageId: string;
  text: string;
  postedAt: Date;
}
export const MESSAGE_COLUMNS = `conversation_id AS "conversationId", seq, id, author_id AS "authorId",
  client_message_id AS "clientMessageId", text, posted_at AS "postedAt"`;

/** A conversation with its last message, as one of its members has it. */
export interface ConversationRow extends Omit<MessageRow, 'conversationId' | 'seq'> {
  conversationId: string;
  accountId: string;
  change: number;
  state: DirectState;
  requesterId: string;
  endedById: string | null;
  lastSeq: number;
  readSeq: number;
  isMuted: boolean;
  hasBlocked: boolean;
  isBlockedByPeer: boolean;
  peerId: string;
  peerName: string;
  peerRole: RoomRole;
  /** Persons of the programme whom the peer is in this summit. */
  peerPersonIds: string[];
}

export const toDirectMessage = (row: MessageRow, readerId: string): DirectMessage => ({
  messageId: row.id,
  clientMessageId: row.clientMessageId,
  conversationId: row.conversationId,
  seq: row.seq,
  isOwn: row.authorId === readerId,
  text: row.text,
  postedAt: row.postedAt.toISOString(),
});

export function toDirectConversation(row: ConversationRow): DirectConversation {
  const { accountId, lastSeq, peerId } = row;
  const blockerIds = [...(row.hasBlocked ? [accountId] : []), ...(row.isBlockedByPeer ? [peerId] : [])];
  const pair: DirectPair = { state: row.state, requesterId: row.requesterId, endedById: row.endedById, blockerIds };
  return {
    conversationId: row.conversationId,
    change: row.change,
    peer: { name: row.peerName, role: row.peerRole, participantIds: [peerId, ...row.peerPersonIds] },
    state: faceOfDirect(pair, accountId),
    lastSeq,
    readSeq: row.readSeq,
    isMuted: row.isMuted,
    isBlocked: row.hasBlocked,
    isEndedByReader: row.endedById === accountId && (row.state === 'declined' || row.state === 'left'),
    lastMessage: toDirectMessage({ ...row, seq: lastSeq }, accountId),
  };
}

import {
  DIRECT_LIMITS,
  type DirectConversation,
  type DirectMessage,
  type DirectMessagePage,
  type ListDirectMessages,
  type ParticipantId,
  type SummitId,
} from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  type ConversationRow,
  MESSAGE_COLUMNS,
  type MessageRow,
  toDirectConversation,
  toDirectMessage,
} from './direct-rows.js';

/** Somebody's conversations in a summit. */
export interface InboxOwner {
  summitId: SummitId;
  accountId: string;
}
/** Persons of the programme that an account is in a summit: by a role, an accepted invitation, or for good. */
const PERSON_IDS = `
  SELECT user_id, summit_id, person_id FROM role_grants WHERE person_id IS NOT NULL
  UNION SELECT i.user_id, se.summit_id, i.person_id FROM invitations i JOIN sessions se ON se.id = i.session_id WHERE i.status = 'accepted'
  UNION SELECT u.id, s.id, u.person_id FROM users u CROSS JOIN summits s WHERE u.person_id IS NOT NULL`;

const CONVERSATIONS = `
  SELECT c.id AS "conversationId", own.account_id AS "accountId", own.change, c.state, c.requester_id AS "requesterId",
         c.ended_by_id AS "endedById", c.last_seq AS "lastSeq", own.read_seq AS "readSeq", own.is_muted AS "isMuted",
         own.has_blocked AS "hasBlocked", peer.has_blocked AS "isBlockedByPeer", peer.account_id AS "peerId",
         peer.name AS "peerName", peer.role AS "peerRole",
         ARRAY(SELECT person_id::text FROM (${PERSON_IDS}) persons
                WHERE persons.user_id = peer.account_id AND persons.summit_id = c.summit_id) AS "peerPersonIds",
         last.id, last.author_id AS "authorId", last.client_message_id AS "clientMessageId", last.text,
         last.posted_at AS "postedAt"
    FROM direct_members own
    JOIN direct_conversations c ON c.id = own.conversation_id
    JOIN direct_members peer ON peer.conversation_id = c.id AND peer.account_id <> own.account_id
    JOIN direct_messages last ON last.conversation_id = c.id AND last.seq = c.last_seq`;

/** Reads conversations and inboxes. */
@Injectable()
export class DirectRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whom somebody in a room of the summit is signed in as; `undefined` for guests and people who have not come yet. */
  async findAccount(
    summitId: SummitId,
    participantId: ParticipantId,
  ): Promise<{ id: string; name: string } | undefined> {
    const [account] = await this.dataSource.query<{ id: string; name: string }[]>(
      `SELECT u.id, u.name FROM users u WHERE u.id = $2
       UNION ALL
       SELECT * FROM (
         SELECT u.id, u.name FROM (${PERSON_IDS}) persons JOIN users u ON u.id = persons.user_id
          WHERE persons.summit_id = $1 AND persons.person_id = $2 ORDER BY u.created_at LIMIT 1
       ) of_person
       LIMIT 1`,
      [summitId, participantId],
    );
    return account;
  }

  /** What changed after a number, in the order of change. */
  async listAfter(
    { summitId, accountId }: InboxOwner,
    afterChange: number,
    limit: number,
  ): Promise<DirectConversation[]> {
    const rows = await this.dataSource.query<ConversationRow[]>(
      `${CONVERSATIONS} WHERE c.summit_id = $1 AND own.account_id = $2 AND own.change > $3 ORDER BY own.change LIMIT $4`,
      [summitId, accountId, afterChange, limit],
    );
    return rows.map(toDirectConversation);
  }

  async find({ summitId, accountId }: InboxOwner, conversationId: string): Promise<DirectConversation | undefined> {
    const [row] = await this.dataSource.query<ConversationRow[]>(
      `${CONVERSATIONS} WHERE c.summit_id = $1 AND own.account_id = $2 AND c.id = $3`,
      [summitId, accountId, conversationId],
    );
    return row === undefined ? undefined : toDirectConversation(row);
  }

  /** The number of each inbox's last change; nothing for those that never had one. */
  async findHeads(
    summitId: SummitId,
    accountIds: readonly string[],
  ): Promise<{ accountId: string; lastChange: number }[]> {
    return this.dataSource.query<{ accountId: string; lastChange: number }[]>(
      `SELECT account_id AS "accountId", last_change AS "lastChange" FROM direct_inboxes
        WHERE summit_id = $1 AND account_id = ANY ($2)`,
      [summitId, accountIds],
    );
  }

  /** `undefined` when the reader has no such conversation. */
  async listMessages(
    reader: InboxOwner,
    { conversationId, afterSeq, beforeSeq }: ListDirectMessages,
  ): Promise<DirectMessagePage | undefined> {
    const conversation = await this.find(reader, conversationId);
    if (conversation === undefined) return undefined;
    const isForward = afterSeq !== undefined;
    const rows = await this.dataSource.query<MessageRow[]>(
      `SELECT ${MESSAGE_COLUMNS} FROM direct_messages
        WHERE conversation_id = $1 AND seq > $2 AND seq < $3 AND seq <= $4
        ORDER BY seq ${isForward ? 'ASC' : 'DESC'} LIMIT $5`,
      [conversationId, afterSeq ?? 0, beforeSeq ?? 2 ** 31 - 1, conversation.lastSeq, DIRECT_LIMITS.messages],
    );
    const ordered = isForward ? rows : rows.reverse();
    const messages: DirectMessage[] = ordered.map((row) => toDirectMessage(row, reader.accountId));
    return { messages, lastSeq: conversation.lastSeq };
  }
}

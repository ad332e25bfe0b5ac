import { DIRECT_LIMITS, type DecideDirect, type RoomRole } from '@app/contracts';
import { askDirect, decideDirect, type DirectPair, type DirectRefusalCode, refusesMessage } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { MESSAGE_COLUMNS, type MessageRow } from './direct-rows.js';
import type { InboxOwner } from './direct.repository.js';

/** Who writes, under the name of their pass. */
export interface DirectWriter extends InboxOwner {
  name: string;
  role: RoomRole;
}
export interface DirectDraft {
  clientMessageId: string;
  text: string;
}
/** How many requests somebody may have unanswered, and make in an hour. */
export interface RequestLimits {
  open: number;
  perHour: number;
}
/** Committed. `accountIds`: whose inboxes it changed. */
export interface Written {
  conversationId: string;
  accountIds: readonly string[];
}
export type WritingRefusal =
  | { code: DirectRefusalCode | 'direct-unknown' | 'limit-reached' }
  /** Seconds until another request may be made. */
  | { code: 'rate-limited'; waitSeconds: number };

interface LockedConversation {
  id: string;
  lastSeq: number;
  pair: DirectPair;
  peerId: string;
}

/** Writes conversations: each order one transaction, with both people's inboxes locked, and a number in those that it changes. */
@Injectable()
export class DirectWritingRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The first message to somebody, or the next one where they may write to each other already. */
  ask(
    writer: DirectWriter,
    peer: { id: string; name: string },
    draft: DirectDraft,
    limits: RequestLimits,
    now: Date,
  ): Promise<Written | WritingRefusal> {
    return this.dataSource.transaction(async (manager) => {
      const accountIds = [writer.accountId, peer.id].toSorted();
      const { summitId } = writer;
      // Whoever asks several people at once asks one after another: the limit holds.
      await lockInboxes(manager, summitId, accountIds);
      const [row] = await manager.query<{ id: string }[]>(
        'SELECT id FROM direct_conversations WHERE summit_id = $1 AND low_id = $2 AND high_id = $3',
        [summitId, ...accountIds],
      );
      const before = row === undefined ? undefined : await read(manager, row.id, peer.id);
      const known = before === undefined ? undefined : await findSent(manager, before.id, writer, draft);
      if (before !== undefined && known !== undefined) return { conversationId: before.id, accountIds: [] };
      const writing = askDirect(before?.pair, writer.accountId);
      if (typeof writing === 'string') return { code: writing };
      const refused = writing.isRequest ? await exceeded(manager, writer, limits, now) : undefined;
      if (refused !== undefined) return refused;
      const conversationId = before?.id ?? uuidv7();
      if (before === undefined) {
        await manager.query(
          `INSERT INTO direct_conversations (id, summit_id, low_id, high_id, state, requester_id, requested_at)
           VALUES ($1, $2, $3, $4, 'requested', $5, $6)`,
          [conversationId, summitId, ...accountIds, writer.accountId, now],
        );
        await manager.query(
          `INSERT INTO direct_members (conversation_id, account_id, change, name, role)
           VALUES ($1, $2, 0, $3, $4), ($1, $5, 0, $6, 'attendee')`,
          [conversationId, writer.accountId, writer.name, writer.role, peer.id, peer.name],
        );
      } else await keep(manager, conversationId, writing.pair, writing.isRequest ? now : undefined);
      await post(manager, conversationId, writer, draft, now);
      return written(manager, writer, conversationId, accountIds);
    });
  }

  /** A message into an accepted conversation. The same one sent again changes nothing. */
  send(writer: DirectWriter, conversationId: string, draft: DirectDraft, now: Date): Promise<Written | WritingRefusal> {
    return this.dataSource.transaction(async (manager) => {
      const conversation = await lock(manager, writer, conversationId);
      if (conversation === undefined) return { code: 'direct-unknown' };
      if ((await findSent(manager, conversationId, writer, draft)) !== undefined)
        return { conversationId, accountIds: [] };
      const code = refusesMessage(conversation.pair);
      if (code !== undefined) return { code };
      await post(manager, conversationId, writer, draft, now);
      return written(manager, writer, conversationId, [writer.accountId, conversation.peerId]);
    });
  }

  decide(owner: InboxOwner, { conversationId, kind }: DecideDirect): Promise<Written | WritingRefusal> {
    return this.dataSource.transaction(async (manager) => {
      const conversation = await lock(manager, owner, conversationId);
      if (conversation === undefined) return { code: 'direct-unknown' };
      const { accountId } = owner;
      if (kind === 'mute' || kind === 'unmute') {
        await manager.query('UPDATE direct_members SET is_muted = $3 WHERE conversation_id = $1 AND account_id = $2', [
          conversationId,
          accountId,
          kind === 'mute',
        ]);
        return written(manager, owner, conversationId, [accountId]);
      }
      const pair = decideDirect(conversation.pair, kind, accountId);
      if (pair === 'wrong-state') return { code: pair };
      await keep(manager, conversationId, pair, undefined);
      await manager.query(
        'UPDATE direct_members SET has_blocked = account_id = ANY ($2::uuid[]) WHERE conversation_id = $1',
        [conversationId, pair.blockerIds],
      );
      return written(manager, owner, conversationId, [accountId, conversation.peerId]);
    });
  }

  /** Everything up to a number was seen. */
  markRead(owner: InboxOwner, conversationId: string, seq: number): Promise<Written | WritingRefusal> {
    return this.dataSource.transaction(async (manager) => {
      const conversation = await lock(manager, owner, conversationId);
      if (conversation === undefined) return { code: 'direct-unknown' };
      const changed = await manager.query<[unknown[], number]>(
        'UPDATE direct_members SET read_seq = $3 WHERE conversation_id = $1 AND account_id = $2 AND read_seq < $3',
        [conversationId, owner.accountId, Math.min(seq, conversation.lastSeq)],
      );
      if (changed[1] === 0) return { conversationId, accountIds: [] };
      return written(manager, owner, conversationId, [owner.accountId]);
    });
  }

  /** Keeps the newest messages with the reason. Reporting again tells more of the same conversation, and is the same report. */
  report(owner: InboxOwner, conversationId: string, reason: string, now: Date): Promise<string | WritingRefusal> {
    return this.dataSource.transaction(async (manager) => {
      const conversation = await lock(manager, owner, conversationId);
      if (conversation === undefined) return { code: 'direct-unknown' };
      const [report] = await manager.query<{ id: string }[]>(
        `INSERT INTO direct_reports (id, summit_id, conversation_id, reporter_id, reported_id, reason, messages, reported_at)
         SELECT $1, $2, $3, $4, $5, $6, coalesce(jsonb_agg(jsonb_build_object(
                  'authorId', author_id, 'text', text, 'postedAt', posted_at) ORDER BY seq), '[]'), $7
           FROM (SELECT * FROM direct_messages WHERE conversation_id = $3 ORDER BY seq DESC LIMIT $8) newest
         ON CONFLICT (conversation_id, reporter_id) DO UPDATE SET reason = excluded.reason, messages = excluded.messages,
           reported_at = excluded.reported_at, settled_at = NULL, settled_by = NULL
         RETURNING id`,
        [
          uuidv7(),
          owner.summitId,
          conversationId,
          owner.accountId,
          conversation.peerId,
          reason,
          now,
          DIRECT_LIMITS.reported,
        ],
      );
      if (report === undefined) throw new Error('A report was not kept.');
      return report.id;
    });
  }

  /** What was sent under this id by its writer; committed. */
  async findSent(writer: InboxOwner, conversationId: string, draft: DirectDraft): Promise<MessageRow | undefined> {
    return findSent(this.dataSource.manager, conversationId, writer, draft);
  }
}

/** In the order of their ids, so that two who write to each other at once do not wait for each other for ever. */
async function lockInboxes(manager: EntityManager, summitId: string, accountIds: readonly string[]): Promise<void> {
  const ordered = accountIds.toSorted();
  await manager.query(
    `INSERT INTO direct_inboxes (summit_id, account_id) SELECT $1, id FROM unnest($2::uuid[]) AS id ORDER BY id
     ON CONFLICT DO NOTHING`,
    [summitId, ordered],
  );
  await manager.query(
    'SELECT 1 FROM direct_inboxes WHERE summit_id = $1 AND account_id = ANY ($2) ORDER BY account_id FOR UPDATE',
    [summitId, ordered],
  );
}

/**
 * The conversation, for one of its two members; nobody else changes it until the transaction ends, as whoever does holds
 * both inboxes.
 */
async function lock(
  manager: EntityManager,
  { summitId, accountId }: InboxOwner,
  conversationId: string,
): Promise<LockedConversation | undefined> {
  const [found] = await manager.query<{ peerId: string }[]>(
    `SELECT CASE low_id WHEN $3 THEN high_id ELSE low_id END AS "peerId"
       FROM direct_conversations WHERE id = $1 AND summit_id = $2 AND $3 IN (low_id, high_id)`,
    [conversationId, summitId, accountId],
  );
  if (found === undefined) return undefined;
  await lockInboxes(manager, summitId, [accountId, found.peerId]);
  return read(manager, conversationId, found.peerId);
}

async function read(
  manager: EntityManager,
  conversationId: string,
  peerId: string,
): Promise<LockedConversation | undefined> {
  const [row] = await manager.query<(Omit<LockedConversation, 'pair' | 'peerId'> & DirectPair)[]>(
    `SELECT id, last_seq AS "lastSeq", state, requester_id AS "requesterId", ended_by_id AS "endedById",
            ARRAY(SELECT account_id::text FROM direct_members WHERE conversation_id = c.id AND has_blocked) AS "blockerIds"
       FROM direct_conversations c WHERE id = $1`,
    [conversationId],
  );
  if (row === undefined) return undefined;
  const { id, lastSeq, ...pair } = row;
  return { id, lastSeq, pair, peerId };
}

async function exceeded(
  manager: EntityManager,
  { summitId, accountId }: InboxOwner,
  limits: RequestLimits,
  now: Date,
): Promise<WritingRefusal | undefined> {
  const requests = await manager.query<{ isOpen: boolean; ageS: number }[]>(
    `SELECT state = 'requested' AS "isOpen", extract(epoch FROM $3::timestamptz - requested_at)::float AS "ageS"
       FROM direct_conversations
      WHERE summit_id = $1 AND requester_id = $2 AND (state = 'requested' OR requested_at > $3::timestamptz - interval '1 hour')`,
    [summitId, accountId, now],
  );
  if (requests.filter(({ isOpen }) => isOpen).length >= limits.open) return { code: 'limit-reached' };
  const ages = requests.map(({ ageS }) => ageS).filter((ageS) => ageS < 3_600);
  if (ages.length < limits.perHour) return undefined;
  const oldest = ages.toSorted((a, b) => a - b)[limits.perHour - 1] ?? 0;
  return { code: 'rate-limited', waitSeconds: Math.max(1, Math.ceil(3_600 - oldest)) };
}

async function findSent(
  manager: EntityManager,
  conversationId: string,
  { accountId }: InboxOwner,
  { clientMessageId }: DirectDraft,
): Promise<MessageRow | undefined> {
  const [row] = await manager.query<MessageRow[]>(
    `SELECT ${MESSAGE_COLUMNS} FROM direct_messages WHERE conversation_id = $1 AND author_id = $2 AND client_message_id = $3`,
    [conversationId, accountId, clientMessageId],
  );
  return row;
}

async function keep(
  manager: EntityManager,
  conversationId: string,
  { state, requesterId, endedById }: DirectPair,
  requestedAt: Date | undefined,
): Promise<void> {
  await manager.query(
    `UPDATE direct_conversations SET state = $2, requester_id = $3, ended_by_id = $4, requested_at = coalesce($5, requested_at)
      WHERE id = $1`,
    [conversationId, state, requesterId, endedById, requestedAt ?? null],
  );
}

/** The next message; who writes has read what stands before it, and is known by their present name. */
async function post(
  manager: EntityManager,
  conversationId: string,
  { accountId, name, role }: DirectWriter,
  { clientMessageId, text }: DirectDraft,
  now: Date,
): Promise<void> {
  await manager.query(
    `WITH numbered AS (
       UPDATE direct_conversations SET last_seq = last_seq + 1 WHERE id = $1 RETURNING last_seq
     ), read AS (
       UPDATE direct_members SET read_seq = (SELECT last_seq FROM numbered), name = $3, role = $4
        WHERE conversation_id = $1 AND account_id = $2
     )
     INSERT INTO direct_messages (conversation_id, seq, id, author_id, client_message_id, text, posted_at)
     SELECT $1, last_seq, $5, $2, $6, $7, $8 FROM numbered`,
    [conversationId, accountId, name, role, uuidv7(), clientMessageId, text, now],
  );
}

/** Gives the conversation the next number of each of these inboxes. */
async function written(
  manager: EntityManager,
  { summitId }: InboxOwner,
  conversationId: string,
  accountIds: readonly string[],
): Promise<Written> {
  await manager.query(
    `WITH counted AS (
       UPDATE direct_inboxes SET last_change = last_change + 1 WHERE summit_id = $1 AND account_id = ANY ($2)
       RETURNING account_id, last_change
     )
     UPDATE direct_members m SET change = counted.last_change FROM counted
      WHERE m.conversation_id = $3 AND m.account_id = counted.account_id`,
    [summitId, accountIds, conversationId],
  );
  return { conversationId, accountIds };
}

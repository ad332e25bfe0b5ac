import type { ChannelId, ParticipantId, PostedMessage, RoomRole, SessionId } from '@app/contracts';
import { StageState } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { append } from './append.repository.js';
import type { ChannelStore } from './channel.js';
import type { MessageDraft } from './channel-writer.js';

interface MessageRow {
  seq: number;
  id: string;
  participant_id: ParticipantId;
  client_message_id: string;
  author_name: string;
  author_role: RoomRole;
  text: string;
  posted_at: Date;
}
const MESSAGE_COLUMNS = 'seq, id, participant_id, client_message_id, author_name, author_role, text, posted_at';

/** One statement is one transaction: the channel's row orders the servers, and a failure takes its numbers back. */
const APPEND_MESSAGES = {
  name: 'append-messages',
  constraint: 'messages_sent_once',
  text: `
  WITH channel AS (
    UPDATE channels SET last_seq = last_seq + $2 WHERE id = $1 RETURNING id, last_seq - $2 + 1 AS first_seq
  ), inserted AS (
    INSERT INTO messages (channel_id, ${MESSAGE_COLUMNS})
    SELECT channel.id, channel.first_seq + draft.position - 1, draft.id, draft.participant_id, draft.client_message_id,
           draft.author_name, draft.author_role, draft.text, $3
    FROM channel, unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[])
      WITH ORDINALITY AS draft (id, participant_id, client_message_id, author_name, author_role, text, position)
  )
  SELECT first_seq FROM channel`,
};

/** What of a session a channel is: its public chat, the one backstage, or its captions in one language. */
export type ChannelName = { kind: 'public' | 'backstage' } | { kind: 'captions'; language: string };
const PUBLIC: ChannelName = { kind: 'public' };
const languageOf = (name: ChannelName): string => (name.kind === 'captions' ? name.language : '');

/** A channel's newest number and the version of its session's stage, as they are committed. */
export interface ChannelHead {
  channelId: ChannelId;
  sessionId: SessionId;
  kind: ChannelName['kind'];
  /** Of captions; else empty. */
  language: string;
  lastSeq: number;
  /** -1 while nobody has opened the stage. */
  stageVersion: number;
}

@Injectable()
export class ChatRepository implements ChannelStore<MessageDraft> {
  constructor(private readonly dataSource: DataSource) {}

  /** The session's channel of this name, made when there is none. `undefined` when there is no such session. */
  async ensureChannel(sessionId: SessionId, now: Date, name: ChannelName = PUBLIC): Promise<ChannelId | undefined> {
    const found = await this.findChannel(sessionId, name);
    if (found !== undefined) return found;
    // Whoever else makes it at the same time wins or loses without an error.
    await this.dataSource.query(
      `INSERT INTO channels (id, session_id, kind, language, created_at)
       SELECT $1, sessions.id, $3, $4, $5 FROM sessions WHERE sessions.id = $2
       ON CONFLICT (session_id, kind, language) DO NOTHING`,
      [uuidv7(), sessionId, name.kind, languageOf(name), now],
    );
    return this.findChannel(sessionId, name);
  }

  private async findChannel(sessionId: SessionId, name: ChannelName): Promise<ChannelId | undefined> {
    const [row] = await this.dataSource.query<{ id: ChannelId }[]>(
      'SELECT id FROM channels WHERE session_id = $1 AND kind = $2 AND language = $3',
      [sessionId, name.kind, languageOf(name)],
    );
    return row?.id;
  }

  async append(channelId: ChannelId, drafts: readonly MessageDraft[], postedAt: Date): Promise<number | 'sent-before'> {
    return append(this.dataSource, APPEND_MESSAGES, [
      channelId,
      drafts.length,
      postedAt,
      drafts.map(({ messageId }) => messageId),
      drafts.map(({ author }) => author.participantId),
      drafts.map(({ clientMessageId }) => clientMessageId),
      drafts.map(({ author }) => author.name),
      drafts.map(({ author }) => author.role),
      drafts.map(({ text }) => text),
    ]);
  }

  async findSent(channelId: ChannelId, drafts: readonly MessageDraft[]): Promise<PostedMessage[]> {
    const rows = await this.dataSource.query<MessageRow[]>(
      `SELECT ${MESSAGE_COLUMNS} FROM messages
       JOIN unnest($2::uuid[], $3::uuid[]) AS asked (by_participant, by_client_id)
         ON participant_id = by_participant AND client_message_id = by_client_id
       WHERE channel_id = $1 ORDER BY seq`,
      [
        channelId,
        drafts.map(({ author }) => author.participantId),
        drafts.map(({ clientMessageId }) => clientMessageId),
      ],
    );
    return rows.map((row) => toPostedMessage(channelId, row));
  }

  /** The newest messages, oldest first. */
  async listNewest(channelId: ChannelId, limit: number): Promise<PostedMessage[]> {
    const rows = await this.dataSource.query<MessageRow[]>(
      `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE channel_id = $1 ORDER BY seq DESC LIMIT $2`,
      [channelId, limit],
    );
    return rows.reverse().map((row) => toPostedMessage(channelId, row));
  }

  /** What follows a number, oldest first. */
  async listAfter(channelId: ChannelId, afterSeq: number, limit: number): Promise<PostedMessage[]> {
    const rows = await this.dataSource.query<MessageRow[]>(
      `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE channel_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
      [channelId, afterSeq, limit],
    );
    return rows.map((row) => toPostedMessage(channelId, row));
  }

  /** How far each channel of these sessions and their stages have come, in the order they were made. */
  async findHeads(sessionIds: readonly SessionId[]): Promise<ChannelHead[]> {
    return this.dataSource.query<ChannelHead[]>(
      `SELECT channels.id AS "channelId", session_id AS "sessionId", kind, language, last_seq AS "lastSeq",
              coalesce(stages.version, -1) AS "stageVersion"
       FROM channels LEFT JOIN stages USING (session_id) WHERE session_id = ANY($1) ORDER BY channels.id`,
      [sessionIds],
    );
  }

  /** The stage as the API decided it last; `null` when nobody has opened it. */
  async findStage(sessionId: SessionId): Promise<StageState | null> {
    const [row] = await this.dataSource.query<{ snapshot: unknown }[]>(
      'SELECT snapshot FROM stages WHERE session_id = $1',
      [sessionId],
    );
    return row === undefined ? null : StageState.parse(row.snapshot);
  }

  /** @throws when the database does not answer. */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }
}

function toPostedMessage(channelId: ChannelId, row: MessageRow): PostedMessage {
  return {
    messageId: row.id,
    clientMessageId: row.client_message_id,
    channelId,
    seq: row.seq,
    author: { participantId: row.participant_id, name: row.author_name, role: row.author_role },
    text: row.text,
    postedAt: row.posted_at.toISOString(),
  };
}

import type { ChannelId, ParticipantId, PostedMessage, RoomRole } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { append } from '../channels/append.repository.js';
import type { ChannelStore } from '../channels/channel.js';
import type { MessageDraft } from '../channels/channel-writer.js';

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

/** Messages of the public chat. */
@Injectable()
export class MessagesRepository implements ChannelStore<MessageDraft> {
  constructor(private readonly dataSource: DataSource) {}

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

import type { BackstageLine, ChannelId, ParticipantId, RoomRole } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { append } from '../channels/append.repository.js';
import type { ChannelStore } from '../channels/channel.js';
import type { MessageDraft } from '../channels/channel-writer.js';

/** A line before it has a number. */
export type LineDraft = MessageDraft & Pick<BackstageLine, 'audience' | 'recipientId'>;

interface LineRow {
  seq: number;
  id: string;
  participant_id: ParticipantId;
  client_message_id: string;
  author_name: string;
  author_role: RoomRole;
  text: string;
  posted_at: Date;
  audience: BackstageLine['audience'];
  recipient_id: ParticipantId | null;
}
const LINE_COLUMNS =
  'seq, id, participant_id, client_message_id, author_name, author_role, text, posted_at, audience, recipient_id';

/** As messages of the public chat are appended, with whom they are for. */
const APPEND_LINES = {
  name: 'append-backstage-lines',
  constraint: 'messages_sent_once',
  text: `
  WITH channel AS (
    UPDATE channels SET last_seq = last_seq + $2 WHERE id = $1 RETURNING id, last_seq - $2 + 1 AS first_seq
  ), inserted AS (
    INSERT INTO messages (channel_id, ${LINE_COLUMNS})
    SELECT channel.id, channel.first_seq + draft.position - 1, draft.id, draft.participant_id, draft.client_message_id,
           draft.author_name, draft.author_role, draft.text, $3, draft.audience, draft.recipient_id
    FROM channel, unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::uuid[])
      WITH ORDINALITY AS draft
        (id, participant_id, client_message_id, author_name, author_role, text, audience, recipient_id, position)
  )
  SELECT first_seq FROM channel`,
};

/** Lines of the channel that only who is backstage reads. */
@Injectable()
export class BackstageRepository implements ChannelStore<LineDraft> {
  constructor(private readonly dataSource: DataSource) {}

  append(channelId: ChannelId, drafts: readonly LineDraft[], postedAt: Date): Promise<number | 'sent-before'> {
    return append(this.dataSource, APPEND_LINES, [
      channelId,
      drafts.length,
      postedAt,
      drafts.map(({ messageId }) => messageId),
      drafts.map(({ author }) => author.participantId),
      drafts.map(({ clientMessageId }) => clientMessageId),
      drafts.map(({ author }) => author.name),
      drafts.map(({ author }) => author.role),
      drafts.map(({ text }) => text),
      drafts.map(({ audience }) => audience),
      drafts.map(({ recipientId }) => recipientId),
    ]);
  }

  async findSent(channelId: ChannelId, drafts: readonly LineDraft[]): Promise<BackstageLine[]> {
    const rows = await this.dataSource.query<LineRow[]>(
      `SELECT ${LINE_COLUMNS} FROM messages
       JOIN unnest($2::uuid[], $3::uuid[]) AS asked (by_participant, by_client_id)
         ON participant_id = by_participant AND client_message_id = by_client_id
       WHERE channel_id = $1 ORDER BY seq`,
      [
        channelId,
        drafts.map(({ author }) => author.participantId),
        drafts.map(({ clientMessageId }) => clientMessageId),
      ],
    );
    return rows.map((row) => toLine(channelId, row));
  }

  /** The newest lines, oldest first. */
  async listNewest(channelId: ChannelId, limit: number): Promise<BackstageLine[]> {
    const rows = await this.dataSource.query<LineRow[]>(
      `SELECT ${LINE_COLUMNS} FROM messages WHERE channel_id = $1 ORDER BY seq DESC LIMIT $2`,
      [channelId, limit],
    );
    return rows.reverse().map((row) => toLine(channelId, row));
  }

  /** What follows a number, oldest first. */
  async listAfter(channelId: ChannelId, afterSeq: number, limit: number): Promise<BackstageLine[]> {
    const rows = await this.dataSource.query<LineRow[]>(
      `SELECT ${LINE_COLUMNS} FROM messages WHERE channel_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
      [channelId, afterSeq, limit],
    );
    return rows.map((row) => toLine(channelId, row));
  }
}

const toLine = (channelId: ChannelId, row: LineRow): BackstageLine => ({
  messageId: row.id,
  clientMessageId: row.client_message_id,
  channelId,
  seq: row.seq,
  author: { participantId: row.participant_id, name: row.author_name, role: row.author_role },
  text: row.text,
  postedAt: row.posted_at.toISOString(),
  audience: row.audience,
  recipientId: row.recipient_id,
});

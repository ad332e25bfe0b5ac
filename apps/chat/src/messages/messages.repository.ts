import type { ChannelId, MessageState, OwnReaction, ParticipantId, PostedMessage, RoomRole } from '@app/contracts';
import { quoteOf } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EntriesRepository, entryOf, type EntryRow } from '../channels/entries.repository.js';

/** A message before it has a number. */
export type PublicDraft = Omit<PostedMessage, 'channelId' | 'seq' | 'postedAt'>;

export interface MessageRow extends EntryRow {
  author_role: RoomRole;
  reply_to: number | null;
  mentions: ParticipantId[];
  held_since: Date | null;
  state: MessageState;
  edited_at: Date | null;
  reactions: PostedMessage['reactions'];
  change: number;
  quoted_participant_id: ParticipantId | null;
  quoted_author_name: string;
  quoted_author_role: RoomRole;
  quoted_text: string;
  quoted_state: MessageState;
}

/** What was written, of a table `messages`. */
export const MESSAGE_COLUMNS = `messages.seq, messages.posted_at, messages.id, messages.participant_id,
  messages.client_message_id AS client_id, messages.author_name, messages.text, messages.author_role,
  messages.reply_to, messages.mentions, messages.held_since`;
/** What is read of a message beside the columns it was written with: how it is now, and what it answers. */
export const PRESENT_STATE = `messages.state, messages.edited_at, messages.reactions, messages.change,
  quoted.participant_id AS quoted_participant_id, quoted.author_name AS quoted_author_name,
  quoted.author_role AS quoted_author_role, quoted.text AS quoted_text, quoted.state AS quoted_state`;
export const QUOTED =
  'LEFT JOIN messages AS quoted ON quoted.channel_id = messages.channel_id AND quoted.seq = messages.reply_to';

/** Messages of the public chat. */
@Injectable()
export class MessagesRepository extends EntriesRepository<PublicDraft, MessageRow> {
  constructor(dataSource: DataSource) {
    super(dataSource, {
      name: 'messages',
      clientIdColumn: 'client_message_id',
      sentOnce: 'messages_sent_once',
      columns: [
        ['author_role', 'text', ({ author }) => author.role],
        ['reply_to', 'integer', ({ replyTo }) => replyTo?.seq ?? null],
        ['mentions', 'uuid[]', ({ mentions }) => `{${mentions.join(',')}}`],
        ['held_since', 'timestamptz', ({ heldSince }) => heldSince ?? null],
      ],
      alsoRead: { columns: PRESENT_STATE, join: QUOTED },
    });
  }

  /** What comes before a number, the newest of it, oldest first. */
  async listBefore(channelId: ChannelId, beforeSeq: number, limit: number): Promise<PostedMessage[]> {
    const messages = await this.read(
      channelId,
      'WHERE messages.channel_id = $1 AND messages.seq < $2 ORDER BY messages.seq DESC LIMIT $3',
      [beforeSeq, limit],
    );
    return messages.reverse();
  }

  /** Those of the people who have written in the channel. */
  async findAuthors(channelId: ChannelId, among: readonly ParticipantId[]): Promise<ParticipantId[]> {
    const rows = await this.dataSource.query<{ id: ParticipantId }[]>(
      'SELECT DISTINCT participant_id AS id FROM messages WHERE channel_id = $1 AND participant_id = ANY($2)',
      [channelId, among],
    );
    return rows.map(({ id }) => id);
  }

  /** Keeps or takes back a reaction; false when there is no such message to be reacted to (any more). */
  async react(
    channelId: ChannelId,
    participantId: ParticipantId,
    reaction: OwnReaction,
    isOn: boolean,
  ): Promise<boolean> {
    const message = `WITH message AS (SELECT seq FROM messages WHERE channel_id = $1 AND seq = $2 AND state = 'posted')`;
    const rows = await this.dataSource.query<unknown[]>(
      isOn
        ? `${message}, kept AS (
             INSERT INTO message_reactions (channel_id, message_seq, emoji, participant_id)
             SELECT $1, seq, $3, $4 FROM message ON CONFLICT DO NOTHING)
           SELECT seq FROM message`
        : `${message}, taken AS (
             DELETE FROM message_reactions USING message
             WHERE channel_id = $1 AND message_seq = message.seq AND emoji = $3 AND participant_id = $4)
           SELECT seq FROM message`,
      [channelId, reaction.seq, reaction.emoji, participantId],
    );
    return rows.length > 0;
  }

  /** Newest first. */
  async listOwnReactions(
    channelId: ChannelId,
    participantId: ParticipantId,
    fromSeq: number,
    limit: number,
  ): Promise<OwnReaction[]> {
    return this.dataSource.query<OwnReaction[]>(
      `SELECT message_seq AS seq, emoji FROM message_reactions
       WHERE channel_id = $1 AND participant_id = $2 AND message_seq >= $3 ORDER BY message_seq DESC LIMIT $4`,
      [channelId, participantId, fromSeq, limit],
    );
  }

  /** Messages after a number whose reactions were counted otherwise than they are: a server died before it counted them. */
  async findMiscounted(channelId: ChannelId, afterSeq: number): Promise<number[]> {
    const rows = await this.dataSource.query<{ seq: number }[]>(
      `SELECT seq FROM messages
       LEFT JOIN (${COUNTED} WHERE channel_id = $1 AND message_seq > $2 GROUP BY message_seq, emoji) AS each
         GROUP BY message_seq) AS counted ON message_seq = seq
       WHERE channel_id = $1 AND seq > $2 AND messages.reactions <> coalesce(counted.reactions, '{}')`,
      [channelId, afterSeq],
    );
    return rows.map(({ seq }) => seq);
  }

  protected toPosted(channelId: ChannelId, row: MessageRow): PostedMessage {
    return toMessage(channelId, row);
  }
}

/** Counts of each message's reactions; goes on with a condition and the ends of both groups. */
export const COUNTED = `SELECT message_seq, jsonb_object_agg(emoji, count) AS reactions FROM (
  SELECT message_seq, emoji, count(*)::integer AS count FROM message_reactions`;

export function toMessage(channelId: ChannelId, row: MessageRow): PostedMessage {
  return {
    ...entryOf(channelId, row),
    author: { participantId: row.participant_id, name: row.author_name, role: row.author_role },
    replyTo: quoteIn(row),
    mentions: row.mentions,
    ...(row.held_since === null ? {} : { heldSince: row.held_since.toISOString() }),
    state: row.state,
    editedAt: row.edited_at?.toISOString() ?? null,
    reactions: row.reactions,
    change: row.change,
  };
}

function quoteIn(row: MessageRow): PostedMessage['replyTo'] {
  if (row.reply_to === null || row.quoted_participant_id === null) return null;
  const author = {
    participantId: row.quoted_participant_id,
    name: row.quoted_author_name,
    role: row.quoted_author_role,
  };
  return quoteOf({ seq: row.reply_to, author, text: row.quoted_text, state: row.quoted_state });
}

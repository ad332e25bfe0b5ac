import type { ChannelId, PostedMessage } from '@app/contracts';
import { foldForSearch } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type MessageRow, MESSAGE_COLUMNS, PRESENT_STATE, QUOTED, toMessage } from './messages.repository.js';

/** Texts folded by one statement, and by one search at most: more than anybody writes between two searches. */
const FOLD_BATCH = 2_000;
const FOLD_MOST = 40_000;
/** Different words of a search that count. */
const MAX_TERMS = 8;

/**
 * Search in one channel. PostgreSQL knows the letters of its own locale only: texts are folded here, as the search of
 * summits folds them, and kept beside the messages when somebody searches, so that posting pays nothing for it.
 */
@Injectable()
export class MessageSearchRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Posted messages that hold all words or pieces of words of `text`, the newest first. None for a text without letters. */
  async find(
    channelId: ChannelId,
    text: string,
    beforeSeq: number | undefined,
    limit: number,
  ): Promise<PostedMessage[]> {
    const terms = [...new Set(foldForSearch(text).split(' '))].filter((term) => term !== '').slice(0, MAX_TERMS);
    if (terms.length === 0) return [];
    await this.foldNew(channelId);
    const rows = await this.dataSource.query<MessageRow[]>(
      `SELECT ${MESSAGE_COLUMNS}, ${PRESENT_STATE} FROM folded_messages AS folded
       JOIN messages ON messages.channel_id = folded.channel_id AND messages.seq = folded.seq ${QUOTED}
       WHERE folded.channel_id = $1 AND ($2::integer IS NULL OR folded.seq < $2) AND messages.state = 'posted'
         AND NOT EXISTS (SELECT 1 FROM unnest($3::text[]) AS term WHERE strpos(folded.folded, term) = 0)
       ORDER BY folded.seq DESC LIMIT $4`,
      [channelId, beforeSeq ?? null, terms, limit],
    );
    return rows.map((row) => toMessage(channelId, row));
  }

  private async foldNew(channelId: ChannelId): Promise<void> {
    for (let folded = 0; folded < FOLD_MOST; folded += FOLD_BATCH) {
      const rows = await this.dataSource.query<{ seq: number; text: string }[]>(
        `SELECT seq, text FROM messages WHERE channel_id = $1
           AND NOT EXISTS (SELECT 1 FROM folded_messages AS folded WHERE folded.channel_id = $1 AND folded.seq = messages.seq)
         ORDER BY seq DESC LIMIT ${FOLD_BATCH}`,
        [channelId],
      );
      if (rows.length === 0) return;
      // Edited since it was read: its text is another one, and folded next time.
      await this.dataSource.query(
        `INSERT INTO folded_messages (channel_id, seq, folded)
         SELECT $1, seq, folded FROM unnest($2::integer[], $3::text[], $4::text[]) AS given (seq, folded, text)
         WHERE EXISTS (SELECT 1 FROM messages WHERE channel_id = $1 AND messages.seq = given.seq AND messages.text = given.text)
         ON CONFLICT DO NOTHING`,
        [
          channelId,
          rows.map(({ seq }) => seq),
          rows.map(({ text }) => foldForSearch(text)),
          rows.map(({ text }) => text),
        ],
      );
      if (rows.length < FOLD_BATCH) return;
    }
  }
}

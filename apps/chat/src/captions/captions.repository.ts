import type { ChannelId, ParticipantId, SessionId } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { append } from '../channels/append.repository.js';
import type { ChannelStore } from '../channels/channel.js';
import type { Draft, Posted } from '../channels/channel-writer.js';

/** A line of captions before it has a number. Instants are ISO 8601. */
export interface CaptionDraft extends Draft {
  messageId: string;
  author: { participantId: ParticipantId; name: string };
  text: string;
  beginsAt: string;
  endsAt: string;
}
/** Where a speech recogniser sends what it hears. */
export interface CaptionFeed {
  feedId: string;
  sessionId: SessionId;
  language: string;
}

interface CaptionRow {
  seq: number;
  id: string;
  participant_id: ParticipantId;
  client_line_id: string;
  author_name: string;
  text: string;
  begins_at: Date;
  ends_at: Date;
  posted_at: Date;
}
const CAPTION_COLUMNS = 'seq, id, participant_id, client_line_id, author_name, text, begins_at, ends_at, posted_at';

/** As messages of the public chat are appended, with the times they were written in. */
const APPEND_CAPTIONS = {
  name: 'append-captions',
  constraint: 'captions_sent_once',
  text: `
  WITH channel AS (
    UPDATE channels SET last_seq = last_seq + $2 WHERE id = $1 RETURNING id, last_seq - $2 + 1 AS first_seq
  ), inserted AS (
    INSERT INTO captions (channel_id, ${CAPTION_COLUMNS})
    SELECT channel.id, channel.first_seq + draft.position - 1, draft.id, draft.participant_id, draft.client_line_id,
           draft.author_name, draft.text, draft.begins_at, draft.ends_at, $3
    FROM channel, unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::timestamptz[], $10::timestamptz[])
      WITH ORDINALITY AS draft (id, participant_id, client_line_id, author_name, text, begins_at, ends_at, position)
  )
  SELECT first_seq FROM channel`,
};

/** Captions of a session, each language a channel. */
@Injectable()
export class CaptionsRepository implements ChannelStore<CaptionDraft> {
  constructor(private readonly dataSource: DataSource) {}

  append(channelId: ChannelId, drafts: readonly CaptionDraft[], postedAt: Date): Promise<number | 'sent-before'> {
    return append(this.dataSource, APPEND_CAPTIONS, [
      channelId,
      drafts.length,
      postedAt,
      drafts.map(({ messageId }) => messageId),
      drafts.map(({ author }) => author.participantId),
      drafts.map(({ clientMessageId }) => clientMessageId),
      drafts.map(({ author }) => author.name),
      drafts.map(({ text }) => text),
      drafts.map(({ beginsAt }) => beginsAt),
      drafts.map(({ endsAt }) => endsAt),
    ]);
  }

  async findSent(channelId: ChannelId, drafts: readonly CaptionDraft[]): Promise<Posted<CaptionDraft>[]> {
    const rows = await this.dataSource.query<CaptionRow[]>(
      `SELECT ${CAPTION_COLUMNS} FROM captions
       JOIN unnest($2::uuid[], $3::uuid[]) AS asked (by_participant, by_client_id)
         ON participant_id = by_participant AND client_line_id = by_client_id
       WHERE channel_id = $1 ORDER BY seq`,
      [
        channelId,
        drafts.map(({ author }) => author.participantId),
        drafts.map(({ clientMessageId }) => clientMessageId),
      ],
    );
    return rows.map((row) => toCaption(channelId, row));
  }

  /** The newest lines, oldest first. */
  async listNewest(channelId: ChannelId, limit: number): Promise<Posted<CaptionDraft>[]> {
    const rows = await this.dataSource.query<CaptionRow[]>(
      `SELECT ${CAPTION_COLUMNS} FROM captions WHERE channel_id = $1 ORDER BY seq DESC LIMIT $2`,
      [channelId, limit],
    );
    return rows.reverse().map((row) => toCaption(channelId, row));
  }

  /** What follows a number, oldest first. */
  async listAfter(channelId: ChannelId, afterSeq: number, limit: number): Promise<Posted<CaptionDraft>[]> {
    const rows = await this.dataSource.query<CaptionRow[]>(
      `SELECT ${CAPTION_COLUMNS} FROM captions WHERE channel_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
      [channelId, afterSeq, limit],
    );
    return rows.map((row) => toCaption(channelId, row));
  }

  /** The feed that this secret's hash opens; `undefined` for none, or one that was closed. */
  async findFeed(secretHash: Buffer): Promise<CaptionFeed | undefined> {
    const [feed] = await this.dataSource.query<CaptionFeed[]>(
      'SELECT id AS "feedId", session_id AS "sessionId", language FROM caption_feeds WHERE secret_hash = $1',
      [secretHash],
    );
    return feed;
  }
}

const toCaption = (channelId: ChannelId, row: CaptionRow): Posted<CaptionDraft> => ({
  messageId: row.id,
  clientMessageId: row.client_line_id,
  channelId,
  seq: row.seq,
  author: { participantId: row.participant_id, name: row.author_name },
  text: row.text,
  beginsAt: row.begins_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  postedAt: row.posted_at.toISOString(),
});

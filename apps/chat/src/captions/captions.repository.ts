import type { ChannelId, ParticipantId, SessionId } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Draft, Posted } from '../channels/channel-writer.js';
import { EntriesRepository, entryOf, type EntryRow } from '../channels/entries.repository.js';

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
interface CaptionRow extends EntryRow {
  begins_at: Date;
  ends_at: Date;
}

/** Captions of a session, each language a channel; each line with the times it was written in. */
@Injectable()
export class CaptionsRepository extends EntriesRepository<CaptionDraft, CaptionRow> {
  constructor(dataSource: DataSource) {
    super(dataSource, {
      name: 'captions',
      clientIdColumn: 'client_line_id',
      sentOnce: 'captions_sent_once',
      columns: [
        ['begins_at', 'timestamptz', ({ beginsAt }) => beginsAt],
        ['ends_at', 'timestamptz', ({ endsAt }) => endsAt],
      ],
    });
  }

  /** The feed that this secret's hash opens; `undefined` for none, or one that was closed. */
  async findFeed(secretHash: Buffer): Promise<CaptionFeed | undefined> {
    const [feed] = await this.dataSource.query<CaptionFeed[]>(
      'SELECT id AS "feedId", session_id AS "sessionId", language FROM caption_feeds WHERE secret_hash = $1',
      [secretHash],
    );
    return feed;
  }

  protected toPosted(channelId: ChannelId, row: CaptionRow): Posted<CaptionDraft> {
    return {
      ...entryOf(channelId, row),
      author: { participantId: row.participant_id, name: row.author_name },
      beginsAt: row.begins_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
    };
  }
}

import type { ChannelId, SessionId } from '@app/contracts';
import { StageState } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** What of a room a channel is: its public chat, what happens to messages there, the one backstage, or its captions in one language. */
export type ChannelName = { kind: 'public' | 'changes' | 'backstage' } | { kind: 'captions'; language: string };
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
export class ChannelsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The channel of this name of a session, or of a summit as a whole, made when there is none. `undefined` when there is neither. */
  async ensureChannel(sessionId: SessionId, now: Date, name: ChannelName): Promise<ChannelId | undefined> {
    const found = await this.findChannel(sessionId, name);
    if (found !== undefined) return found;
    // Whoever else makes it at the same time wins or loses without an error.
    await this.dataSource.query(
      `INSERT INTO channels (id, session_id, summit_id, kind, language, created_at)
       SELECT $1::uuid, sessions.id, NULL::uuid, $3, $4, $5::timestamptz FROM sessions WHERE sessions.id = $2
       UNION ALL SELECT $1, NULL, summits.id, $3, $4, $5 FROM summits WHERE summits.id = $2
       ON CONFLICT DO NOTHING`,
      [uuidv7(), sessionId, name.kind, languageOf(name), now],
    );
    return this.findChannel(sessionId, name);
  }

  private async findChannel(sessionId: SessionId, name: ChannelName): Promise<ChannelId | undefined> {
    const [row] = await this.dataSource.query<{ id: ChannelId }[]>(
      'SELECT id FROM channels WHERE (session_id = $1 OR summit_id = $1) AND kind = $2 AND language = $3',
      [sessionId, name.kind, languageOf(name)],
    );
    return row?.id;
  }

  /** How far each channel of these sessions and summits and their stages have come, in the order they were made. */
  async findHeads(sessionIds: readonly SessionId[]): Promise<ChannelHead[]> {
    return this.dataSource.query<ChannelHead[]>(
      `SELECT channels.id AS "channelId", coalesce(session_id, summit_id) AS "sessionId", kind, language, last_seq AS "lastSeq",
              coalesce(stages.version, -1) AS "stageVersion"
       FROM channels LEFT JOIN stages USING (session_id)
       WHERE session_id = ANY($1) OR summit_id = ANY($1) ORDER BY channels.id`,
      [sessionIds],
    );
  }

  /** The session's stage as the API decided it last, `null` when nobody has opened it, and for a summit; `undefined` when there is neither. */
  async findStage(sessionId: SessionId): Promise<StageState | null | undefined> {
    const [row] = await this.dataSource.query<{ snapshot: unknown }[]>(
      `SELECT snapshot FROM sessions LEFT JOIN stages ON stages.session_id = sessions.id WHERE sessions.id = $1
       UNION ALL SELECT NULL FROM summits WHERE summits.id = $1`,
      [sessionId],
    );
    if (row === undefined) return undefined;
    return row.snapshot === null ? null : StageState.parse(row.snapshot);
  }

  /** @throws when the database does not answer. */
  async ping(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }
}

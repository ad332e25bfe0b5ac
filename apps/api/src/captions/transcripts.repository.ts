import type { SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { TranscriptLine } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** Lines of one transcript: twelve hours without a breath. */
const MAX_LINES = 50_000;

/** A session's captions in one language, as the public may read them. */
export interface Transcript {
  sessionSlug: string;
  startedAt: Date;
  /** Rises with each line. */
  lastSeq: number;
  channelId: string;
}

/** Of sessions that are released and have begun: captions are public where the session is. */
const PUBLIC_CAPTIONS = `
  channels JOIN stages ON stages.session_id = channels.session_id AND stages.started_at <= now()
           JOIN sessions ON sessions.id = channels.session_id
  WHERE channels.kind = 'captions'
    AND EXISTS (SELECT 1 FROM captions WHERE captions.channel_id = channels.id AND captions.begins_at >= stages.started_at)
    AND EXISTS (SELECT 1 FROM (SELECT document FROM programme_documents WHERE summit_id = sessions.summit_id
                                ORDER BY version DESC LIMIT 1) latest,
                              jsonb_array_elements(latest.document -> 'sessions') item
                 WHERE item ->> 'id' = sessions.id::text)`;

@Injectable()
export class TranscriptsRepository {
  /** Languages of each session's transcripts, in the order they began. */
  async listLanguages(ctx: RequestContext, sessionIds: readonly SessionId[]): Promise<Map<SessionId, string[]>> {
    const rows = await ctx.manager.query<{ sessionId: SessionId; language: string }[]>(
      `SELECT channels.session_id AS "sessionId", channels.language FROM ${PUBLIC_CAPTIONS}
          AND channels.session_id = ANY($1) ORDER BY channels.id`,
      [sessionIds],
    );
    const languages = new Map<SessionId, string[]>();
    for (const { sessionId, language } of rows)
      languages.set(sessionId, [...(languages.get(sessionId) ?? []), language]);
    return languages;
  }

  /** `undefined` when there is none, or none for the public. */
  async find(ctx: RequestContext, sessionId: SessionId, language: string): Promise<Transcript | undefined> {
    const [row] = await ctx.manager.query<Transcript[]>(
      `SELECT sessions.slug AS "sessionSlug", stages.started_at AS "startedAt", channels.last_seq AS "lastSeq",
              channels.id AS "channelId"
         FROM ${PUBLIC_CAPTIONS} AND channels.session_id = $1 AND channels.language = $2`,
      [sessionId, language],
    );
    return row;
  }

  /** Since the session went on air, in the order they were said. */
  async listLines(ctx: RequestContext, { channelId, startedAt }: Transcript): Promise<TranscriptLine[]> {
    return ctx.manager.query<TranscriptLine[]>(
      `SELECT text, begins_at AS "beginsAt", ends_at AS "endsAt" FROM captions
        WHERE channel_id = $1 AND begins_at >= $2 ORDER BY begins_at, seq LIMIT $3`,
      [channelId, startedAt, MAX_LINES],
    );
  }
}

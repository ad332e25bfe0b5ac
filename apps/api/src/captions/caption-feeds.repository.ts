import type { SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

export interface CaptionFeedRow {
  id: string;
  sessionId: SessionId;
  language: string;
  createdAt: Date;
}
const FEED_COLUMNS = 'id, session_id AS "sessionId", language, created_at AS "createdAt"';

/** Where speech recognisers send captions. Of a secret only the hash is kept. */
@Injectable()
export class CaptionFeedsRepository {
  /** In the order they were opened. */
  async list(ctx: RequestContext, sessionId: SessionId): Promise<CaptionFeedRow[]> {
    return ctx.manager.query<CaptionFeedRow[]>(
      `SELECT ${FEED_COLUMNS} FROM caption_feeds WHERE session_id = $1 ORDER BY id`,
      [sessionId],
    );
  }

  async find(ctx: RequestContext, id: string): Promise<CaptionFeedRow | undefined> {
    const [row] = await ctx.manager.query<CaptionFeedRow[]>(`SELECT ${FEED_COLUMNS} FROM caption_feeds WHERE id = $1`, [
      id,
    ]);
    return row;
  }

  /** False, and nothing kept, when the session has `limit` feeds already. */
  async insert(ctx: RequestContext, row: CaptionFeedRow, secretHash: Buffer, limit: number): Promise<boolean> {
    // The session's row is what two requests at once wait for.
    await ctx.manager.query('SELECT 1 FROM sessions WHERE id = $1 FOR UPDATE', [row.sessionId]);
    const inserted = await ctx.manager.query<unknown[]>(
      `INSERT INTO caption_feeds (id, session_id, language, secret_hash, created_at)
       SELECT $1, $2, $3, $4, $5 WHERE (SELECT count(*) FROM caption_feeds WHERE session_id = $2) < $6 RETURNING id`,
      [row.id, row.sessionId, row.language, secretHash, row.createdAt, limit],
    );
    return inserted.length > 0;
  }

  async remove(ctx: RequestContext, id: string): Promise<void> {
    await ctx.manager.query('DELETE FROM caption_feeds WHERE id = $1', [id]);
  }
}

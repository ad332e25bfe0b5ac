import type { SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** Which initiative's signing each session's hall watches. */
@Injectable()
export class RollCallsRepository {
  /** Of which initiative; `undefined` while there is none. */
  async find(ctx: RequestContext, sessionId: SessionId): Promise<string | undefined> {
    const [row] = await ctx.manager.query<{ initiativeId: string }[]>(
      'SELECT initiative_id AS "initiativeId" FROM roll_calls WHERE session_id = $1',
      [sessionId],
    );
    return row?.initiativeId;
  }

  /** In the place of the one that was there. */
  async show(tx: RequestContext, sessionId: SessionId, initiativeId: string): Promise<void> {
    await tx.manager.query(
      `INSERT INTO roll_calls (session_id, initiative_id, shown_at) VALUES ($1, $2, $3)
       ON CONFLICT (session_id) DO UPDATE SET initiative_id = excluded.initiative_id, shown_at = excluded.shown_at`,
      [sessionId, initiativeId, tx.clock.now()],
    );
  }

  async hide(tx: RequestContext, sessionId: SessionId): Promise<void> {
    await tx.manager.query('DELETE FROM roll_calls WHERE session_id = $1', [sessionId]);
  }
}

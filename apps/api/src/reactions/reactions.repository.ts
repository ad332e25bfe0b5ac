import type { Reaction, SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

export interface CountedMinute {
  minute: Date;
  kind: Reaction;
  count: number;
}

@Injectable()
export class ReactionsRepository {
  /** Whether a session takes reactions; `undefined` when it was never released. */
  async findSwitch(ctx: RequestContext, sessionId: SessionId): Promise<boolean | undefined> {
    const [row] = await ctx.manager.query<{ areOn: boolean }[]>(
      `SELECT coalesce(are_on, true) AS "areOn" FROM sessions LEFT JOIN reaction_settings ON session_id = id
        WHERE id = $1 AND status <> 'draft'`,
      [sessionId],
    );
    return row?.areOn;
  }

  /** Over all servers, by minute. */
  async listMinutes(ctx: RequestContext, sessionId: SessionId): Promise<CountedMinute[]> {
    return ctx.manager.query<CountedMinute[]>(
      `SELECT minute, kind, sum(count)::integer AS count FROM reaction_minutes WHERE session_id = $1
        GROUP BY minute, kind ORDER BY minute`,
      [sessionId],
    );
  }

  async saveSwitch(ctx: RequestContext, sessionId: SessionId, areOn: boolean): Promise<void> {
    await ctx.manager.query(
      'INSERT INTO reaction_settings VALUES ($1, $2) ON CONFLICT (session_id) DO UPDATE SET are_on = excluded.are_on',
      [sessionId, areOn],
    );
  }
}

import { type SessionId, StageState } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** A session that nobody took live: its backstage stays open this long after its end by the programme. */
const BACKSTAGE_AFTER_END_MS = 12 * 60 * 60 * 1_000;

type Statements = Pick<RequestContext, 'manager' | 'clock'>;

/** Stages as they were last decided. */
@Injectable()
export class StagesRepository {
  /** The stage, locked until the transaction ends; `undefined` when nobody opened one. */
  async lock(ctx: RequestContext, sessionId: SessionId): Promise<StageState | undefined> {
    const [row] = await ctx.manager.query<{ snapshot: unknown }[]>(
      'SELECT snapshot FROM stages WHERE session_id = $1 FOR UPDATE',
      [sessionId],
    );
    return row === undefined ? undefined : StageState.parse(row.snapshot);
  }

  /** As it is now; `undefined` when nobody opened one. */
  async find(ctx: Statements, sessionId: SessionId): Promise<StageState | undefined> {
    const [row] = await ctx.manager.query<{ snapshot: unknown }[]>(
      'SELECT snapshot FROM stages WHERE session_id = $1',
      [sessionId],
    );
    return row === undefined ? undefined : StageState.parse(row.snapshot);
  }

  /** Keeps a new stage, unless another request was first; `lock` it afterwards. */
  async create(ctx: RequestContext, state: StageState): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO stages (session_id, status, version, started_at, ended_at, snapshot, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (session_id) DO NOTHING`,
      rowOf(ctx, state),
    );
  }

  async save(ctx: RequestContext, state: StageState): Promise<void> {
    await ctx.manager.query(
      `UPDATE stages SET status = $2, version = $3, started_at = $4, ended_at = $5, snapshot = $6, updated_at = $7 WHERE session_id = $1`,
      rowOf(ctx, state),
    );
  }

  /** Those of the sessions whose stage somebody opened. */
  async listOpened(ctx: Statements, sessionIds: readonly SessionId[]): Promise<SessionId[]> {
    const rows = await ctx.manager.query<{ sessionId: SessionId }[]>(
      'SELECT session_id AS "sessionId" FROM stages WHERE session_id = ANY($1) ORDER BY session_id',
      [sessionIds],
    );
    return rows.map(({ sessionId }) => sessionId);
  }

  /**
   * Every stage that has a room: the live ones, and those where people may gather backstage, until long after their
   * session should have begun. `isCancelled` when the session was cancelled and the stage does not know yet.
   */
  async listOpen(ctx: Statements): Promise<{ stage: StageState; isCancelled: boolean }[]> {
    const rows = await ctx.manager.query<{ snapshot: unknown; isCancelled: boolean }[]>(
      `SELECT st.snapshot, se.status = 'cancelled' AS "isCancelled" FROM stages st JOIN sessions se ON se.id = st.session_id
       WHERE st.status = 'live' OR (st.status = 'waiting' AND se.ends_at > $1)`,
      [new Date(ctx.clock.now().getTime() - BACKSTAGE_AFTER_END_MS)],
    );
    return rows.map(({ snapshot, isCancelled }) => ({ stage: StageState.parse(snapshot), isCancelled }));
  }
}

const rowOf = (ctx: Statements, state: StageState): unknown[] => [
  state.sessionId,
  state.status,
  state.version,
  state.startedAt,
  state.endedAt,
  JSON.stringify(state),
  ctx.clock.now(),
];

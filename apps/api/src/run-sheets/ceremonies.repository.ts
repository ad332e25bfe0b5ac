import type { RefusalCode, SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CeremonyStep, CueEffect } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

/** pending → done; or kept as it is, refused by its owner's rule, or failed because something broke. */
export const EFFECT_STATES = ['pending', 'done', 'kept', 'refused', 'failed'] as const;
export type EffectState = (typeof EFFECT_STATES)[number];

/** One effect of one step, or the putting back of an earlier one. */
export interface EffectRow {
  id: string;
  step: number;
  cueId: string;
  effect: CueEffect;
  undoes: string | null;
  state: EffectState;
  code: RefusalCode | null;
  attempts: number;
  before: unknown;
  claimedAt: Date;
}
/** One ceremony of a session: a rehearsal, or the thing itself. */
export interface Run {
  sessionId: SessionId;
  run: number;
}

/** Whoever does an effect has died when it is not done after this. */
export const EFFECT_LEASE_MS = 20_000;

const EFFECT = `id, step, cue_id AS "cueId", effect, undoes, state, code, attempts, before, claimed_at AS "claimedAt"`;

/** What happened in ceremonies: steps, and what they did. */
@Injectable()
export class CeremoniesRepository {
  listSteps(ctx: RequestContext, { sessionId, run }: Run): Promise<CeremonyStep[]> {
    return ctx.manager.query<CeremonyStep[]>(
      `SELECT number, is_back AS "isBack", phase, cue_id AS "cueId", at FROM run_sheet_steps
        WHERE session_id = $1 AND run = $2 ORDER BY number`,
      [sessionId, run],
    );
  }

  /** In the order they were done. */
  listEffects(ctx: RequestContext, { sessionId, run }: Run): Promise<EffectRow[]> {
    return ctx.manager.query<EffectRow[]>(
      `SELECT ${EFFECT} FROM run_sheet_effects WHERE session_id = $1 AND run = $2 ORDER BY step, place`,
      [sessionId, run],
    );
  }

  async addStep(
    tx: RequestContext,
    { sessionId, run }: Run,
    { number, isBack, phase, cueId, at }: CeremonyStep,
  ): Promise<void> {
    await tx.manager.query(
      'INSERT INTO run_sheet_steps (session_id, run, number, is_back, phase, cue_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [sessionId, run, number, isBack, phase, cueId, at],
    );
  }

  /** To be done, in this order. */
  async addEffects(
    tx: RequestContext,
    { sessionId, run }: Run,
    step: number,
    effects: readonly Pick<EffectRow, 'cueId' | 'effect' | 'undoes' | 'before'>[],
  ): Promise<void> {
    for (const [place, { cueId, effect, undoes, before }] of effects.entries())
      await tx.manager.query(
        `INSERT INTO run_sheet_effects (id, session_id, run, step, place, cue_id, effect, undoes, before, state, claimed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'pending', $10)`,
        [
          uuidv7(),
          sessionId,
          run,
          step,
          place,
          cueId,
          JSON.stringify(effect),
          undoes,
          before === null ? null : JSON.stringify(before),
          tx.clock.now(),
        ],
      );
  }

  /** Under way once more; `undefined` for one that is not of this step, that is done, or that somebody does right now. */
  async claim(tx: RequestContext, { sessionId, run }: Run, step: number, id: string): Promise<EffectRow | undefined> {
    const now = tx.clock.now();
    const [rows] = await tx.manager.query<[EffectRow[], number]>(
      `UPDATE run_sheet_effects SET state = 'pending', code = NULL, claimed_at = $5
        WHERE id = $1 AND session_id = $2 AND run = $3 AND step = $4
          AND (state IN ('refused', 'failed') OR (state = 'pending' AND claimed_at < $6))
        RETURNING ${EFFECT}`,
      [id, sessionId, run, step, now, new Date(now.getTime() - EFFECT_LEASE_MS)],
    );
    return rows[0];
  }

  /**
   * That it is tried now; what its step has still to do waits for whoever does this, and is nobody else's meanwhile. `before` is kept from
   * the first time: how things were before anything was tried.
   */
  async note(ctx: RequestContext, id: string, before: unknown): Promise<void> {
    await ctx.manager.query(
      `UPDATE run_sheet_effects e SET attempts = e.attempts + (e.id = $1)::integer, claimed_at = $3,
              before = CASE WHEN e.id = $1 THEN coalesce(e.before, $2) ELSE e.before END
         FROM run_sheet_effects tried
        WHERE tried.id = $1 AND (e.id = $1 OR (e.state = 'pending'
          AND (e.session_id, e.run, e.step) = (tried.session_id, tried.run, tried.step)))`,
      [id, JSON.stringify(before), ctx.clock.now()],
    );
  }

  async settle(ctx: RequestContext, id: string, state: EffectState, code: RefusalCode | null): Promise<void> {
    await ctx.manager.query('UPDATE run_sheet_effects SET state = $2, code = $3 WHERE id = $1', [id, state, code]);
  }
}

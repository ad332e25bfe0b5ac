import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { afterAction, type InitiativeAction } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Embargoes } from '../embargo/index.js';
import { type InitiativeRow, InitiativesRepository, type ReleasedInitiativeRow } from './initiatives.repository.js';

/** Initiatives, for what becomes of them once they are frozen. */
@Injectable()
export class Initiatives {
  constructor(
    private readonly initiatives: InitiativesRepository,
    private readonly embargoes: Embargoes,
  ) {}

  find(ctx: RequestContext, id: string): Promise<InitiativeRow | undefined> {
    return this.initiatives.find(ctx, id);
  }

  /** Nobody else changes it until the transaction of `tx` ends; what is due is carried out first. */
  async lock(tx: RequestContext, id: string): Promise<InitiativeRow | undefined> {
    const row = await this.initiatives.lock(tx, id);
    // Nobody signs what is due already.
    const isChanged = row !== undefined && (await this.embargoes.settleIn(tx, 'initiative', id));
    return isChanged ? this.initiatives.find(tx, id) : row;
  }

  /** Like `lock`, for what carries out itself. */
  async lockOnly(tx: RequestContext, id: string): Promise<void> {
    await this.initiatives.lock(tx, id);
  }

  /** Those of a summit in whatever state, in the order they were begun. Not for strangers. */
  listOf(ctx: RequestContext, summitId: SummitId): Promise<InitiativeRow[]> {
    return this.initiatives.listOf(ctx, summitId);
  }

  /** Those that are or were out, in the order they were begun; of a summit whose programme was released. */
  async listOut(ctx: RequestContext, summitSlug: string): Promise<InitiativeRow[]> {
    // To the second: what is due by the database's clock is out before anybody's timer says so.
    await this.embargoes.settleDue(ctx, ['initiative'], summitSlug);
    return this.initiatives.listOut(ctx, summitSlug);
  }

  /** As they were signed, of whatever summits; who is not out is left out. What is due has to be carried out before. */
  listReleased(ctx: RequestContext, ids: readonly string[]): Promise<ReleasedInitiativeRow[]> {
    return this.initiatives.listReleased(ctx, ids);
  }

  /** Takes it to its next state; `null`, and nothing done, where the table of states refuses that. Call it with a locked row. */
  async move(tx: RequestContext, row: InitiativeRow, action: InitiativeAction): Promise<InitiativeRow | null> {
    const state = afterAction(row.state, action);
    if (state === null || state === row.state) return state && row;
    const moved = { ...row, state, revision: row.revision + 1, updatedAt: tx.clock.now() };
    await this.initiatives.update(tx, moved);
    return moved;
  }
}

import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { toLeaderboardName } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { CarbonLeaderboardRepository, type OwnRow } from './carbon-leaderboard.repository.js';

/** What a certificate brings to the board. */
export interface LeaderboardEntry {
  certificateId: string;
  orderId: string;
  summitId: SummitId | null;
  /** What a summit bought for itself stands on its balance and is nobody's rank. */
  buyer: 'participant' | 'organiser';
  /** Orders for one footprint count together; without one an order stands alone. */
  footprintId?: string | null;
  /** As the buyer chose to be called; `null`: in the sums, not on the list. */
  name: string | null;
  /** Whole, above 0: what was retired and confirmed. */
  grams: number;
  /** Of a registry that does not exist. */
  isDemonstration: boolean;
}
/** Of who holds an order. Ranks are from 1 for the most, and null for who is not on the list. */
export interface Standing extends OwnRow {
  /** In its summit; in none: of all. */
  rank: number | null;
  rankOfAll: number | null;
  /** How many are on the list that `rank` is of. */
  listed: number;
  isNameRemoved: boolean;
}

/** Ranks of who financed how much of what was retired and confirmed. */
@Injectable()
export class CarbonLeaderboard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly standings: CarbonLeaderboardRepository,
  ) {}

  /** In the caller's transaction, beside the certificates. Entered twice is once; a withdrawn certificate does not come back. A name that nobody could read is none. */
  async enter(ctx: RequestContext, entries: readonly LeaderboardEntry[]): Promise<void> {
    const ofPeople = entries.filter(({ buyer }) => buyer !== 'organiser');
    if (ofPeople.some(({ grams }) => !Number.isSafeInteger(grams) || grams <= 0))
      throw new Error('grams of an entry are whole and above 0');
    await this.standings.enter(
      ctx,
      ofPeople.map(({ certificateId, orderId, summitId, footprintId, name, grams, isDemonstration }) => ({
        certificateId,
        orderId,
        participationId: footprintId ?? orderId,
        summitId,
        name: name === null ? null : (toLeaderboardName(name) ?? null),
        grams,
        isDemonstration,
      })),
    );
  }

  /** Its certificate was revoked: in the caller's transaction. @returns whether it was on the board */
  async withdraw(ctx: RequestContext, certificateId: string): Promise<boolean> {
    return this.standings.withdraw(ctx, certificateId);
  }

  /** `undefined` before the order's certificate is there. */
  async ofOrder(ctx: RequestContext, orderId: string): Promise<Standing | undefined> {
    const row = await this.standings.findOfOrder(ctx, orderId);
    if (row === undefined) return undefined;
    const inSummit = await this.standings.findListed(ctx, row.summitId, row.id);
    const ofAll = row.summitId === null ? inSummit : await this.standings.findListed(ctx, null, row.id);
    return {
      ...row,
      rank: inSummit?.rank ?? null,
      rankOfAll: ofAll?.rank ?? null,
      listed: (await this.standings.board(ctx, row.summitId)).listed,
      isNameRemoved: await this.standings.isNameRemoved(ctx, row.id),
    };
  }

  /** `null` takes it off the list. @returns `name-removed` for one that a steward took off, `not-a-name` for one that nobody could read */
  async rename(
    ctx: RequestContext,
    orderId: string,
    written: string | null,
  ): Promise<'renamed' | 'unknown' | 'name-removed' | 'not-a-name'> {
    const name = written === null ? null : toLeaderboardName(written);
    if (name === undefined) return 'not-a-name';
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.standings.hold(tx);
      const row = await this.standings.findOfOrder(tx, orderId);
      if (row === undefined) return 'unknown';
      if (name !== null && (await this.standings.isNameRemoved(tx, row.id))) return 'name-removed';
      await this.standings.rename(tx, row.id, name);
      return 'renamed';
    });
  }

  /** By a steward, for good. @returns whether there was a name of somebody's to remove */
  async removeName(ctx: RequestContext, standingId: string): Promise<boolean> {
    return this.unitOfWork.run(ctx, (tx) => this.standings.removeName(tx, standingId));
  }
}

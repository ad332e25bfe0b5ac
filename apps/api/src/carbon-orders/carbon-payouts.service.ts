import { type RequestContext, UnitOfWork } from '@app/database';
import type { Money } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type CarbonAccountRow, type CarbonPayoutRow, CarbonPayoutsRepository } from './carbon-payouts.repository.js';

const MOST_LISTED = 500;

export interface NewPayout {
  projectId: string;
  /** Above 0. */
  amount: Money;
  /** ISO 8601 date. */
  paidOn: string;
  /** What the bank calls it. */
  reference: string;
}
/** `owed`: what the company may still get. */
export type PayoutOutcome =
  | { isDone: true; payout: CarbonPayoutRow }
  | { isDone: false; code: 'not-found' | 'wrong-state' }
  | { isDone: false; code: 'more-than-owed'; owed: Money };

/** What was received and has not gone to the company yet; transfers went there without us. */
export const owedOf = ({ receivedMinor, paidOutMinor, currency }: CarbonAccountRow): Money => ({
  minor: receivedMinor - paidOutMinor,
  currency,
});

/** The way of the money to the companies that reduce emissions. Written down by stewards, read by everybody. */
@Injectable()
export class CarbonPayouts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: CarbonPayoutsRepository,
  ) {}

  async account(ctx: RequestContext): Promise<{ lines: CarbonAccountRow[]; payouts: CarbonPayoutRow[] }> {
    return { lines: await this.rows.accounts(ctx), payouts: await this.rows.list(ctx, MOST_LISTED) };
  }

  /** Never more than is owed, whoever records at the same time. */
  async record(ctx: RequestContext, { projectId, amount, paidOn, reference }: NewPayout): Promise<PayoutOutcome> {
    return this.unitOfWork.run(ctx, async (tx) => {
      if (!(await this.rows.lockProject(tx, projectId))) return { isDone: false, code: 'not-found' };
      const line = (await this.rows.accounts(tx, projectId)).find(({ currency }) => currency === amount.currency);
      const owed = line === undefined ? { minor: 0, currency: amount.currency } : owedOf(line);
      if (amount.minor > owed.minor) return { isDone: false, code: 'more-than-owed', owed };
      const payout = { id: uuidv7(), projectId, amount, paidOn, reference, reverses: null, isReversed: false };
      await this.rows.add(tx, payout);
      return { isDone: true, payout };
    });
  }

  /** It was written down by mistake: a row of its own takes it back, once. */
  async reverse(ctx: RequestContext, payoutId: string): Promise<PayoutOutcome> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const known = await this.rows.find(tx, payoutId);
      if (known === undefined) return { isDone: false, code: 'not-found' };
      await this.rows.lockProject(tx, known.projectId);
      const found = await this.rows.find(tx, payoutId);
      if (found === undefined || found.isReversed || found.reverses !== null)
        return { isDone: false, code: 'wrong-state' };
      const payout = {
        ...found,
        id: uuidv7(),
        amount: { minor: -found.amount.minor, currency: found.amount.currency },
        reverses: found.id,
      };
      await this.rows.add(tx, payout);
      return { isDone: true, payout };
    });
  }
}

import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { CarbonLeaderboard } from '../carbon-leaderboard/index.js';
import { CarbonOrders } from '../carbon-orders/index.js';
import { Stewards } from '../carbon-projects/index.js';
import {
  type NotAllowed,
  notAllowed,
  type NotFound,
  notFound,
  type Refused,
  refused,
  result,
} from '../graphql/index.js';
import { CarbonNameRemoved, CarbonRank } from './carbon-ranks.types.js';

/** One's own standing, by the secret of an order; and names that stewards take off the list. */
@Injectable()
export class CarbonRanks {
  constructor(
    private readonly leaderboard: CarbonLeaderboard,
    private readonly orders: CarbonOrders,
    private readonly stewards: Stewards,
  ) {}

  /** `null` for no order of ours, and before its certificate is there. */
  async own(ctx: RequestContext, orderToken: string): Promise<CarbonRank | null> {
    const order = await this.orders.open(ctx, orderToken);
    return order === undefined ? null : this.ofOrder(ctx, order.id);
  }

  /** `name` null: in the sums only. Refuses with `name-removed` where a steward took one off. */
  async rename(ctx: RequestContext, orderToken: string, name: string | null): Promise<CarbonRank | NotFound | Refused> {
    const order = await this.orders.open(ctx, orderToken);
    const outcome = order === undefined ? 'unknown' : await this.leaderboard.rename(ctx, order.id, name);
    if (outcome === 'name-removed') return refused(outcome, 'A steward removed the name.');
    const rank = order === undefined || outcome === 'unknown' ? null : await this.ofOrder(ctx, order.id);
    return rank ?? notFound('There is no such order, or nothing of it is retired yet.');
  }

  async removeName(ctx: RequestContext, standingId: string): Promise<CarbonNameRemoved | NotAllowed | NotFound> {
    if (!this.mayRemoveNames(ctx))
      return notAllowed('Only stewards remove names.', ctx.viewer === null ? 'not-signed-in' : 'not-allowed');
    const isRemoved = await this.leaderboard.removeName(ctx, standingId);
    return isRemoved ? result(CarbonNameRemoved, { id: standingId }) : notFound('There is no such name.');
  }

  mayRemoveNames({ viewer }: RequestContext): boolean {
    return this.stewards.include(viewer);
  }

  private async ofOrder(ctx: RequestContext, orderId: string): Promise<CarbonRank | null> {
    const standing = await this.leaderboard.ofOrder(ctx, orderId);
    return standing === undefined ? null : result(CarbonRank, standing);
  }
}

import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { CarbonLedger } from '../carbon-ledger/index.js';
import { type CarbonOrderRow, CarbonOrdersRepository } from './carbon-orders.repository.js';
import { CarbonPaymentsRepository } from './carbon-payments.repository.js';
import { OrderBell } from './order-bell.js';

/** Each part in a transaction of its own. */
const EXPIRED_AT_ONCE = 100;

/** Orders that end without money: their grams go back, and nobody pays on their provider's page any more. */
@Injectable()
export class OrderEndings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: CarbonOrdersRepository,
    private readonly payments: CarbonPaymentsRepository,
    private readonly ledger: CarbonLedger,
    private readonly bell: OrderBell,
  ) {}

  /** Its buyer does not want it: only while it is not paid. @returns whether it was so */
  async cancel(ctx: RequestContext, orderId: string): Promise<boolean> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      return order !== undefined && this.callOff(tx, order);
    });
  }

  /** Like `cancel`, in the transaction of who holds the order. */
  async callOff(tx: RequestContext, { id, state }: Pick<CarbonOrderRow, 'id' | 'state'>): Promise<boolean> {
    if (state !== 'reserved') return false;
    await this.end(tx, id, 'cancelled');
    await this.payments.hastenCheckouts(tx, [id]);
    this.bell.ring(tx);
    return true;
  }

  /** Lets go of what was not paid in time, at most so many at once. @returns how many there were */
  async expire(ctx: RequestContext): Promise<number> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const expired = (await this.orders.lockExpired(tx, EXPIRED_AT_ONCE)).map(({ id }) => id);
      for (const id of expired) await this.end(tx, id, 'expired');
      if (expired.length > 0) await this.payments.hastenCheckouts(tx, expired);
      return expired.length;
    });
  }

  private async end(tx: RequestContext, orderId: string, how: 'cancelled' | 'expired'): Promise<void> {
    await this.ledger.release(tx, orderId);
    await this.orders.change(tx, orderId, how);
  }
}

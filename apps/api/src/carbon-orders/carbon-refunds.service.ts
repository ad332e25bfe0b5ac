import { type RequestContext, UnitOfWork } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable } from '@nestjs/common';
import { CarbonOrdersRepository } from './carbon-orders.repository.js';
import { CarbonPaymentsRepository, type CarbonRefundRow } from './carbon-payments.repository.js';
import { OrderNews } from './order-news.js';
import { PaymentMethods } from './payment-methods.js';

/** The provider is asked about one after another; the rest comes with the next look. */
const AT_ONCE = 20;

/** Pays back, and asks again until the provider confirmed it. */
@Injectable()
export class CarbonRefunds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: CarbonOrdersRepository,
    private readonly payments: CarbonPaymentsRepository,
    private readonly methods: PaymentMethods,
    private readonly news: OrderNews,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Those that are due. One that the provider does not answer for is due again later. @returns how many there were */
  async pursue(ctx: RequestContext): Promise<number> {
    const due = await this.payments.claimRefunds(ctx, AT_ONCE);
    for (const refund of due) {
      try {
        const { state, reference } = await this.methods.provider(refund.provider).refund(refund);
        await this.settle(ctx, refund, state, reference);
      } catch (error) {
        this.logger.warn({ err: error, refundId: refund.id }, 'a refund could not be asked for; it is tried again');
      }
    }
    return due.length;
  }

  /** Somebody paid it back another way. @returns `undefined` for one that is done, or is the provider's to do */
  async settleByHand(ctx: RequestContext, refundId: string, how: string): Promise<CarbonRefundRow | undefined> {
    const refund = await this.payments.findRefund(ctx, refundId);
    if (refund?.state !== 'failed' || !(await this.settle(ctx, refund, 'done', how))) return undefined;
    return this.payments.findRefund(ctx, refundId);
  }

  private settle(
    ctx: RequestContext,
    { id, orderId, amount }: CarbonRefundRow,
    state: 'pending' | 'failed' | 'done',
    reference: string | null,
  ): Promise<boolean> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const order = await this.orders.lock(tx, orderId);
      if (!(await this.payments.changeRefund(tx, id, state, reference))) return false;
      if (order === undefined || state !== 'done') return true;
      if (order.state === 'refund-due' && !(await this.payments.hasOpenRefunds(tx, orderId)))
        await this.orders.change(tx, orderId, 'refunded');
      await this.news.tell(tx, order, 'refunded', { amount });
      return true;
    });
  }
}

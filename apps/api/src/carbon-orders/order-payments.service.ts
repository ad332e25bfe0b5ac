import { type RequestContext, UnitOfWork } from '@app/database';
import { pickText } from '@app/domain';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable } from '@nestjs/common';
import { CarbonProjects } from '../carbon-projects/index.js';
import { type CarbonOrderRow, CarbonOrdersRepository } from './carbon-orders.repository.js';
import { CarbonPaymentsRepository } from './carbon-payments.repository.js';
import { CarbonPayments } from './carbon-payments.service.js';
import { StripePayments } from './stripe-payments.js';

/** Asked about one after another; the rest comes with the next look. */
const AT_ONCE = 20;
/** Stripe repeats an event for three days by itself, and for thirty when somebody asks it to. */
const NOTICES_KEPT_DAYS = 90;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** Paying an order: opening the provider's page, asking what became of it, and the sandbox where nothing is paid. */
@Injectable()
export class OrderPayments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: CarbonOrdersRepository,
    private readonly rows: CarbonPaymentsRepository,
    private readonly payments: CarbonPayments,
    private readonly projects: CarbonProjects,
    private readonly stripe: StripePayments,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Where the buyer pays by card; only while their grams are kept. */
  async checkout(
    ctx: RequestContext,
    order: CarbonOrderRow,
  ): Promise<{ url: string } | 'wrong-state' | 'amount-too-small' | 'unavailable'> {
    if (order.method !== 'card' || !isWanted(ctx, order)) return 'wrong-state';
    const known = await this.rows.findCheckout(ctx, order.id);
    if (known !== undefined) return { url: known.url };
    const offer = await this.projects.offer(ctx, order.batchId);
    const title = offer === undefined ? order.reference : pickText(offer.project.names, ctx.languages, 'en').text;
    try {
      const opened = await this.stripe.open(order, title);
      if (opened === 'too-small') return 'amount-too-small';
      // A lost answer is no lost page: Stripe gives the same one for the same order.
      await this.rows.addCheckout(ctx, order.id, opened);
      return { url: opened.url };
    } catch (error) {
      this.logger.warn({ err: error, orderId: order.id }, 'a checkout could not be opened');
      return 'unavailable';
    }
  }

  /** Asks Stripe about the orders of which it has told nothing yet. @returns how many */
  async askAboutOpen(ctx: RequestContext): Promise<number> {
    const due = await this.rows.claimCheckouts(ctx, AT_ONCE);
    for (const { orderId, reference } of due) {
      try {
        await this.askAbout(ctx, orderId, reference);
      } catch (error) {
        this.logger.warn({ err: error, orderId }, 'Stripe could not be asked about an order; it is asked again');
      }
    }
    return due.length;
  }

  /** @returns whether there was an order of the sandbox that waited for it */
  async payInSandbox(ctx: RequestContext, orderId: string): Promise<boolean> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const order = await this.orders.find(tx, orderId);
      if (order?.method !== 'sandbox') return false;
      const amount = { minor: order.amountMinor, currency: order.currency };
      const outcome = await this.payments.take(tx, { orderId, provider: 'sandbox', reference: orderId, amount });
      return outcome === 'taken' || outcome === 'given-back';
    });
  }

  /** Forgets what was told so long ago that nobody tells it again. @returns how many notices */
  async forgetNotices(ctx: RequestContext): Promise<number> {
    return this.rows.forgetNotices(ctx, new Date(ctx.clock.now().getTime() - NOTICES_KEPT_DAYS * DAY_MS));
  }

  private async askAbout(ctx: RequestContext, orderId: string, reference: string): Promise<void> {
    const order = await this.orders.find(ctx, orderId);
    const found = await this.stripe.ask(reference, order !== undefined && isWanted(ctx, order));
    if (found.state === 'open') return;
    await this.unitOfWork.run(ctx, async (tx) => {
      if (found.state === 'paid') await this.payments.take(tx, found.payment);
      await this.rows.settleCheckout(tx, orderId);
    });
  }
}

const isWanted = ({ clock }: RequestContext, { state, expiresAt }: CarbonOrderRow): boolean =>
  state === 'reserved' && expiresAt > clock.now();

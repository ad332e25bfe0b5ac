import { type RequestContext, SystemContexts } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CarbonRefunds } from './carbon-refunds.service.js';
import { CarbonRetirements } from './carbon-retirements.service.js';
import { Fulfilment } from './fulfilment.service.js';
import { OrderBell } from './order-bell.js';
import { OrderEndings } from './order-endings.service.js';
import { OrderPayments } from './order-payments.service.js';

/** Reservations last for minutes: half of one more is the same to everybody. */
const LOOK_EVERY_MS = 30_000;

/**
 * Does what is due for orders: fulfils what is retired, lets go of what was not paid, asks Stripe what it has not told, pays
 * back, retires what is only a demonstration. What is due stands in
 * the rows, so that nothing is lost with a process, and several share the work.
 */
@Injectable()
export class OrderClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private isWanted = false;
  private isStopped = false;

  constructor(
    private readonly contexts: SystemContexts,
    private readonly endings: OrderEndings,
    private readonly payments: OrderPayments,
    private readonly refunds: CarbonRefunds,
    private readonly retirements: CarbonRetirements,
    private readonly fulfilment: Fulfilment,
    bell: OrderBell,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    bell.answeredBy(() => this.wake());
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.looking;
  }

  /** Looks now; once more afterwards when it was already looking. */
  wake(): void {
    this.isWanted = true;
    this.looking ??= this.lookWhileWanted();
  }

  /** Everything that is due now is done, or tried, when this is over. */
  async look(): Promise<void> {
    this.wake();
    await this.looking;
  }

  private async lookOnce(): Promise<void> {
    const ctx = this.contexts.create('carbon-orders');
    await this.do('orders could not be fulfilled', ctx, (each) => this.fulfilment.fulfilSome(each));
    // Before the pages of what has expired are asked about.
    await this.do('reservations could not be let go of', ctx, (each) => this.endings.expire(each));
    await this.do('open payments could not be looked at', ctx, (each) => this.payments.askAboutOpen(each));
    await this.do('refunds could not be looked at', ctx, (each) => this.refunds.pursue(each));
    await this.do('demonstrations could not be retired', ctx, (each) => this.retirements.demonstrate(each));
    await this.do('old notices could not be forgotten', ctx, (each) => this.payments.forgetNotices(each));
  }

  private async lookWhileWanted(): Promise<void> {
    while (this.isWanted && !this.isStopped) {
      this.isWanted = false;
      await this.lookOnce();
    }
    this.looking = undefined;
  }

  private async do(
    failing: string,
    ctx: RequestContext,
    part: (ctx: RequestContext) => Promise<number>,
  ): Promise<void> {
    try {
      while (!this.isStopped && (await part(ctx)) > 0);
    } catch (error) {
      this.logger.error({ err: error }, `${failing}; they are tried again`);
    }
  }
}

import { APP_CONFIG, type AppConfig } from '@app/config';
import { type RequestContext, UnitOfWork } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { NIL } from 'uuid';
import { CarbonLeaderboard } from '../carbon-leaderboard/index.js';
import { Certificates } from '../certificates/index.js';
import { CarbonOrdersRepository } from './carbon-orders.repository.js';
import { CarbonRetirementsRepository, type ConfirmedOrder } from './carbon-retirements.repository.js';
import { CertificateFactsOfOrder } from './certificate-facts-of-order.js';
import { OrderNews } from './order-news.js';

/** In one transaction, which takes a tenth of a second. */
const AT_ONCE = 100;

/** What a confirmed retirement means to its orders: certificate, leaderboard and mail come from here and nowhere else. */
@Injectable()
export class Fulfilment implements OnModuleInit {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: CarbonOrdersRepository,
    private readonly retirements: CarbonRetirementsRepository,
    private readonly facts: CertificateFactsOfOrder,
    private readonly certificates: Certificates,
    private readonly leaderboard: CarbonLeaderboard,
    private readonly news: OrderNews,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** What a revoked certificate said counts no more. */
  onModuleInit(): void {
    this.certificates.onRevoked(async (tx, certificateId) => {
      await this.leaderboard.withdraw(tx, certificateId);
    });
  }

  /**
   * Fulfils orders whose retirement is confirmed, so many in one transaction: who else writes a certificate, or waits for the
   * leaderboard, waits no longer than that. @returns how many it were
   */
  async fulfilSome(ctx: RequestContext): Promise<number> {
    let due: readonly ConfirmedOrder[];
    let after: string = NIL;
    // A hundred of which none can be fulfilled are not to hold up those behind them.
    do {
      due = await this.retirements.listToFulfil(ctx, AT_ONCE, after);
      const count = await this.fulfilEach(ctx, due);
      if (count > 0) return count;
      after = due.at(-1)?.orderId ?? after;
    } while (due.length === AT_ONCE);
    return 0;
  }

  private async fulfilEach(ctx: RequestContext, due: readonly ConfirmedOrder[]): Promise<number> {
    try {
      return await this.fulfilAll(ctx, due);
    } catch (error) {
      if (due.length === 1) throw error;
    }
    // What is wrong with one of them is not to hold up the others.
    let count = 0;
    for (const one of due) {
      try {
        count += await this.fulfilAll(ctx, [one]);
      } catch (error) {
        this.logger.error({ err: error, ...one }, 'an order could not be fulfilled; it is tried again');
      }
    }
    return count;
  }

  private async fulfilAll(ctx: RequestContext, due: readonly ConfirmedOrder[]): Promise<number> {
    let count = 0;
    for (const [retirementId, orders] of Map.groupBy(due, (each) => each.retirementId))
      count += await this.unitOfWork.run(ctx, (tx) =>
        this.fulfil(
          tx,
          retirementId,
          orders.map(({ orderId }) => orderId),
        ),
      );
    return count;
  }

  private async fulfil(tx: RequestContext, retirementId: string, orderIds: readonly string[]): Promise<number> {
    const retirement = await this.retirements.find(tx, retirementId);
    if (retirement === undefined) throw new Error(`there is no retirement ${retirementId}`);
    // Another process may have been faster.
    const orders = (await this.orders.lockAll(tx, orderIds)).filter(({ state }) => state === 'paid');
    const facts = await this.facts.of(tx, orders, retirement);
    const stated = orders.map((order) => ({ order, facts: known(facts.get(order.id), order) }));
    const certificates = await this.certificates.issue(
      tx,
      stated.map(({ order: { id, email, userId }, facts }) => ({
        facts,
        holder: { issuedFor: id, email, userId },
        batchId: null,
      })),
    );
    const byOrder = new Map(certificates.map((certificate) => [certificate.issuedFor, certificate]));
    const fulfilled = stated.map((each) => ({ ...each, certificate: known(byOrder.get(each.order.id), each.order) }));
    await this.orders.fulfil(
      tx,
      fulfilled.map(({ order, certificate }) => ({ orderId: order.id, certificate })),
    );
    await this.news.tellAll(tx, orders, 'fulfilled');
    // Last: all others who change the leaderboard wait for it.
    await this.leaderboard.enter(
      tx,
      fulfilled
        // Where there is anything real, what does not exist has no rank beside it.
        .filter(({ facts }) => !facts.isDemonstration || this.config.isDemo)
        .map(({ order, facts, certificate }) => ({
          certificateId: certificate.id,
          orderId: order.id,
          summitId: order.summitId,
          buyer: order.buyer,
          footprintId: order.footprintId,
          name: order.leaderboardName,
          isDemonstration: facts.isDemonstration,
          grams: order.grams,
        })),
    );
    return fulfilled.length;
  }
}

function known<T>(found: T | undefined, { id }: { id: string }): T {
  if (found === undefined) throw new Error(`nothing can be certified of the order ${id}`);
  return found;
}

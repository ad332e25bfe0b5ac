import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CarbonLeaderboard } from '../carbon-leaderboard/index.js';
import { Certificates } from '../certificates/index.js';
import { CarbonOrdersRepository } from './carbon-orders.repository.js';
import { CarbonRetirementsRepository } from './carbon-retirements.repository.js';
import { CertificateFactsOfOrder } from './certificate-facts-of-order.js';
import { OrderNews } from './order-news.js';

/** What a confirmed retirement means to its orders: certificate, leaderboard and mail come from here and nowhere else. */
@Injectable()
export class Fulfilment implements OnModuleInit {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly orders: CarbonOrdersRepository,
    private readonly retirements: CarbonRetirementsRepository,
    private readonly facts: CertificateFactsOfOrder,
    private readonly certificates: Certificates,
    private readonly leaderboard: CarbonLeaderboard,
    private readonly news: OrderNews,
  ) {}

  /** What a revoked certificate said counts no more. */
  onModuleInit(): void {
    this.certificates.onRevoked(async (tx, certificateId) => {
      await this.leaderboard.withdraw(tx, certificateId);
    });
  }

  /** In the transaction that confirms. @throws when one of them is not an order that was paid */
  async fulfil(tx: RequestContext, retirementId: string, orderIds: readonly string[]): Promise<void> {
    const retirement = await this.retirements.find(tx, retirementId);
    const orders = await this.orders.lockAll(tx, orderIds);
    if (retirement === undefined || orders.length !== orderIds.length || orders.some(({ state }) => state !== 'paid'))
      throw new Error(`the retirement ${retirementId} has grams of what is no paid order`);
    const facts = await this.facts.of(tx, orders, retirement);
    for (const order of orders) {
      const stated = facts.get(order.id);
      if (stated === undefined) throw new Error(`nothing can be certified of the order ${order.id}`);
      const certificate = await this.certificates.issue(tx, stated, {
        issuedFor: order.id,
        email: order.email,
        userId: order.userId,
      });
      await this.orders.fulfil(tx, order.id, certificate);
      // Where there is anything real, what does not exist has no rank beside it.
      if (!stated.isDemonstration || this.config.isDemo)
        await this.leaderboard.enter(tx, {
          certificateId: certificate.id,
          orderId: order.id,
          summitId: order.summitId,
          buyer: order.buyer,
          footprintId: order.footprintId,
          name: order.leaderboardName,
          isDemonstration: stated.isDemonstration,
          grams: order.grams,
        });
      await this.news.tell(tx, order, 'fulfilled');
    }
  }
}

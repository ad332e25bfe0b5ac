import { readConfig } from '@app/config';
import { type Clock, dataSourceOptions, type RequestContext, SystemContexts, type UnitOfWork } from '@app/database';
import { createLogger } from '@app/observability';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { CarbonFootprints } from '../../../apps/api/src/carbon-footprints/index.js';
import { CarbonLeaderboardRepository } from '../../../apps/api/src/carbon-leaderboard/carbon-leaderboard.repository.js';
import { CarbonLeaderboard } from '../../../apps/api/src/carbon-leaderboard/carbon-leaderboard.service.js';
import { CarbonBatchesRepository } from '../../../apps/api/src/carbon-ledger/carbon-batches.repository.js';
import { CarbonEntriesRepository } from '../../../apps/api/src/carbon-ledger/carbon-entries.repository.js';
import { CarbonLedger } from '../../../apps/api/src/carbon-ledger/carbon-ledger.js';
import { CarbonOrdersRepository } from '../../../apps/api/src/carbon-orders/carbon-orders.repository.js';
import { type CarbonOrderPlaced, CarbonOrders } from '../../../apps/api/src/carbon-orders/carbon-orders.service.js';
import { CarbonPaymentsRepository } from '../../../apps/api/src/carbon-orders/carbon-payments.repository.js';
import { CarbonPayments } from '../../../apps/api/src/carbon-orders/carbon-payments.service.js';
import { CarbonRefunds } from '../../../apps/api/src/carbon-orders/carbon-refunds.service.js';
import { CarbonRetirementsRepository } from '../../../apps/api/src/carbon-orders/carbon-retirements.repository.js';
import { CarbonRetirements } from '../../../apps/api/src/carbon-orders/carbon-retirements.service.js';
import { CertificateFactsOfOrder } from '../../../apps/api/src/carbon-orders/certificate-facts-of-order.js';
import { Fulfilment } from '../../../apps/api/src/carbon-orders/fulfilment.service.js';
import { OrderAdmission } from '../../../apps/api/src/carbon-orders/order-admission.service.js';
import { OrderBell } from '../../../apps/api/src/carbon-orders/order-bell.js';
import { OrderClock } from '../../../apps/api/src/carbon-orders/order-clock.js';
import { OrderCovers } from '../../../apps/api/src/carbon-orders/order-covers.js';
import { OrderEndings } from '../../../apps/api/src/carbon-orders/order-endings.service.js';
import { OrderNews } from '../../../apps/api/src/carbon-orders/order-news.js';
import { OrderPayments } from '../../../apps/api/src/carbon-orders/order-payments.service.js';
import { OrganiserEstimates } from '../../../apps/api/src/carbon-orders/organiser-estimates.js';
import { SandboxPayments, TransferPayments } from '../../../apps/api/src/carbon-orders/other-payments.js';
import { PaymentMethods } from '../../../apps/api/src/carbon-orders/payment-methods.js';
import { StripePayments } from '../../../apps/api/src/carbon-orders/stripe-payments.js';
import { CarbonFilesRepository } from '../../../apps/api/src/carbon-projects/carbon-files.repository.js';
import { CarbonProjectsRepository } from '../../../apps/api/src/carbon-projects/carbon-projects.repository.js';
import { CarbonProjects } from '../../../apps/api/src/carbon-projects/carbon-projects.service.js';
import type { CertificateTemplates } from '../../../apps/api/src/certificate-templates/index.js';
import type { Certificates } from '../../../apps/api/src/certificates/index.js';
import { Mails } from '../../../apps/api/src/mail/index.js';
import { OutboxMailsRepository } from '../../../apps/api/src/mail/outbox-mails.repository.js';
import { STRIPE_SECRETS } from '../stripe-server.js';
import { MortalUnitOfWork } from './mortal-unit-of-work.js';

/** Grams that a footprint of this shop comes to. */
export const FOOTPRINT_GRAMS = 200_000;

/**
 * Orders without HTTP and without Nest: the services themselves on a database, as one process has them. Certificates are not
 * signed here, and footprints are whatever is asked for.
 */
export class OrderShop {
  readonly ledger = new CarbonLedger(new CarbonBatchesRepository(), new CarbonEntriesRepository());
  readonly rows = new CarbonOrdersRepository();
  readonly orders: CarbonOrders;
  readonly endings: OrderEndings;
  readonly payments: CarbonPayments;
  readonly paying: OrderPayments;
  readonly retirements: CarbonRetirements;
  readonly clock: OrderClock;
  readonly ctx: RequestContext;
  readonly unitOfWork: UnitOfWork;

  private constructor(
    readonly dataSource: DataSource,
    time: Clock,
    stripeUrl: string | undefined,
  ) {
    const config = readConfig({
      PORT: '0',
      NODE_ENV: 'test',
      ...(stripeUrl === undefined ? {} : { ...STRIPE_SECRETS, STRIPE_API_URL: stripeUrl }),
    });
    const logger = createLogger('shop', 'silent');
    this.unitOfWork = new MortalUnitOfWork(dataSource);
    this.ctx = { requestId: 'shop', viewer: null, languages: ['en'], clock: time, manager: dataSource.manager };
    const projects = new CarbonProjects(new CarbonProjectsRepository(), new CarbonFilesRepository(), this.ledger);
    const footprints = {
      factsOf: (_ctx: RequestContext, footprintId: string, version: number) =>
        Promise.resolve({
          footprintId,
          version,
          summitId: null,
          kind: 'life',
          grams: FOOTPRINT_GRAMS,
          parts: { travel: FOOTPRINT_GRAMS, nights: 0, online: 0, home: 0 },
          boundary: ['travel'],
          edition: 'test',
          ruleSet: 1,
          countsNonCo2: true,
          isOnlineMeasured: false,
        }),
    } as unknown as CarbonFootprints;
    const certificates = {
      issue: (_ctx: RequestContext, asked: readonly { holder: { issuedFor: string } }[]) =>
        Promise.resolve(asked.map(({ holder }) => ({ ...holder, id: randomUUID(), code: randomUUID() }))),
    } as unknown as Certificates;
    // Nobody designed how the honour looks.
    const templates = { carbonLook: () => Promise.resolve(null) } as unknown as CertificateTemplates;
    const { rows } = this;
    const money = new CarbonPaymentsRepository();
    const bell = new OrderBell(this.unitOfWork);
    const news = new OrderNews(config, rows, projects, new Mails(config, new OutboxMailsRepository()));
    const covers = new OrderCovers(rows, footprints, new OrganiserEstimates());
    const stripe = new StripePayments(config);
    const methods = new PaymentMethods(stripe, new TransferPayments(), new SandboxPayments());
    const admission = new OrderAdmission(this.unitOfWork, rows, this.ledger, covers, news);
    this.orders = new CarbonOrders(rows, projects, covers, methods, admission);
    this.endings = new OrderEndings(this.unitOfWork, rows, money, this.ledger, bell);
    this.payments = new CarbonPayments(rows, money, this.ledger, covers, projects, news, bell);
    this.paying = new OrderPayments(this.unitOfWork, rows, money, this.payments, projects, stripe, logger);
    const refunds = new CarbonRefunds(this.unitOfWork, rows, money, methods, news, logger);
    const retired = new CarbonRetirementsRepository();
    const facts = new CertificateFactsOfOrder(config, projects, footprints, retired, templates);
    const board = new CarbonLeaderboard(this.unitOfWork, new CarbonLeaderboardRepository());
    const fulfilment = new Fulfilment(config, this.unitOfWork, rows, retired, facts, certificates, board, news, logger);
    this.retirements = new CarbonRetirements(config, this.unitOfWork, this.ledger, retired, projects, bell);
    const contexts = new SystemContexts(dataSource, time);
    this.clock = new OrderClock(
      contexts,
      this.endings,
      this.paying,
      refunds,
      this.retirements,
      fulfilment,
      bell,
      logger,
    );
  }

  static async open(
    databaseUrl: string,
    time: Clock,
    { poolSize = 8, stripeUrl }: { poolSize?: number; stripeUrl?: string } = {},
  ): Promise<OrderShop> {
    const dataSource = await new DataSource(dataSourceOptions({ url: databaseUrl, poolSize })).initialize();
    return new OrderShop(dataSource, time, stripeUrl);
  }
  async close(): Promise<void> {
    await this.clock.onApplicationShutdown();
    await this.dataSource.destroy();
  }

  /** A batch on sale, of a project of its own. */
  async batch(credits: number): Promise<string> {
    const [batchId, projectId] = [randomUUID(), randomUUID()];
    await this.dataSource.query(
      `INSERT INTO carbon_projects (id, slug, names, summaries, type, country, methodology, registry, registry_key, registry_project_id,
         first_vintage, company_name, is_demonstration, state, revision, created_at, updated_at)
       VALUES ($1, $2, '{"en":"Bamboo"}', '{"en":"It grows."}', 'forest', 'CN', 'AR-ACM0003', $2, $2, $2, 2020, 'Bamboo Ltd', false,
         'published', 1, now(), now())`,
      [projectId, `project-${projectId}`],
    );
    await this.dataSource.query(
      `INSERT INTO carbon_project_accounts (project_id, currency, holder, bank, number) VALUES ($1, 'CNY', 'Bamboo Ltd', 'Bank', '6222')`,
      [projectId],
    );
    await this.unitOfWork.run(this.ctx, (tx) =>
      this.ledger.add(tx, { id: batchId, registry: projectId, serialPrefix: '', firstSerial: 1, credits }),
    );
    await this.dataSource.query(
      `INSERT INTO carbon_offers (batch_id, project_id, vintage, price_minor, currency, corresponding_adjustment, state, revision, created_at)
       VALUES ($1, $2, 2024, 429700, 'CNY', 'none', 'on-sale', 1, now())`,
      [batchId, projectId],
    );
    return batchId;
  }

  place(
    batchId: string,
    grams: number,
    { key = randomUUID(), footprintId = null }: { key?: string; footprintId?: string | null } = {},
  ): Promise<CarbonOrderPlaced> {
    return this.orders.place(this.ctx, {
      idempotencyKey: key,
      batchId,
      grams,
      beneficiary: {
        kind: 'participant',
        summitId: null,
        footprintId,
        footprintVersion: footprintId === null ? null : 1,
        name: 'Ada',
        email: `${key}@example.org`,
      },
      leaderboardName: null,
      payment: 'card',
      language: 'en',
    });
  }
}

import { UnitOfWork } from '@app/database';
import { randomUUID } from 'node:crypto';
import { CarbonLedger } from '../../../apps/api/src/carbon-ledger/index.js';
import { OrderClock } from '../../../apps/api/src/carbon-orders/order-clock.js';
import { SignIn, UsersRepository } from '../../../apps/api/src/identity/index.js';
import { STRIPE_SECRETS, type StripeEvent, StripeServer } from '../../support/stripe-server.js';
import { ApiWorld, type Browser } from '../api/api-world.js';

const ORDER = `__typename ... on Refusal { code } ... on CarbonOrder { id reference state payment grams amount { minor currency } email
  leaderboardName certificateCode revocationReason retirement { registryUrl } payee { number } refunds { id reason state amount { minor } } summit { slug } }`;
const PLACE = `mutation ($i: CarbonOrderInput!) { placeCarbonOrder(input: $i) { __typename ... on Refusal { code } ... on CarbonGramsLeft { gramsLeft }
  ... on CarbonOrderPlaced { token order { id reference state grams amount { minor currency } expiresAt } } } }`;
const onToken = (field: string): string => `mutation ($t: String!) { ${field}(token: $t) { ${ORDER} } }`;

export interface OrderView {
  __typename: string;
  code?: string;
  id: string;
  reference: string;
  state: string;
  grams: number;
  amount: { minor: number; currency: string };
  certificateCode: string | null;
  revocationReason: string | null;
  retirement: { registryUrl: string | null } | null;
  payee: { number: string } | null;
  refunds: { id: string; reason: string; state: string; amount: { minor: number } }[];
}
export interface Placed {
  __typename: string;
  code?: string;
  gramsLeft?: number;
  token: string;
  order: Pick<OrderView, 'id' | 'reference' | 'state' | 'grams' | 'amount'> & { expiresAt: string };
}
const STEWARD = 'steward@example.org';

/** An installation that sells credits, with a Stripe of its own, and what people do there. */
export class OrderBook {
  private constructor(
    readonly world: ApiWorld,
    readonly stripe: StripeServer,
    readonly steward: Browser,
  ) {}

  static async open(): Promise<OrderBook> {
    const stripe = await StripeServer.start();
    const world = await ApiWorld.start({ ...STRIPE_SECRETS, STRIPE_API_URL: stripe.url, CARBON_STEWARDS: STEWARD });
    const { id } = await world.get(UsersRepository).findOrCreate(world.context(), {
      email: STEWARD,
      name: 'Steward',
      personId: null,
      mayReadOutbox: false,
    });
    return new OrderBook(world, stripe, await world.signedIn(world.get(SignIn), id));
  }
  async close(): Promise<void> {
    await this.world.stop();
    await this.stripe.stop();
  }

  /** A batch on sale at 42.97 CNY a tonne. */
  async batch(
    credits: number,
    { isDemonstration = false } = {},
  ): Promise<{ batchId: string; projectId: string; slug: string }> {
    const [batchId, projectId] = [randomUUID(), randomUUID()];
    const slug = `project-${projectId}`;
    const { dataSource } = this.world;
    await dataSource.query(
      `INSERT INTO carbon_projects (id, slug, names, summaries, type, country, methodology, registry, registry_key, registry_project_id,
         first_vintage, company_name, is_demonstration, state, revision, created_at, updated_at)
       VALUES ($1, $2, '{"en":"Bamboo on bare hills"}', '{"en":"It grows."}', 'forest', 'CN', 'AR-ACM0003', $3, $3, $2, 2020, 'Bamboo Ltd', $4,
         'published', 1, now(), now())`,
      [projectId, slug, `registry ${projectId}`, isDemonstration],
    );
    await dataSource.query(
      `INSERT INTO carbon_project_accounts (project_id, currency, holder, bank, number) VALUES ($1, 'CNY', 'Bamboo Ltd', 'Bank', '6222 0001')`,
      [projectId],
    );
    await this.world
      .get(UnitOfWork)
      .run(this.world.context(), (tx) =>
        this.world
          .get(CarbonLedger)
          .add(tx, { id: batchId, registry: `registry ${projectId}`, serialPrefix: 'B-', firstSerial: 1, credits }),
      );
    await dataSource.query(
      `INSERT INTO carbon_offers (batch_id, project_id, vintage, price_minor, currency, corresponding_adjustment, state, revision, created_at)
       VALUES ($1, $2, 2024, 4297, 'CNY', 'none', 'on-sale', 1, now())`,
      [batchId, projectId],
    );
    return { batchId, projectId, slug };
  }

  async place(batchId: string, input: object = {}, by: Browser = this.world.browser()): Promise<Placed> {
    return by.ask<Placed>(PLACE, {
      i: {
        idempotencyKey: randomUUID(),
        batchId,
        grams: 545_887,
        buyer: 'PARTICIPANT',
        name: 'Ada Lovelace',
        email: `${randomUUID()}@example.org`,
        payment: 'CARD',
        language: 'en',
        ...input,
      },
    });
  }
  read(token: string, by: Browser = this.world.browser()): Promise<OrderView> {
    return by.ask(`query ($t: String!) { carbonOrder(token: $t) { ${ORDER} } }`, { t: token });
  }
  act(field: string, token: string): Promise<OrderView> {
    return this.world.browser().ask(onToken(field), { t: token });
  }
  async checkout(token: string): Promise<{ __typename: string; url?: string; code?: string }> {
    return this.world
      .browser()
      .ask(
        'mutation ($t: String!) { openCarbonCheckout(token: $t) { __typename ... on CarbonCheckout { url } ... on Refusal { code } } }',
        { t: token },
      );
  }
  /** An order with its page open at Stripe. */
  async atCheckout(batchId: string, input: object = {}): Promise<Placed> {
    const placed = await this.place(batchId, input);
    const { url, code } = await this.checkout(placed.token);
    if (url === undefined) throw new Error(`no checkout: ${code}`);
    return placed;
  }

  /** Stripe sends this to the webhook. @returns the status it is answered with */
  async tell({ body, signature }: Pick<StripeEvent, 'body' | 'signature'>): Promise<number> {
    const { statusCode } = await this.world.app.inject({
      method: 'POST',
      url: '/webhooks/stripe',
      headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
      payload: body,
    });
    return statusCode;
  }
  /** Signed now, by the clock of the installation. */
  event(type: string, object: object, secret = STRIPE_SECRETS.STRIPE_WEBHOOK_SECRET): StripeEvent {
    return this.stripe.event(type, object, { at: Math.floor(this.world.clock.now().getTime() / 1_000), secret });
  }
  completed(orderId: string): StripeEvent {
    return this.event('checkout.session.completed', this.stripe.sessionOf(orderId));
  }
  /** Everything that is due. */
  look(): Promise<void> {
    return this.world.get(OrderClock).look();
  }

  /** Grams of a batch by account, those of all holders together; it balances. */
  async sums(batchId: string): Promise<Record<string, number>> {
    const found: Record<string, number> = {};
    for (const { account, grams } of await this.world.get(CarbonLedger).balances(this.world.context(), batchId))
      found[account] = (found[account] ?? 0) + grams;
    return Object.fromEntries(Object.entries(found).filter(([, grams]) => grams !== 0));
  }
  async mailsTo(email: string): Promise<{ subject: string; text: string }[]> {
    return this.world.dataSource.query('SELECT subject, text FROM outbox_mails WHERE recipient = $1 ORDER BY id', [
      email,
    ]);
  }
}

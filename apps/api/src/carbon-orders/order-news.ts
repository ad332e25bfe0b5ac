import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { type CarbonRefundReason, type Money, pickText } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CarbonProjects } from '../carbon-projects/index.js';
import { newSecret } from '../identity/index.js';
import { carbonOrderMail, type CarbonOrderMailKind, mailLanguage, Mails } from '../mail/index.js';
import { CarbonOrdersRepository, type NewCarbonOrder } from './carbon-orders.repository.js';

/** How long a mail server may be away before nobody needs the news any more. */
const PATIENCE_MS = 14 * 24 * 60 * 60 * 1_000;

/** What the mail says beside the order itself. */
interface Told {
  /** Of a link that exists already; else the mail gets one of its own. */
  token?: string;
  reason?: CarbonRefundReason;
  /** Of the payment, where it is not what was asked. */
  amount?: Money;
}

type Ordered = Pick<
  NewCarbonOrder,
  | 'id'
  | 'batchId'
  | 'name'
  | 'email'
  | 'reference'
  | 'grams'
  | 'amountMinor'
  | 'currency'
  | 'expiresAt'
  | 'language'
  | 'method'
>;

/** Tells who ordered by mail, in the transaction of what happened. */
@Injectable()
export class OrderNews {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly orders: CarbonOrdersRepository,
    private readonly projects: CarbonProjects,
    private readonly mails: Mails,
  ) {}

  /** Nobody is told who had their data deleted. */
  async tell(tx: RequestContext, order: Ordered, kind: CarbonOrderMailKind, told: Told = {}): Promise<void> {
    await this.tellAll(tx, [order], kind, told);
  }

  /** Like `tell`, for several of one batch at the cost of one. */
  async tellAll(
    tx: RequestContext,
    orders: readonly Ordered[],
    kind: CarbonOrderMailKind,
    told: Told = {},
  ): Promise<void> {
    const reached = orders.flatMap((order) => (order.email === null ? [] : [{ order, recipient: order.email }]));
    const [first] = reached;
    if (first === undefined) return;
    const offer = await this.projects.offer(tx, first.order.batchId);
    // Of all mails this one alone asks for money.
    const payee = kind === 'placed' ? await this.projects.payee(tx, first.order.batchId) : undefined;
    const tokens = told.token === undefined ? await this.addLinks(tx, reached) : reached.map(() => told.token);
    const expiresAt = new Date(tx.clock.now().getTime() + PATIENCE_MS);
    const letters = reached.map(({ order, recipient }, index) => {
      const language = mailLanguage([order.language]);
      const { name, reference, grams, currency, amountMinor } = order;
      const content = carbonOrderMail(language, kind, {
        name,
        reference,
        grams,
        amount: told.amount ?? { minor: amountMinor, currency },
        project: offer === undefined ? '—' : pickText(offer.project.names, [language], 'en').text,
        expiresAt: order.expiresAt,
        account: payee ?? null,
        reason: told.reason ?? null,
        isSandbox: order.method === 'sandbox',
        url: `${this.config.publicUrl}/carbon/orders/${tokens[index]}`,
      });
      return { recipient, content, expiresAt };
    });
    await this.mails.postAll(tx, letters);
  }

  /** @returns what opens each */
  private async addLinks(tx: RequestContext, reached: readonly { order: Ordered }[]): Promise<string[]> {
    const links = reached.map(({ order }) => ({ orderId: order.id, secret: newSecret() }));
    await this.orders.addLinks(
      tx,
      links.map(({ orderId, secret }) => ({ orderId, tokenHash: secret.hash })),
    );
    return links.map(({ secret }) => secret.text);
  }
}

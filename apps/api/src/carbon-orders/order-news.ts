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
    if (order.email === null) return;
    const { batchId, name, reference, grams, currency, amountMinor, expiresAt } = order;
    const offer = await this.projects.offer(tx, batchId);
    // A confirmed retirement tells thousands at once, none of whom has to pay any more.
    const payee = kind === 'placed' ? await this.projects.payee(tx, batchId) : undefined;
    const language = mailLanguage([order.language]);
    const mail = carbonOrderMail(language, kind, {
      name,
      reference,
      grams,
      amount: told.amount ?? { minor: amountMinor, currency },
      project: offer === undefined ? '—' : pickText(offer.project.names, [language], 'en').text,
      expiresAt,
      account: payee ?? null,
      reason: told.reason ?? null,
      isSandbox: order.method === 'sandbox',
      url: await this.urlOf(tx, order.id, told.token),
    });
    await this.mails.post(tx, order.email, mail, new Date(tx.clock.now().getTime() + PATIENCE_MS));
  }

  private async urlOf(tx: RequestContext, orderId: string, known: string | undefined): Promise<string> {
    if (known !== undefined) return `${this.config.publicUrl}/carbon/orders/${known}`;
    const secret = newSecret();
    await this.orders.addLink(tx, orderId, secret.hash);
    return `${this.config.publicUrl}/carbon/orders/${secret.text}`;
  }
}

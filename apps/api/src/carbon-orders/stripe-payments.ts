import { APP_CONFIG, type AppConfig } from '@app/config';
import { type Money, RESERVATION_MINUTES } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Stripe } from 'stripe';
import type { CarbonOrderRow } from './carbon-orders.repository.js';
import type { Checkout, CheckoutState, PaymentProvider, RefundRequest, RefundState } from './payment-provider.js';

/** A page lives at least 30 minutes after it is made, which may be at the last moment of the reservation. @source https://docs.stripe.com/api/checkout/sessions/create#create_checkout_session-expires_at */
const PAGE_MINUTES = RESERVATION_MINUTES.card + 31;
/** Currencies that Stripe counts in other units than ISO 4217 does, or only in tens. @source https://docs.stripe.com/currencies#special-cases */
const COUNTED_OTHERWISE = new Set(['ISK', 'UGX', 'MGA', 'BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND', 'CLF', 'UYW']);
/** A buyer waits for it; a job asks again. */
const PATIENCE_MS = 10_000;
/** A payment has few refunds: ours, and what somebody did in Stripe's own pages. */
const REFUNDS_LOOKED_AT = 100;

/** Cards, by Stripe's hosted Checkout: no number of a card ever reaches us. */
@Injectable()
export class StripePayments implements PaymentProvider {
  readonly name = 'stripe';
  private readonly stripe: Stripe | undefined;
  private readonly publicUrl: string;

  constructor(@Inject(APP_CONFIG) { stripe, publicUrl }: AppConfig) {
    this.publicUrl = publicUrl;
    this.stripe =
      stripe &&
      new Stripe(stripe.secretKey, {
        ...hostOf(stripe.apiUrl),
        timeout: PATIENCE_MS,
        maxNetworkRetries: 1,
        telemetry: false,
      });
  }

  /** Whether cards are taken, in this currency. */
  takes(currency: string): boolean {
    return this.stripe !== undefined && !COUNTED_OTHERWISE.has(currency);
  }

  /**
   * A page on which the order is paid; the same one again for the same order.
   * @returns `too-small` where no card is charged so little @throws when Stripe can not be reached
   */
  async open(order: CarbonOrderRow, title: string): Promise<Checkout | 'too-small'> {
    const { id, email, amountMinor, currency, placedAt } = order;
    // No secret of the order travels: the buyer's browser knows it, and so does their mail.
    const backUrl = `${this.publicUrl}/carbon/orders/back/${id}`;
    const about = { metadata: { order: id } };
    try {
      const session = await this.client.checkout.sessions.create(
        {
          mode: 'payment',
          client_reference_id: id,
          ...about,
          payment_intent_data: about,
          line_items: [
            {
              quantity: 1,
              price_data: {
                currency: currency.toLowerCase(),
                unit_amount: amountMinor,
                product_data: { name: title },
              },
            },
          ],
          success_url: backUrl,
          cancel_url: backUrl,
          expires_at: Math.floor(placedAt.getTime() / 1_000) + PAGE_MINUTES * 60,
          ...(email === null ? {} : { customer_email: email }),
        },
        { idempotencyKey: `order-${id}` },
      );
      if (session.url === null) throw new Error(`Stripe gave the checkout ${session.id} no address`);
      return { reference: session.id, url: session.url };
    } catch (error) {
      if (error instanceof Stripe.errors.StripeError && error.code === 'amount_too_small') return 'too-small';
      throw error;
    }
  }

  /** What became of a page. `isWanted`: else one that is open is closed, so that nobody pays there any more. */
  async ask(reference: string, isWanted: boolean): Promise<CheckoutState> {
    const session = await this.client.checkout.sessions.retrieve(reference);
    if (session.status === 'open' && !isWanted) {
      // Paid in between: Stripe refuses, and the next look sees it.
      return stateOf(await this.client.checkout.sessions.expire(reference));
    }
    return stateOf(session);
  }

  async refund({ id, paymentReference, reason }: RefundRequest): Promise<RefundState> {
    const about = { payment_intent: paymentReference };
    // Keys of idempotency are forgotten after a day, refunds are not.
    const known = await this.client.refunds.list({ ...about, limit: REFUNDS_LOOKED_AT });
    const refund =
      known.data.find(({ metadata }) => metadata?.['refund'] === id) ??
      (await this.client.refunds.create(
        { ...about, metadata: { refund: id, reason } },
        { idempotencyKey: `refund-${id}` },
      ));
    return { state: REFUND_STATES[refund.status ?? ''] ?? 'pending', reference: refund.id };
  }

  /** @throws for bytes that Stripe has not signed with our secret within the last minutes. `receivedAt` in ms since 1970. */
  read(body: Buffer, signature: string, secret: string, receivedAt: number): Stripe.Event {
    return this.client.webhooks.constructEvent(body, signature, secret, undefined, undefined, receivedAt);
  }

  private get client(): Stripe {
    if (this.stripe === undefined) throw new Error('Stripe is not set up: STRIPE_SECRET_KEY');
    return this.stripe;
  }
}

const REFUND_STATES: Readonly<Record<string, RefundState['state']>> = {
  succeeded: 'done',
  failed: 'failed',
  canceled: 'failed',
};

/** What a Checkout Session says. */
export function stateOf(session: Stripe.Checkout.Session): CheckoutState {
  const { client_reference_id: orderId, payment_intent: intent, amount_total: minor, currency } = session;
  if (session.payment_status === 'paid') {
    if (orderId === null || intent === null || minor === null || currency === null)
      throw new Error(`Stripe told of the checkout ${session.id} without its order or amount`);
    const reference = typeof intent === 'string' ? intent : intent.id;
    const amount: Money = { minor, currency: currency.toUpperCase() };
    return { state: 'paid', payment: { orderId, provider: 'stripe', reference, amount } };
  }
  // Complete and unpaid: a bank takes its days.
  return { state: session.status === 'expired' ? 'closed' : 'open' };
}

function hostOf(apiUrl: string | undefined): { host?: string; port?: string; protocol?: 'http' | 'https' } {
  if (apiUrl === undefined) return {};
  const { hostname: host, port, protocol } = new URL(apiUrl);
  const isHttp = protocol === 'http:';
  return { host, port: port || (isHttp ? '80' : '443'), protocol: isHttp ? 'http' : 'https' };
}

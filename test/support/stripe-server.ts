import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';

interface Session {
  id: string;
  object: 'checkout.session';
  status: 'open' | 'complete' | 'expired';
  payment_status: 'paid' | 'unpaid';
  client_reference_id: string | null;
  amount_total: number;
  currency: string;
  payment_intent: string | null;
  expires_at: number;
  url: string | null;
}
interface Refund {
  id: string;
  object: 'refund';
  amount: number;
  status: 'pending' | 'succeeded' | 'failed';
  payment_intent: string;
  metadata: Record<string, string>;
}
/** What Stripe would send to the webhook: the bytes, and their signature. */
export interface StripeEvent {
  id: string;
  body: string;
  signature: string;
}
/** `lost`: done, and the answer never arrives; `down`: not done. */
export type StripeMood = 'well' | 'lost' | 'down';

export const STRIPE_SECRETS = { STRIPE_SECRET_KEY: 'sk_test_canopy', STRIPE_WEBHOOK_SECRET: 'whsec_canopy' };

/**
 * As much of Stripe's API as Canopy speaks: Checkout Sessions and refunds with keys of idempotency, and signed events. Money is
 * counted: nobody is paid back more than they paid.
 */
export class StripeServer {
  readonly sessions = new Map<string, Session>();
  readonly refunds = new Map<string, Refund>();
  /** How refunds begin; a pending one waits for `finishRefunds`. */
  refundsBegin: Refund['status'] = 'succeeded';
  /** Of requests that have this in their address or body, in their order; well when there is none. */
  readonly moods: { on: string; mood: StripeMood }[] = [];
  private readonly answers = new Map<string, { params: string; status: number; body: string }>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<StripeServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const stripe = new StripeServer(server);
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => stripe.respond(request, body, response));
    });
    return stripe;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The page of an order. */
  sessionOf(orderId: string): Session {
    const session = [...this.sessions.values()].find((each) => each.client_reference_id === orderId);
    if (session === undefined) throw new Error(`no page was opened for the order ${orderId}`);
    return session;
  }

  /** The buyer enters their card, if the page is still open. */
  pay(orderId: string, amount?: Partial<Pick<Session, 'amount_total' | 'currency'>>): boolean {
    return this.enterCard(this.sessionOf(orderId).id, amount);
  }

  private enterCard(id: string, amount?: Partial<Pick<Session, 'amount_total' | 'currency'>>): boolean {
    const session = this.sessions.get(id);
    if (session?.status !== 'open') return false;
    Object.assign(session, { status: 'complete', payment_status: 'paid', payment_intent: idOf('pi') }, amount);
    return true;
  }

  /** What came in and did not go back, in smallest units. */
  keptOf(orderId: string): number {
    const paid = [...this.sessions.values()].filter(
      (each) => each.client_reference_id === orderId && each.payment_status === 'paid',
    );
    const back = [...this.refunds.values()].filter(
      ({ payment_intent, status }) =>
        status !== 'failed' && paid.some((each) => each.payment_intent === payment_intent),
    );
    return sum(paid.map(({ amount_total }) => amount_total)) - sum(back.map(({ amount }) => amount));
  }

  /** How it is in for the next requests about something. */
  feels(on: string, ...moods: StripeMood[]): void {
    this.moods.push(...moods.map((mood) => ({ on, mood })));
  }

  finishRefunds(status: 'succeeded' | 'failed'): void {
    for (const refund of this.refunds.values()) if (refund.status === 'pending') refund.status = status;
  }

  /** An event about an object as it is now, signed by the library's own helper. `at`: seconds since 1970. */
  event(
    type: string,
    object: object,
    { id = idOf('evt'), at = Math.floor(Date.now() / 1_000), secret = STRIPE_SECRETS.STRIPE_WEBHOOK_SECRET } = {},
  ): StripeEvent {
    const body = JSON.stringify({ id, object: 'event', type, created: at, data: { object } });
    return { id, body, signature: Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp: at }) };
  }

  private respond(request: IncomingMessage, body: string, response: ServerResponse): void {
    const address = new URL(request.url ?? '/', this.url);
    const what = `${request.method ?? ''} ${address.pathname}`;
    const index = this.moods.findIndex(({ on }) => `${request.url ?? ''} ${body}`.includes(on));
    const [{ mood } = { mood: 'well' }] = index === -1 ? [] : this.moods.splice(index, 1);
    if (mood === 'down') {
      request.socket.destroy();
      return;
    }
    const { status, answer } = this.idempotent(request.headers['idempotency-key'], what + body, () =>
      this.act(what, address.searchParams, new URLSearchParams(body)),
    );
    if (mood === 'lost') request.socket.destroy();
    else response.writeHead(status, { 'content-type': 'application/json' }).end(answer);
  }

  private idempotent(
    key: string | string[] | undefined,
    params: string,
    act: () => { status: number; body: object },
  ): { status: number; answer: string } {
    const known = typeof key === 'string' ? this.answers.get(key) : undefined;
    if (known !== undefined && known.params !== params)
      return { status: 400, answer: JSON.stringify(problem('idempotency_error', 'idempotency_key_in_use')) };
    if (known !== undefined) return { status: known.status, answer: known.body };
    const { status, body } = act();
    const answer = JSON.stringify(body);
    if (typeof key === 'string') this.answers.set(key, { params, status, body: answer });
    return { status, answer };
  }

  private act(what: string, query: URLSearchParams, params: URLSearchParams): { status: number; body: object } {
    const page = /^POST \/pay\/(\w+)$/.exec(what)?.[1];
    if (page !== undefined) return { status: this.enterCard(page) ? 200 : 410, body: {} };
    const [, id, verb] = /^\S+ \/v1\/checkout\/sessions\/([^/]+)(?:\/(\w+))?$/.exec(what) ?? [];
    if (what === 'POST /v1/checkout/sessions') return this.open(params);
    if (id !== undefined) return this.look(id, verb);
    if (what === 'POST /v1/refunds') return this.refund(params);
    if (what === 'GET /v1/refunds') {
      const data = [...this.refunds.values()].filter(({ payment_intent: of }) => of === query.get('payment_intent'));
      return { status: 200, body: { object: 'list', data, has_more: false, url: '/v1/refunds' } };
    }
    return { status: 404, body: problem('invalid_request_error', 'resource_missing') };
  }

  private open(params: URLSearchParams): { status: number; body: object } {
    const minor = Number(params.get('line_items[0][price_data][unit_amount]'));
    if (minor < 50) return { status: 400, body: problem('invalid_request_error', 'amount_too_small') };
    const id = idOf('cs_test');
    const session: Session = {
      id,
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      client_reference_id: params.get('client_reference_id'),
      amount_total: minor,
      currency: params.get('line_items[0][price_data][currency]') ?? '',
      payment_intent: null,
      expires_at: Number(params.get('expires_at')),
      url: `${this.url}/pay/${id}`,
    };
    this.sessions.set(id, session);
    return { status: 200, body: session };
  }

  private look(id: string, verb: string | undefined): { status: number; body: object } {
    const session = this.sessions.get(id);
    if (session === undefined) return { status: 404, body: problem('invalid_request_error', 'resource_missing') };
    if (verb === 'expire') {
      if (session.status !== 'open') return { status: 400, body: problem('invalid_request_error', 'session_not_open') };
      Object.assign(session, { status: 'expired', url: null });
    }
    return { status: 200, body: session };
  }

  private refund(params: URLSearchParams): { status: number; body: object } {
    const intent = params.get('payment_intent') ?? '';
    const session = [...this.sessions.values()].find(({ payment_intent }) => payment_intent === intent);
    if (session === undefined) return { status: 404, body: problem('invalid_request_error', 'resource_missing') };
    const back = [...this.refunds.values()].filter(
      ({ payment_intent, status }) => payment_intent === intent && status !== 'failed',
    );
    if (back.length > 0) return { status: 400, body: problem('invalid_request_error', 'charge_already_refunded') };
    const metadata = Object.fromEntries(
      [...params].flatMap(([name, value]) => {
        const key = /^metadata\[(\w+)\]$/.exec(name)?.[1];
        return key === undefined ? [] : [[key, value]];
      }),
    );
    const refund: Refund = {
      id: idOf('re'),
      object: 'refund',
      amount: session.amount_total,
      status: this.refundsBegin,
      payment_intent: intent,
      metadata,
    };
    this.refunds.set(refund.id, refund);
    return { status: 200, body: refund };
  }
}

const idOf = (prefix: string): string => `${prefix}_${randomBytes(9).toString('hex')}`;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const problem = (type: string, code: string): object => ({ error: { type, code, message: code } });

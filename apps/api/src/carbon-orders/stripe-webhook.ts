import { APP_CONFIG, type AppConfig } from '@app/config';
import { Uuid } from '@app/contracts';
import { type RequestContext, SystemContexts, UnitOfWork } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Stripe } from 'stripe';
import { CarbonPaymentsRepository } from './carbon-payments.repository.js';
import { CarbonPayments } from './carbon-payments.service.js';
import { OrderBell } from './order-bell.js';
import { stateOf, StripePayments } from './stripe-payments.js';

const PATH = '/webhooks/stripe';
/** An event of ours is some kilobytes. */
const MAX_BODY_BYTES = 256 * 1024;

/**
 * `POST /webhooks/stripe`: what Stripe tells. The signature is checked over the bytes as they came, each event is heard once, and
 * what it says is done in the same transaction. Nothing relies on it: what is lost here is asked about by the clock. An account
 * may sell other things too: what is told of those is heard and left alone, or Stripe would send it for days and then give up.
 */
@Injectable()
export class StripeWebhook implements OnModuleInit {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly host: HttpAdapterHost,
    private readonly contexts: SystemContexts,
    private readonly unitOfWork: UnitOfWork,
    private readonly stripe: StripePayments,
    private readonly rows: CarbonPaymentsRepository,
    private readonly payments: CarbonPayments,
    private readonly bell: OrderBell,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    const secret = this.config.stripe?.webhookSecret;
    if (secret === undefined) return;
    await this.host.httpAdapter.getInstance<FastifyInstance>().register(async (routes: FastifyInstance) => {
      // In this scope alone: a signature is over bytes, and parsing loses them.
      routes.removeContentTypeParser('application/json');
      routes.addContentTypeParser(
        'application/json',
        { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
        (_request, body, done) => done(null, body),
      );
      routes.post(PATH, { bodyLimit: MAX_BODY_BYTES }, (request, reply) => this.receive(request, reply, secret));
    });
  }

  /** 200 once what it says is committed, 400 for what Stripe has not signed; anything else makes Stripe send it again. */
  private async receive(request: FastifyRequest, reply: FastifyReply, secret: string): Promise<void> {
    const ctx = this.contexts.create(request.id);
    const signature = request.headers['stripe-signature'];
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    let event: Stripe.Event;
    try {
      const receivedAt = ctx.clock.now().getTime();
      event = this.stripe.read(body, typeof signature === 'string' ? signature : '', secret, receivedAt);
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
      this.logger.warn({ err: error }, 'somebody sent what Stripe has not signed');
      return reply.code(400).send({ error: 'This is not signed by Stripe.' });
    }
    await this.unitOfWork.run(ctx, async (tx) => {
      if (await this.rows.hear(tx, event.id, event.type)) await this.hear(tx, event);
    });
    return reply.header('cache-control', 'no-store').send({ received: true });
  }

  private async hear(tx: RequestContext, event: Stripe.Event): Promise<void> {
    switch (event.type) {
      case 'checkout.session.completed':
      case 'checkout.session.async_payment_succeeded': {
        // Payment links have none, other shops one of their own.
        if (!Uuid.safeParse(event.data.object.client_reference_id).success) return;
        const found = stateOf(event.data.object);
        if (found.state !== 'paid') return;
        const outcome = await this.payments.take(tx, found.payment);
        if (outcome === 'unknown-order')
          this.logger.error({ checkout: event.data.object.id }, 'Stripe told of a payment for none of our orders');
        return;
      }
      case 'refund.created':
      case 'refund.updated':
      case 'refund.failed': {
        const refundId = event.data.object.metadata?.['refund'];
        if (!Uuid.safeParse(refundId).success || refundId === undefined) return;
        await this.rows.hasten(tx, refundId);
        this.bell.ring(tx);
        return;
      }
      default:
        // Pages that expired are closed already, or asked about by the clock.
        return;
    }
  }
}

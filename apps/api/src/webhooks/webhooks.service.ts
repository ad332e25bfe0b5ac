import { type SummitId, Uuid } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { OutgoingClient } from '@app/outgoing';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  BadInput,
  badCursor,
  decodeCursor,
  encodeCursor,
  type NotAllowed,
  notAllowed,
  type NotFound,
  notFound,
  pageSize,
  refused,
  result,
} from '../graphql/index.js';
import { Jobs } from '../jobs/index.js';
import { TEST_EVENT } from './webhook-event-types.js';
import { webhookBody } from './webhook-payload.js';
import { WebhookAnnouncer } from './webhook-announcer.js';
import { DELIVERIES_BY_HAND } from './webhook-queues.js';
import { newSecret } from './webhook-signature.js';
import { toDelivery, toEndpoint, type WebhookDeliveryConnection, type WebhookEndpoint } from './webhook.type.js';
import type { ParsedWebhook } from './webhooks.inputs.js';
import { mayUseWebhooks, type WebhookOperation } from './webhooks.policy.js';
import { type WebhookEndpointRow, WebhooksRepository } from './webhooks.repository.js';
import {
  type DeleteWebhookOutcome,
  type SaveWebhookOutcome,
  type SendWebhookOutcome,
  WebhookDeleted,
  WebhookSaved,
  type WebhookSecretOutcome,
  WebhookSent,
  WebhookWithSecret,
} from './webhooks.results.js';

/** Endpoints of one summit. */
const MAX_ENDPOINTS = 10;
/** Receivers have this long to change over to a new secret. */
const OVERLAP_MS = 24 * 3_600_000;

/** The organisers' side of webhooks: endpoints, their secrets, and the log of what they were sent. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly outgoing: OutgoingClient,
    private readonly announcer: WebhookAnnouncer,
    private readonly webhooks: WebhooksRepository,
  ) {}

  /** Oldest first; empty for who does not organise the summit. */
  async list(ctx: RequestContext, summitId: SummitId): Promise<WebhookEndpoint[]> {
    if (!mayUseWebhooks('listWebhooks', ctx.viewer, summitId)) return [];
    return (await this.webhooks.listOfSummit(ctx, summitId)).map(toEndpoint);
  }

  /** What an endpoint was sent, newest first; empty for who does not organise its summit. @throws BadInput for a cursor that is not ours. */
  async listDeliveries(
    ctx: RequestContext,
    endpointId: string,
    first: number,
    after: string | null,
  ): Promise<WebhookDeliveryConnection> {
    const size = pageSize(first);
    const afterId = after === null ? null : decodeCursor(after);
    if (afterId !== null && !Uuid.safeParse(afterId).success) throw badCursor();
    const endpoint = await this.find(ctx, 'listWebhooks', endpointId);
    if ('code' in endpoint) return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
    const rows = await this.webhooks.listDeliveries(ctx, endpointId, size + 1, afterId);
    const nodes = rows.slice(0, size).map(toDelivery);
    const last = nodes.at(-1);
    return {
      nodes,
      pageInfo: { hasNextPage: rows.length > size, endCursor: last === undefined ? null : encodeCursor(last.id) },
      totalCount: await this.webhooks.countDeliveries(ctx, endpointId),
    };
  }

  /** @throws BadInput for an address that is not on the internet. */
  async create(ctx: RequestContext, summitId: SummitId, input: ParsedWebhook): Promise<WebhookSecretOutcome> {
    const refusal = refusalFor(ctx, 'createWebhook', summitId);
    if (refusal !== undefined) return refusal;
    this.requirePublic(input.url);
    const secret = newSecret();
    return this.unitOfWork.run(ctx, async (tx) => {
      const count = await this.webhooks.countLocked(tx, summitId);
      if (count === undefined) return notFound('There is no such summit.');
      if (count >= MAX_ENDPOINTS) return refused('limit-reached', `A summit has at most ${MAX_ENDPOINTS} endpoints.`);
      const id = await this.webhooks.create(tx, { ...input, url: input.url.href, summitId, secret });
      return result(WebhookWithSecret, { endpoint: await this.reread(tx, id), secret });
    });
  }

  /** Replaces what an endpoint is; its secret stays. @throws BadInput for an address that is not on the internet. */
  async update(ctx: RequestContext, id: string, input: ParsedWebhook): Promise<SaveWebhookOutcome> {
    const endpoint = await this.find(ctx, 'updateWebhook', id);
    if ('code' in endpoint) return endpoint;
    this.requirePublic(input.url);
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.webhooks.update(tx, id, { ...input, url: input.url.href });
      return result(WebhookSaved, { endpoint: await this.reread(tx, id) });
    });
  }

  async remove(ctx: RequestContext, id: string): Promise<DeleteWebhookOutcome> {
    const endpoint = await this.find(ctx, 'deleteWebhook', id);
    if ('code' in endpoint) return endpoint;
    await this.unitOfWork.run(ctx, (tx) => this.webhooks.remove(tx, id));
    return result(WebhookDeleted, { id });
  }

  /** A new secret; the one so far signs beside it for a day. */
  async rotateSecret(ctx: RequestContext, id: string): Promise<WebhookSecretOutcome> {
    const endpoint = await this.find(ctx, 'rotateWebhookSecret', id);
    if ('code' in endpoint) return endpoint;
    const secret = newSecret();
    return this.unitOfWork.run(ctx, async (tx) => {
      const previousUntil = new Date(tx.clock.now().getTime() + OVERLAP_MS);
      await this.webhooks.rotateSecret(tx, id, secret, previousUntil);
      return result(WebhookWithSecret, { endpoint: await this.reread(tx, id), secret });
    });
  }

  /** Sends a message that says it is a test. */
  async sendTest(ctx: RequestContext, id: string): Promise<SendWebhookOutcome> {
    const endpoint = await this.find(ctx, 'sendTestWebhook', id);
    if ('code' in endpoint) return endpoint;
    if (!endpoint.isEnabled) return refused('wrong-state', 'The endpoint is switched off.');
    return this.unitOfWork.run(ctx, async (tx) => {
      const summit = await this.webhooks.findSummit(tx, endpoint.summitId);
      if (summit === undefined) return notFound('There is no such summit.');
      const eventId = uuidv7();
      const event = {
        type: TEST_EVENT,
        key: `test:${eventId}`,
        occurredAt: tx.clock.now(),
        data: {
          summit: this.announcer.summitMention(endpoint.summitId, summit.slug),
          message: 'This is a test. Nothing happened.',
        },
      } as const;
      const body = webhookBody(eventId, event);
      await this.webhooks.createEvent(tx, { ...event, id: eventId, summitId: endpoint.summitId, body });
      return this.send(tx, await this.webhooks.createDelivery(tx, id, eventId));
    });
  }

  /** Sends the same message once more, under the same id. */
  async sendAgain(ctx: RequestContext, deliveryId: string): Promise<SendWebhookOutcome> {
    const delivery = Uuid.safeParse(deliveryId).success ? await this.webhooks.findDelivery(ctx, deliveryId) : undefined;
    const endpoint = await this.find(ctx, 'sendWebhookAgain', delivery?.endpointId ?? '');
    if ('code' in endpoint) return endpoint;
    if (!endpoint.isEnabled) return refused('wrong-state', 'The endpoint is switched off.');
    if (delivery?.status === 'pending') return refused('wrong-state', 'The message is on its way already.');
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.webhooks.setStatus(tx, deliveryId, 'pending');
      return this.send(tx, deliveryId);
    });
  }

  private async send(tx: RequestContext, deliveryId: string): Promise<SendWebhookOutcome> {
    await this.jobs.send(tx, DELIVERIES_BY_HAND, { deliveryId });
    const delivery = await this.webhooks.findDelivery(tx, deliveryId);
    return delivery === undefined
      ? notFound('There is no such delivery.')
      : result(WebhookSent, { delivery: toDelivery(delivery) });
  }

  /** The endpoint, or why not. Whether an id exists is told to organisers only. */
  private async find(
    ctx: RequestContext,
    operation: WebhookOperation,
    id: string,
  ): Promise<WebhookEndpointRow | NotAllowed | NotFound> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    const endpoint = Uuid.safeParse(id).success ? await this.webhooks.findEndpoint(ctx, id) : undefined;
    if (endpoint === undefined || !mayUseWebhooks(operation, ctx.viewer, endpoint.summitId))
      return notFound('There is no such endpoint in a summit that you organise.');
    return endpoint;
  }

  private async reread(tx: RequestContext, id: string): Promise<WebhookEndpoint> {
    const row = await this.webhooks.findEndpoint(tx, id);
    if (row === undefined) throw new Error(`Endpoint ${id} vanished while it was saved.`);
    return toEndpoint(row);
  }

  private requirePublic(url: URL): void {
    if (this.outgoing.accepts(url)) return;
    throw new BadInput([
      {
        path: 'input.url',
        code: url.protocol === 'https:' ? 'address-not-public' : 'not-https',
        message: 'must be an https address on the internet, without a password in it',
      },
    ]);
  }
}

function refusalFor(ctx: RequestContext, operation: WebhookOperation, summitId: SummitId): NotAllowed | undefined {
  if (mayUseWebhooks(operation, ctx.viewer, summitId)) return undefined;
  return ctx.viewer === null
    ? notAllowed('Sign in first.', 'not-signed-in')
    : notAllowed('Only organisers of this summit manage its webhooks.');
}

import type { RequestContext } from '@app/database';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, parseWith } from '../graphql/index.js';
import { WebhookDeliveryConnection, WebhookEndpoint } from './webhook.type.js';
import { type ParsedWebhook, WebhookInput, WebhookSchema } from './webhooks.inputs.js';
import {
  type DeleteWebhookOutcome,
  DeleteWebhookResult,
  type SaveWebhookOutcome,
  SaveWebhookResult,
  type SendWebhookOutcome,
  SendWebhookResult,
  type WebhookSecretOutcome,
  WebhookSecretResult,
} from './webhooks.results.js';
import { WebhooksService } from './webhooks.service.js';

@Resolver()
export class WebhooksResolver {
  constructor(private readonly webhooks: WebhooksService) {}

  @Query(() => [WebhookEndpoint], { description: 'Empty for everybody but the organisers of the summit.' })
  webhookEndpoints(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
  ): Promise<WebhookEndpoint[]> {
    return this.webhooks.list(ctx, summitId);
  }

  @Query(() => WebhookDeliveryConnection, {
    description: 'What an endpoint was sent in the last thirty days, newest first.',
  })
  webhookDeliveries(
    @Ctx() ctx: RequestContext,
    @Args('endpointId', { type: () => ID }) endpointId: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<WebhookDeliveryConnection> {
    return this.webhooks.listDeliveries(ctx, endpointId, first ?? 20, after ?? null);
  }

  @Mutation(() => WebhookSecretResult)
  createWebhook(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
    @Args('input', { type: () => WebhookInput }, parseWith(WebhookSchema)) input: ParsedWebhook,
  ): Promise<WebhookSecretOutcome> {
    return this.webhooks.create(ctx, summitId, input);
  }

  @Mutation(() => SaveWebhookResult, { description: 'Switching it on again forgets that it was given up.' })
  updateWebhook(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
    @Args('input', { type: () => WebhookInput }, parseWith(WebhookSchema)) input: ParsedWebhook,
  ): Promise<SaveWebhookOutcome> {
    return this.webhooks.update(ctx, id, input);
  }

  @Mutation(() => DeleteWebhookResult)
  deleteWebhook(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<DeleteWebhookOutcome> {
    return this.webhooks.remove(ctx, id);
  }

  @Mutation(() => WebhookSecretResult, { description: 'For a day messages are signed with the secret so far too.' })
  rotateWebhookSecret(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<WebhookSecretOutcome> {
    return this.webhooks.rotateSecret(ctx, id);
  }

  @Mutation(() => SendWebhookResult)
  sendTestWebhook(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<SendWebhookOutcome> {
    return this.webhooks.sendTest(ctx, id);
  }

  @Mutation(() => SendWebhookResult, { description: 'The same message under the same id, once.' })
  sendWebhookAgain(
    @Ctx() ctx: RequestContext,
    @Args('deliveryId', { type: () => ID }) deliveryId: string,
  ): Promise<SendWebhookOutcome> {
    return this.webhooks.sendAgain(ctx, deliveryId);
  }
}

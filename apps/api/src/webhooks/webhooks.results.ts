import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refused, resultUnion } from '../graphql/index.js';
import { WebhookDelivery, WebhookEndpoint } from './webhook.type.js';

@ObjectType({ description: 'The one time that the secret is shown.' })
export class WebhookWithSecret {
  @Field(() => WebhookEndpoint)
  endpoint: WebhookEndpoint;
  @Field(() => String)
  secret: string;
}

@ObjectType()
export class WebhookSaved {
  @Field(() => WebhookEndpoint)
  endpoint: WebhookEndpoint;
}

@ObjectType()
export class WebhookDeleted {
  @Field(() => ID)
  id: string;
}

@ObjectType({ description: 'It is on its way; the log says how it went.' })
export class WebhookSent {
  @Field(() => WebhookDelivery)
  delivery: WebhookDelivery;
}

export const WebhookSecretResult = resultUnion('WebhookSecretResult', [
  WebhookWithSecret,
  NotAllowed,
  NotFound,
  Refused,
]);
export type WebhookSecretOutcome = WebhookWithSecret | NotAllowed | NotFound | Refused;
export const SaveWebhookResult = resultUnion('SaveWebhookResult', [WebhookSaved, NotAllowed, NotFound]);
export type SaveWebhookOutcome = WebhookSaved | NotAllowed | NotFound;
export const DeleteWebhookResult = resultUnion('DeleteWebhookResult', [WebhookDeleted, NotAllowed, NotFound]);
export type DeleteWebhookOutcome = WebhookDeleted | NotAllowed | NotFound;
export const SendWebhookResult = resultUnion('SendWebhookResult', [WebhookSent, NotAllowed, NotFound, Refused]);
export type SendWebhookOutcome = WebhookSent | NotAllowed | NotFound | Refused;

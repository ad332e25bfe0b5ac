import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '../graphql/index.js';
import { type WebhookEventType, WebhookEventTypeEnum } from './webhook-event-types.js';
import type { DeliveryRow, DeliveryStatus, WebhookEndpointRow } from './webhooks.repository.js';

registerEnumType(WebhookEventTypeEnum, { name: 'WebhookEventType' });
const GivenUpEnum = { FAILING: 'failing', GONE: 'gone' } as const;
registerEnumType(GivenUpEnum, { name: 'WebhookGivenUp' });
const DeliveryStatusEnum = {
  PENDING: 'pending',
  DELIVERED: 'delivered',
  FAILED: 'failed',
  DROPPED: 'dropped',
} as const;
registerEnumType(DeliveryStatusEnum, { name: 'WebhookDeliveryStatus' });

@ObjectType({
  description: 'Where another system is told what happens in a summit. Messages follow Standard Webhooks.',
})
export class WebhookEndpoint {
  @Field(() => ID)
  id: string;
  @Field(() => ID)
  summitId: string;
  @Field(() => String)
  url: string;
  @Field(() => String)
  description: string;
  @Field(() => [WebhookEventTypeEnum])
  events: WebhookEventType[];
  @Field(() => Boolean)
  isEnabled: boolean;
  @Field(() => Date, { nullable: true, description: 'Since when it took nothing; null while it does.' })
  failingSince: Date | null;
  @Field(() => GivenUpEnum, { nullable: true, description: 'Why Canopy switched it off.' })
  givenUp: 'failing' | 'gone' | null;
  @Field(() => Date)
  createdAt: Date;
}

@ObjectType()
export class WebhookAttempt {
  @Field(() => Int)
  number: number;
  @Field(() => Date)
  attemptedAt: Date;
  @Field(() => Int)
  durationMs: number;
  @Field(() => Int, { nullable: true, description: 'Of the answer; null when there was none.' })
  statusCode: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why there was no answer: `address-not-allowed`, `host-unknown`, `connection-failed`, `certificate-invalid`, `timeout`, `answer-unreadable`.',
  })
  failure: string | null;
  @Field(() => String, { description: 'The beginning of the answer, at most 1 KB.' })
  answer: string;
}

@ObjectType({ description: 'One event on its way to one endpoint.' })
export class WebhookDelivery {
  @Field(() => ID)
  id: string;
  @Field(() => ID, { description: 'The header `webhook-id`.' })
  eventId: string;
  @Field(() => String, { description: 'As on the wire: `programme.released`, `webhook.test` …' })
  type: string;
  @Field(() => String, { description: 'The JSON that is sent.' })
  body: string;
  @Field(() => DeliveryStatusEnum)
  status: DeliveryStatus;
  @Field(() => Date)
  createdAt: Date;
  @Field(() => [WebhookAttempt], { description: 'Newest first, at most twenty.' })
  attempts: WebhookAttempt[];
}

@ObjectType()
export class WebhookDeliveryConnection {
  @Field(() => [WebhookDelivery])
  nodes: WebhookDelivery[];
  @Field(() => PageInfo)
  pageInfo: PageInfo;
  @Field(() => Int)
  totalCount: number;
}

export const toEndpoint = (row: WebhookEndpointRow): WebhookEndpoint => row;
export const toDelivery = ({ endpointId: _endpointId, ...row }: DeliveryRow): WebhookDelivery => row;

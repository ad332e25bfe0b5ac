import { graphql, type ResultOf, type VariablesOf } from '../../clients/graphql/graphql.js';

const EndpointFields = graphql(`
  fragment EndpointFields on WebhookEndpoint @_unmask {
    id
    url
    description
    events
    isEnabled
    failingSince
    givenUp
    createdAt
  }
`);
const RefusalFields = graphql(`
  fragment WebhookRefusal on Refusal @_unmask {
    __typename
    code
  }
`);
export const Endpoints = graphql(
  `
    query WebhookEndpoints($summitId: ID!) {
      webhookEndpoints(summitId: $summitId) {
        ...EndpointFields
      }
    }
  `,
  [EndpointFields],
);
export const Deliveries = graphql(`
  query WebhookDeliveries($endpointId: ID!, $first: Int!) {
    webhookDeliveries(endpointId: $endpointId, first: $first) {
      totalCount
      nodes {
        id
        eventId
        type
        body
        status
        createdAt
        attempts {
          number
          attemptedAt
          durationMs
          statusCode
          failure
          answer
        }
      }
    }
  }
`);
export const CreateWebhook = graphql(
  `
    mutation CreateWebhook($summitId: ID!, $input: WebhookInput!) {
      createWebhook(summitId: $summitId, input: $input) {
        __typename
        ... on WebhookWithSecret {
          secret
          endpoint {
            ...EndpointFields
          }
        }
        ...WebhookRefusal
      }
    }
  `,
  [EndpointFields, RefusalFields],
);
export const UpdateWebhook = graphql(
  `
    mutation UpdateWebhook($id: ID!, $input: WebhookInput!) {
      updateWebhook(id: $id, input: $input) {
        __typename
        ... on WebhookSaved {
          endpoint {
            ...EndpointFields
          }
        }
        ...WebhookRefusal
      }
    }
  `,
  [EndpointFields, RefusalFields],
);
export const DeleteWebhook = graphql(
  `
    mutation DeleteWebhook($id: ID!) {
      deleteWebhook(id: $id) {
        __typename
        ... on WebhookDeleted {
          id
        }
        ...WebhookRefusal
      }
    }
  `,
  [RefusalFields],
);
export const RotateSecret = graphql(
  `
    mutation RotateWebhookSecret($id: ID!) {
      rotateWebhookSecret(id: $id) {
        __typename
        ... on WebhookWithSecret {
          secret
        }
        ...WebhookRefusal
      }
    }
  `,
  [RefusalFields],
);
export const SendTest = graphql(
  `
    mutation SendTestWebhook($id: ID!) {
      sendTestWebhook(id: $id) {
        __typename
        ... on WebhookSent {
          delivery {
            id
          }
        }
        ...WebhookRefusal
      }
    }
  `,
  [RefusalFields],
);
export const SendAgain = graphql(
  `
    mutation SendWebhookAgain($deliveryId: ID!) {
      sendWebhookAgain(deliveryId: $deliveryId) {
        __typename
        ... on WebhookSent {
          delivery {
            id
          }
        }
        ...WebhookRefusal
      }
    }
  `,
  [RefusalFields],
);

export type Endpoint = ResultOf<typeof Endpoints>['webhookEndpoints'][number];
export type Delivery = ResultOf<typeof Deliveries>['webhookDeliveries']['nodes'][number];
export type WebhookInput = VariablesOf<typeof CreateWebhook>['input'];
export type EventType = WebhookInput['events'][number];

/** Everything that an endpoint can be told of, in the order it is offered. */
export const EVENT_TYPES = [
  'PROGRAMME_RELEASED',
  'SESSION_STARTED',
  'SESSION_ENDED',
  'SESSION_CANCELLED',
  'REGISTRATION_PENDING',
  'REGISTRATION_CONFIRMED',
  'REGISTRATION_WAITING',
  'REGISTRATION_DECLINED',
  'REGISTRATION_CANCELLED',
] as const satisfies readonly EventType[];

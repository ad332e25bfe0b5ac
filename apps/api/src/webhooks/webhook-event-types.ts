import type { RegistrationStatus } from '@app/domain';

/** What endpoints can be told of. The words on the wire are for ever: receivers switch on them. */
export const WebhookEventTypeEnum = {
  PROGRAMME_RELEASED: 'programme.released',
  SESSION_STARTED: 'session.started',
  SESSION_ENDED: 'session.ended',
  SESSION_CANCELLED: 'session.cancelled',
  REGISTRATION_PENDING: 'registration.pending',
  REGISTRATION_CONFIRMED: 'registration.confirmed',
  REGISTRATION_WAITING: 'registration.waiting',
  REGISTRATION_DECLINED: 'registration.declined',
  REGISTRATION_CANCELLED: 'registration.cancelled',
} as const satisfies Record<string, `programme.released` | `session.${string}` | `registration.${RegistrationStatus}`>;
export type WebhookEventType = (typeof WebhookEventTypeEnum)[keyof typeof WebhookEventTypeEnum];

/** Sent when an organiser asks for it, to one endpoint. */
export const TEST_EVENT = 'webhook.test';

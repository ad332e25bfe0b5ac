import type { LanguageTexts, ProgrammeDifference, RegistrationStatus, SessionKind } from '@app/domain';
import type { TEST_EVENT, WebhookEventType } from './webhook-event-types.js';

/** Rises when a receiver would have to be changed; new fields do not raise it. */
const PAYLOAD_VERSION = 1;

/** Ids are those of the API and of the exports; `url` is the public page. */
export interface SummitMention {
  id: string;
  slug: string;
  url: string;
}
export interface SessionOfWebhook {
  id: string;
  slug: string;
  url: string;
  /** By language. */
  title: LanguageTexts;
  kind?: SessionKind;
  /** ISO 8601 in UTC. */
  startsAt: string;
  endsAt: string;
}

/**
 * What a message says, by its type. Of a programme it tells what the public reads; of a registration its id and status
 * and nothing about the person: who needs more asks the API, as an organiser.
 */
export interface WebhookData {
  'programme.released': {
    summit: SummitMention;
    programme: { version: number; name: string | null; changes: readonly ProgrammeDifference[] };
  };
  'session.started': { summit: SummitMention; session: SessionOfWebhook; startedAt: string };
  'session.ended': { summit: SummitMention; session: SessionOfWebhook; endedAt: string };
  'session.cancelled': { summit: SummitMention; session: SessionOfWebhook };
  registration: { summit: SummitMention; registration: { id: string; status: RegistrationStatus } };
  'webhook.test': { summit: SummitMention; message: string };
}

/** Something that happened, ready to be written once and sent to every endpoint that listens. */
export interface WebhookEvent {
  type: WebhookEventType | typeof TEST_EVENT;
  /** Names what happened: a second telling of it has the same. */
  key: string;
  occurredAt: Date;
  data: WebhookData[keyof WebhookData];
}

/** The JSON that is signed and sent. `id` is also the header `webhook-id`: receivers know by it what they have had. */
export function webhookBody(id: string, { type, occurredAt, data }: WebhookEvent): string {
  return JSON.stringify({ version: PAYLOAD_VERSION, id, type, timestamp: occurredAt.toISOString(), data });
}

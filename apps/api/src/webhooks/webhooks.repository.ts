import type { SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts, SessionKind } from '@app/domain';
import type { FactPayloads } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { WebhookEventType } from './webhook-event-types.js';

export interface WebhookEndpointRow {
  id: string;
  summitId: SummitId;
  url: string;
  description: string;
  events: WebhookEventType[];
  isEnabled: boolean;
  failingSince: Date | null;
  givenUp: 'failing' | 'gone' | null;
  createdAt: Date;
}
export type DeliveryStatus = 'pending' | 'delivered' | 'failed' | 'dropped';

/** A delivery with all that is needed to make an attempt. */
export interface DueDelivery {
  id: string;
  status: DeliveryStatus;
  attempts: number;
  eventId: string;
  body: string;
  endpointId: string;
  summitId: SummitId;
  url: string;
  isEnabled: boolean;
  failingSince: Date | null;
  secret: string;
  previousSecret: string | null;
  previousSecretUntil: Date | null;
}
export interface AttemptRow {
  number: number;
  attemptedAt: Date;
  durationMs: number;
  statusCode: number | null;
  failure: string | null;
  answer: string;
}
export interface DeliveryRow {
  id: string;
  endpointId: string;
  eventId: string;
  type: string;
  body: string;
  status: DeliveryStatus;
  createdAt: Date;
  attempts: AttemptRow[];
}
export interface ReleasedSession {
  summitId: SummitId;
  summitSlug: string;
  id: SessionId;
  slug: string;
  title: LanguageTexts;
  kind: SessionKind;
  startsAt: string;
  endsAt: string;
}
/** What happened and nobody told the endpoints of. */
export type UntoldFact =
  | { id: string; kind: 'ProgrammeReleased'; occurredAt: Date; payload: FactPayloads['ProgrammeReleased'] }
  | { id: string; kind: 'RegistrationChanged'; occurredAt: Date; payload: FactPayloads['RegistrationChanged'] };

const ENDPOINT = `id, summit_id AS "summitId", url, description, events, is_enabled AS "isEnabled",
  failing_since AS "failingSince", given_up AS "givenUp", created_at AS "createdAt"`;

const DELIVERY = `d.id, d.endpoint_id AS "endpointId", d.event_id AS "eventId", v.type, v.body, d.status, d.created_at AS "createdAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('number', a.number, 'attemptedAt', a.attempted_at, 'durationMs', a.duration_ms,
      'statusCode', a.status_code, 'failure', a.failure, 'answer', a.answer) ORDER BY a.number DESC)
    FROM (SELECT * FROM webhook_attempts WHERE delivery_id = d.id ORDER BY number DESC LIMIT 20) a), '[]') AS attempts`;

@Injectable()
export class WebhooksRepository {
  /** Oldest first. */
  async listOfSummit(ctx: RequestContext, summitId: SummitId): Promise<WebhookEndpointRow[]> {
    return ctx.manager.query(`SELECT ${ENDPOINT} FROM webhook_endpoints WHERE summit_id = $1 ORDER BY id`, [summitId]);
  }

  async findEndpoint(ctx: RequestContext, id: string): Promise<WebhookEndpointRow | undefined> {
    const [row] = await ctx.manager.query<WebhookEndpointRow[]>(
      `SELECT ${ENDPOINT} FROM webhook_endpoints WHERE id = $1`,
      [id],
    );
    return row;
  }

  /** One transaction at a time adds endpoints to a summit. `undefined` for a summit that is not there. */
  async countLocked(ctx: RequestContext, summitId: SummitId): Promise<number | undefined> {
    const [summit] = await ctx.manager.query<unknown[]>('SELECT 1 FROM summits WHERE id = $1 FOR NO KEY UPDATE', [
      summitId,
    ]);
    if (summit === undefined) return undefined;
    const [row] = await ctx.manager.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM webhook_endpoints WHERE summit_id = $1',
      [summitId],
    );
    return row?.count ?? 0;
  }

  async create(
    ctx: RequestContext,
    endpoint: Pick<WebhookEndpointRow, 'summitId' | 'url' | 'description' | 'events' | 'isEnabled'> & {
      secret: string;
    },
  ): Promise<string> {
    const id = uuidv7();
    await ctx.manager.query(
      `INSERT INTO webhook_endpoints (id, summit_id, url, description, events, secret, is_enabled, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [
        id,
        endpoint.summitId,
        endpoint.url,
        endpoint.description,
        endpoint.events,
        endpoint.secret,
        endpoint.isEnabled,
        ctx.clock.now(),
      ],
    );
    return id;
  }

  /** Switching an endpoint on forgets that it was given up. */
  async update(
    ctx: RequestContext,
    id: string,
    { url, description, events, isEnabled }: Pick<WebhookEndpointRow, 'url' | 'description' | 'events' | 'isEnabled'>,
  ): Promise<void> {
    await ctx.manager.query(
      `UPDATE webhook_endpoints SET url = $2, description = $3, events = $4, is_enabled = $5, updated_at = $6,
         given_up = CASE WHEN $5 THEN NULL ELSE given_up END, failing_since = CASE WHEN $5 AND NOT is_enabled THEN NULL ELSE failing_since END
       WHERE id = $1`,
      [id, url, description, events, isEnabled, ctx.clock.now()],
    );
  }

  async remove(ctx: RequestContext, id: string): Promise<void> {
    await ctx.manager.query('DELETE FROM webhook_endpoints WHERE id = $1', [id]);
  }

  /** The secret so far signs beside the new one until then. */
  async rotateSecret(ctx: RequestContext, id: string, secret: string, previousUntil: Date): Promise<void> {
    await ctx.manager.query(
      `UPDATE webhook_endpoints SET previous_secret = secret, previous_secret_until = $3, secret = $2, updated_at = $4 WHERE id = $1`,
      [id, secret, previousUntil, ctx.clock.now()],
    );
  }

  async findSummit(
    ctx: RequestContext,
    summitId: SummitId,
  ): Promise<{ slug: string; title: LanguageTexts; languages: string[] } | undefined> {
    const [row] = await ctx.manager.query<{ slug: string; title: LanguageTexts; languages: string[] }[]>(
      'SELECT slug, title, languages FROM summits WHERE id = $1',
      [summitId],
    );
    return row;
  }

  /** Endpoints that were there when something happened and want to hear of it. */
  async findListening(ctx: RequestContext, summitId: SummitId, type: string, occurredAt: Date): Promise<string[]> {
    const rows = await ctx.manager.query<{ id: string }[]>(
      `SELECT id FROM webhook_endpoints WHERE summit_id = $1 AND is_enabled AND $2 = ANY (events) AND created_at <= $3
       ORDER BY id FOR KEY SHARE`,
      [summitId, type, occurredAt],
    );
    return rows.map(({ id }) => id);
  }

  async hasListeners(ctx: RequestContext, summitId: SummitId): Promise<boolean> {
    const rows = await ctx.manager.query<unknown[]>(
      'SELECT 1 FROM webhook_endpoints WHERE summit_id = $1 AND is_enabled LIMIT 1',
      [summitId],
    );
    return rows.length > 0;
  }

  /** `false` when it was told before: this process or another one was first. */
  async createEvent(
    ctx: RequestContext,
    event: { id: string; summitId: SummitId; type: string; key: string; body: string; occurredAt: Date },
  ): Promise<boolean> {
    const rows = await ctx.manager.query<unknown[]>(
      `INSERT INTO webhook_events (id, summit_id, type, key, body, occurred_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (key) DO NOTHING RETURNING 1`,
      [event.id, event.summitId, event.type, event.key, event.body, event.occurredAt],
    );
    return rows.length === 1;
  }

  async createDelivery(ctx: RequestContext, endpointId: string, eventId: string): Promise<string> {
    const id = uuidv7();
    await ctx.manager.query(
      `INSERT INTO webhook_deliveries (id, endpoint_id, event_id, status, created_at) VALUES ($1, $2, $3, 'pending', $4)`,
      [id, endpointId, eventId, ctx.clock.now()],
    );
    return id;
  }

  async findDue(ctx: RequestContext, deliveryId: string): Promise<DueDelivery | undefined> {
    const [row] = await ctx.manager.query<DueDelivery[]>(
      `SELECT d.id, d.status, d.attempts, d.event_id AS "eventId", v.body, e.id AS "endpointId", e.summit_id AS "summitId", e.url,
         e.is_enabled AS "isEnabled", e.failing_since AS "failingSince", e.secret, e.previous_secret AS "previousSecret",
         e.previous_secret_until AS "previousSecretUntil"
       FROM webhook_deliveries d JOIN webhook_endpoints e ON e.id = d.endpoint_id JOIN webhook_events v ON v.id = d.event_id
       WHERE d.id = $1`,
      [deliveryId],
    );
    return row;
  }

  /** Writes down how an attempt went and what the delivery is now. */
  async recordAttempt(
    ctx: RequestContext,
    deliveryId: string,
    status: DeliveryStatus,
    attempt: AttemptRow,
  ): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO webhook_attempts (id, delivery_id, number, attempted_at, duration_ms, status_code, failure, answer)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        uuidv7(),
        deliveryId,
        attempt.number,
        attempt.attemptedAt,
        attempt.durationMs,
        attempt.statusCode,
        attempt.failure,
        attempt.answer,
      ],
    );
    await ctx.manager.query('UPDATE webhook_deliveries SET status = $2, attempts = $3 WHERE id = $1', [
      deliveryId,
      status,
      attempt.number,
    ]);
  }

  async setStatus(ctx: RequestContext, deliveryId: string, status: DeliveryStatus): Promise<void> {
    await ctx.manager.query('UPDATE webhook_deliveries SET status = $2 WHERE id = $1', [deliveryId, status]);
  }

  /** `null`: it took something. */
  async setFailingSince(ctx: RequestContext, endpointId: string, since: Date | null): Promise<void> {
    await ctx.manager.query(
      'UPDATE webhook_endpoints SET failing_since = $2 WHERE id = $1 AND failing_since IS DISTINCT FROM $2::timestamptz',
      [endpointId, since],
    );
  }

  /** Switches an endpoint off and drops what waits for it; `false` when it was off already. */
  async giveUp(ctx: RequestContext, endpointId: string, reason: 'failing' | 'gone'): Promise<boolean> {
    const rows = await ctx.manager.query<[unknown[], number]>(
      'UPDATE webhook_endpoints SET is_enabled = false, given_up = $2, updated_at = $3 WHERE id = $1 AND is_enabled RETURNING 1',
      [endpointId, reason, ctx.clock.now()],
    );
    if (rows[1] === 0) return false;
    await ctx.manager.query(
      `UPDATE webhook_deliveries SET status = 'dropped' WHERE endpoint_id = $1 AND status = 'pending'`,
      [endpointId],
    );
    return true;
  }

  /** Who can be written to about a summit's endpoints. */
  async findOrganiserMails(ctx: RequestContext, summitId: SummitId): Promise<{ email: string; name: string }[]> {
    return ctx.manager.query(
      `SELECT DISTINCT u.email, u.name FROM role_grants g JOIN users u ON u.id = g.user_id
       WHERE g.summit_id = $1 AND g.role = 'organiser' AND u.email IS NOT NULL ORDER BY u.email`,
      [summitId],
    );
  }

  /** Newest first, behind the delivery `afterId`. */
  async listDeliveries(
    ctx: RequestContext,
    endpointId: string,
    limit: number,
    afterId: string | null,
  ): Promise<DeliveryRow[]> {
    return ctx.manager.query(
      `SELECT ${DELIVERY} FROM webhook_deliveries d JOIN webhook_events v ON v.id = d.event_id
       WHERE d.endpoint_id = $1 AND ($3::uuid IS NULL OR d.id < $3) ORDER BY d.id DESC LIMIT $2`,
      [endpointId, limit, afterId],
    );
  }

  async countDeliveries(ctx: RequestContext, endpointId: string): Promise<number> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM webhook_deliveries WHERE endpoint_id = $1',
      [endpointId],
    );
    return row?.count ?? 0;
  }

  async findDelivery(ctx: RequestContext, id: string): Promise<DeliveryRow | undefined> {
    const [row] = await ctx.manager.query<DeliveryRow[]>(
      `SELECT ${DELIVERY} FROM webhook_deliveries d JOIN webhook_events v ON v.id = d.event_id WHERE d.id = $1`,
      [id],
    );
    return row;
  }

  /** The session as the public reads it now. */
  async findReleasedSession(ctx: RequestContext, sessionId: SessionId): Promise<ReleasedSession | undefined> {
    const [row] = await ctx.manager.query<ReleasedSession[]>(
      `SELECT s.id AS "summitId", s.slug AS "summitSlug", shown.id, shown.slug, shown.title, shown.kind, shown."startsAt", shown."endsAt"
       FROM sessions se JOIN summits s ON s.id = se.summit_id
       CROSS JOIN LATERAL (SELECT document FROM programme_documents WHERE summit_id = s.id ORDER BY version DESC LIMIT 1) d
       CROSS JOIN LATERAL jsonb_to_recordset(d.document -> 'sessions')
         AS shown(id uuid, slug text, title jsonb, kind text, "startsAt" text, "endsAt" text)
       WHERE se.id = $1 AND shown.id = se.id`,
      [sessionId],
    );
    return row;
  }

  /** Facts since then of summits with endpoints, of which no event was made; oldest first. */
  async findUntoldFacts(ctx: RequestContext, since: Date, limit: number): Promise<UntoldFact[]> {
    return ctx.manager.query(
      `SELECT f.id, f.kind, f.occurred_at AS "occurredAt", f.payload FROM facts f
       WHERE f.kind IN ('ProgrammeReleased', 'RegistrationChanged') AND f.occurred_at > $1
         AND EXISTS (SELECT 1 FROM webhook_endpoints e WHERE e.is_enabled AND e.summit_id = (f.payload ->> 'summitId')::uuid
           AND e.created_at <= f.occurred_at AND e.events && CASE f.kind WHEN 'ProgrammeReleased' THEN '{programme.released,session.cancelled}'
             ELSE ARRAY['registration.' || (f.payload ->> 'status')] END)
         AND NOT EXISTS (SELECT 1 FROM webhook_events v WHERE v.key = 'fact:' || f.id)
       ORDER BY f.position LIMIT $2`,
      [since, limit],
    );
  }

  /** Sessions of summits with endpoints that began or ended since then, as their stages say. */
  async findRecentStages(
    ctx: RequestContext,
    since: Date,
  ): Promise<{ sessionId: SessionId; startedAt: Date | null; endedAt: Date | null }[]> {
    return ctx.manager.query(
      `SELECT st.session_id AS "sessionId", st.started_at AS "startedAt", st.ended_at AS "endedAt"
       FROM stages st JOIN sessions se ON se.id = st.session_id
       WHERE (st.started_at > $1 OR st.ended_at > $1)
         AND EXISTS (SELECT 1 FROM webhook_endpoints e WHERE e.is_enabled AND e.summit_id = se.summit_id)`,
      [since],
    );
  }

  async removeEventsBefore(ctx: RequestContext, before: Date): Promise<void> {
    await ctx.manager.query('DELETE FROM webhook_events WHERE occurred_at < $1', [before]);
  }
}

import { APP_CONFIG, type AppConfig } from '@app/config';
import type { SessionId, SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import type { StageStatus } from '@app/domain';
import type { FactPayloads } from '@app/facts';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Jobs } from '../jobs/index.js';
import { type SessionOfWebhook, type SummitMention, webhookBody, type WebhookEvent } from './webhook-payload.js';
import { DELIVERIES } from './webhook-queues.js';
import { type ReleasedSession, WebhooksRepository } from './webhooks.repository.js';

/** A fact as it comes from the bus or is read from the table. */
interface Happened<Payload> {
  id: string;
  occurredAt: Date;
  payload: Payload;
}

/** Makes events of what happened and leaves a delivery for each endpoint that listens, once, however often it is told. */
@Injectable()
export class WebhookAnnouncer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly webhooks: WebhooksRepository,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async programmeReleased(
    ctx: RequestContext,
    { id, occurredAt, payload }: Happened<FactPayloads['ProgrammeReleased']>,
  ): Promise<void> {
    const { summitId, summitSlug, version, name, changes } = payload;
    if (!(await this.webhooks.hasListeners(ctx, summitId))) return;
    const summit = this.summitMention(summitId, summitSlug);
    for (const change of changes) {
      if (change.kind !== 'session-cancelled') continue;
      const { session, place } = change;
      await this.announce(ctx, summitId, {
        type: 'session.cancelled',
        key: `fact:${id}:${session.id}`,
        occurredAt,
        data: {
          summit,
          session: {
            id: session.id,
            slug: session.slug,
            url: `${summit.url}/${session.slug}`,
            title: session.title,
            startsAt: place.startsAt,
            endsAt: place.endsAt,
          },
        },
      });
    }
    await this.announce(ctx, summitId, {
      type: 'programme.released',
      key: `fact:${id}`,
      occurredAt,
      data: { summit, programme: { version, name, changes } },
    });
  }

  async registrationChanged(
    ctx: RequestContext,
    { id, occurredAt, payload }: Happened<FactPayloads['RegistrationChanged']>,
  ): Promise<void> {
    const { summitId, registrationId, status } = payload;
    if (!(await this.webhooks.hasListeners(ctx, summitId))) return;
    const summit = await this.webhooks.findSummit(ctx, summitId);
    if (summit === undefined) return;
    await this.announce(ctx, summitId, {
      type: `registration.${status}`,
      key: `fact:${id}`,
      occurredAt,
      data: { summit: this.summitMention(summitId, summit.slug), registration: { id: registrationId, status } },
    });
  }

  /** A stage tells of its whole state with each seat; what counts here is when it began and ended. */
  async stageChanged(
    ctx: RequestContext,
    sessionId: SessionId,
    status: StageStatus,
    times: { startedAt: Date | null; endedAt: Date | null },
  ): Promise<void> {
    const { startedAt, endedAt } = times;
    if (status === 'waiting' || startedAt === null) return;
    const released = await this.webhooks.findReleasedSession(ctx, sessionId);
    if (released === undefined || !(await this.webhooks.hasListeners(ctx, released.summitId))) return;
    const summit = this.summitMention(released.summitId, released.summitSlug);
    const session = sessionMention(released, summit);
    await this.announce(ctx, released.summitId, {
      type: 'session.started',
      key: `started:${sessionId}:${startedAt.getTime()}`,
      occurredAt: startedAt,
      data: { summit, session, startedAt: startedAt.toISOString() },
    });
    if (endedAt === null) return;
    await this.announce(ctx, released.summitId, {
      type: 'session.ended',
      key: `ended:${sessionId}:${endedAt.getTime()}`,
      occurredAt: endedAt,
      data: { summit, session, endedAt: endedAt.toISOString() },
    });
  }

  /** The summit as every message names it. */
  summitMention(id: SummitId, slug: string): SummitMention {
    return { id, slug, url: `${this.config.publicUrl}/s/${slug}` };
  }

  /** The event, its deliveries and their jobs are there together or not at all. */
  private async announce(ctx: RequestContext, summitId: SummitId, event: WebhookEvent): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const endpointIds = await this.webhooks.findListening(tx, summitId, event.type, event.occurredAt);
      if (endpointIds.length === 0) return;
      const id = uuidv7();
      const { type, key, occurredAt } = event;
      const isNew = await this.webhooks.createEvent(tx, {
        id,
        summitId,
        type,
        key,
        occurredAt,
        body: webhookBody(id, event),
      });
      if (!isNew) return;
      for (const endpointId of endpointIds) {
        const deliveryId = await this.webhooks.createDelivery(tx, endpointId, id);
        await this.jobs.send(tx, DELIVERIES, { deliveryId });
      }
    });
  }
}

function sessionMention(
  { id, slug, title, kind, startsAt, endsAt }: ReleasedSession,
  summit: SummitMention,
): SessionOfWebhook {
  return { id, slug, url: `${summit.url}/${slug}`, title, kind, startsAt, endsAt };
}

import { APP_CONFIG, type AppConfig } from '@app/config';
import { type RequestContext, UnitOfWork } from '@app/database';
import { pickText } from '@app/domain';
import { type OutgoingAnswer, OutgoingClient } from '@app/outgoing';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Job, Jobs } from '../jobs/index.js';
import { mailLanguage, Mails, webhookMail } from '../mail/index.js';
import { DELIVERIES, DELIVERIES_BY_HAND } from './webhook-queues.js';
import { signedHeaders } from './webhook-signature.js';
import { type DueDelivery, WebhooksRepository } from './webhooks.repository.js';

const DAY_MS = 24 * 3_600_000;
/** An endpoint that took nothing for this long is switched off, and its organisers are told. */
export const GIVE_UP_AFTER_DAYS = 3;
const MAIL_LIFETIME_MS = 14 * DAY_MS;
/** 410: the receiver says that it will never take anything again. @source Standard Webhooks, "Delivery" */
const GONE = 410;

/** Makes the attempts: signs, sends, writes down how it went, and gives an endpoint up when there is no hope. */
@Injectable()
export class WebhookDeliverer implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly outgoing: OutgoingClient,
    private readonly mails: Mails,
    private readonly webhooks: WebhooksRepository,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    for (const queue of [DELIVERIES, DELIVERIES_BY_HAND]) this.jobs.work(queue, (ctx, job) => this.attempt(ctx, job));
  }

  /** @throws Error when it has to be tried again. */
  private async attempt(ctx: RequestContext, { data, isLastAttempt }: Job<{ deliveryId: string }>): Promise<void> {
    const due = await this.webhooks.findDue(ctx, data.deliveryId);
    // Deleted meanwhile, or delivered by a process that died before it could say so to the queue.
    if (due?.status !== 'pending') return;
    if (!due.isEnabled) return this.webhooks.setStatus(ctx, due.id, 'dropped');
    const attemptedAt = ctx.clock.now();
    const answer = await this.outgoing.post(
      new URL(due.url),
      {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Canopy-Webhooks/1',
        ...signedHeaders(due.eventId, attemptedAt, due.body, secretsOf(due, attemptedAt)),
      },
      due.body,
    );
    const isTaken = answer.statusCode !== null && answer.statusCode >= 200 && answer.statusCode < 300;
    await this.record(ctx, due, attemptedAt, answer, isTaken ? 'delivered' : isLastAttempt ? 'failed' : 'pending');
    if (!isTaken && !isLastAttempt && answer.statusCode !== GONE) throw new Error(`not taken: ${wordsOf(answer)}`);
  }

  private async record(
    ctx: RequestContext,
    due: DueDelivery,
    attemptedAt: Date,
    { statusCode, failure, durationMs, body }: OutgoingAnswer,
    status: 'delivered' | 'failed' | 'pending',
  ): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const number = due.attempts + 1;
      const attempt = { number, attemptedAt, durationMs, statusCode, failure, answer: body };
      await this.webhooks.recordAttempt(tx, due.id, status, attempt);
      if (status === 'delivered') return this.webhooks.setFailingSince(tx, due.endpointId, null);
      const failingSince = due.failingSince ?? attemptedAt;
      await this.webhooks.setFailingSince(tx, due.endpointId, failingSince);
      if (statusCode === GONE) return this.giveUp(tx, due, 'gone');
      if (attemptedAt.getTime() - failingSince.getTime() >= GIVE_UP_AFTER_DAYS * DAY_MS)
        return this.giveUp(tx, due, 'failing');
    });
  }

  private async giveUp(tx: RequestContext, due: DueDelivery, reason: 'failing' | 'gone'): Promise<void> {
    if (!(await this.webhooks.giveUp(tx, due.endpointId, reason))) return;
    const summit = await this.webhooks.findSummit(tx, due.summitId);
    if (summit === undefined) return;
    const language = mailLanguage(summit.languages);
    const url = `${this.config.publicUrl}/organise/${summit.slug}/webhooks`;
    const expiresAt = new Date(tx.clock.now().getTime() + MAIL_LIFETIME_MS);
    for (const { email, name } of await this.webhooks.findOrganiserMails(tx, due.summitId)) {
      const facts = {
        name,
        summit: pickText(summit.title, [language], summit.languages[0] ?? 'en').text,
        endpoint: new URL(due.url).host,
        url,
        reason,
        days: GIVE_UP_AFTER_DAYS,
      };
      await this.mails.post(tx, email, webhookMail(language, facts), expiresAt);
    }
  }
}

/** The endpoint's secret, and the one before it while receivers change over. */
function secretsOf({ secret, previousSecret, previousSecretUntil }: DueDelivery, at: Date): string[] {
  const isBothValid = previousSecret !== null && previousSecretUntil !== null && previousSecretUntil > at;
  return isBothValid ? [secret, previousSecret] : [secret];
}

const wordsOf = ({ statusCode, failure }: OutgoingAnswer): string =>
  statusCode === null ? (failure ?? 'no answer') : `status ${statusCode}`;

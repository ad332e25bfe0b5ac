import { APP_CONFIG, type AppConfig } from '@app/config';
import { CLOCK, type Clock, SystemContexts, UnitOfWork } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { OutboxMailsRepository, type QueuedMail } from './outbox-mails.repository.js';

const BATCH_SIZE = 10;
/** A mail whose process died while sending is tried again after this; longer than one attempt can take. */
const LEASE_MS = 120_000;
/** Finds mails whose next attempt has come; new ones are sent right after their commit. */
const POLL_MS = 1_000;
const MAX_ATTEMPTS = 8;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 3_600_000;
const CONNECT_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 30_000;

/** Milliseconds to wait after the given attempt (from 1): 5 s, 20 s, 80 s … at most an hour. */
export const retryDelayMs = (attempt: number): number =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 4 ** (attempt - 1));

/** Hands queued mail to the server of `SMTP_URL`, at least once each, until it is accepted, refused for good or of no use any more. Does nothing without a server. */
@Injectable()
export class MailDispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private transport: Transporter | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;
  private running: Promise<void> | undefined;
  private isWoken = false;
  private isStopped = false;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly contexts: SystemContexts,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxMailsRepository,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.smtpUrl === undefined) {
      if (!this.config.isDemo) this.logger.warn('SMTP_URL is not set: mails are kept in the database and reach nobody');
      return;
    }
    this.transport = createTransport({
      url: this.config.smtpUrl,
      pool: true,
      maxConnections: 2,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      greetingTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SOCKET_TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    this.stopListening = this.unitOfWork.onCommitted(() => this.wake());
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.timer.unref();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.stopListening?.();
    clearInterval(this.timer);
    await this.running;
    this.transport?.close();
  }

  private wake(): void {
    if (this.isStopped) return;
    this.isWoken = true;
    this.running ??= this.drain().finally(() => {
      this.running = undefined;
      if (this.isWoken) this.wake();
    });
  }

  private async drain(): Promise<void> {
    while (this.isWoken && !this.isStopped) {
      this.isWoken = false;
      try {
        const due = await this.outbox.claimDue(
          this.contexts.create('mail'),
          BATCH_SIZE,
          new Date(this.clock.now().getTime() + LEASE_MS),
        );
        if (due.length === BATCH_SIZE) this.isWoken = true;
        await Promise.all(due.map((mail) => this.deliver(mail)));
      } catch (error) {
        this.isWoken = false;
        this.logger.error({ err: error }, 'queued mail could not be read or marked; it stays in the outbox');
      }
    }
  }

  private async deliver(mail: QueuedMail): Promise<void> {
    if (mail.expiresAt <= this.clock.now()) {
      this.logger.warn({ mailId: mail.id }, 'a mail was too late to be of use and is not sent');
      return this.outbox.finish(this.contexts.create('mail'), mail.id, 'failed');
    }
    const failure = await this.send(mail);
    if (failure === undefined) return this.outbox.finish(this.contexts.create('mail'), mail.id, 'sent');
    const isFinal = failure.isPermanent || mail.attempts >= MAX_ATTEMPTS;
    // The server's own words may repeat the address; its code is enough to act on.
    this.logger[isFinal ? 'error' : 'warn'](
      { mailId: mail.id, attempt: mail.attempts, code: failure.code },
      isFinal ? 'a mail could not be delivered' : 'a mail is tried again later',
    );
    if (isFinal) return this.outbox.finish(this.contexts.create('mail'), mail.id, 'failed');
    await this.outbox.retryAt(
      this.contexts.create('mail'),
      mail.id,
      new Date(this.clock.now().getTime() + retryDelayMs(mail.attempts)),
    );
  }

  private async send(mail: QueuedMail): Promise<{ code: string; isPermanent: boolean } | undefined> {
    try {
      await this.transport?.sendMail({
        from: this.config.mailFrom,
        to: { name: '', address: mail.recipient },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        // A part that calendar programs act on (RFC 6047), and the same as a file for people whose mail program doesn't.
        ...(mail.calendar === null
          ? {}
          : { icalEvent: { method: mail.calendar.method, content: mail.calendar.text, filename: 'invite.ics' } }),
        // The same for every attempt, so that a mail sent twice is recognised.
        messageId: `<${mail.id}@${new URL(this.config.publicUrl).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return undefined;
    } catch (error) {
      return failureOf(error);
    }
  }
}

/** A 5xx answer is the server's last word (RFC 5321, section 4.2.1); all else may pass. */
function failureOf(error: unknown): { code: string; isPermanent: boolean } {
  const { code, responseCode } =
    typeof error === 'object' && error !== null ? (error as { code?: unknown; responseCode?: unknown }) : {};
  const isPermanent = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600 && code !== 'EAUTH';
  const known = [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number');
  return { code: known.join(' ') || 'unknown', isPermanent };
}

import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { type MailContent, renderMail } from './mail-content.js';
import { OutboxMailsRepository } from './outbox-mails.repository.js';

/** A mail and whom it goes to. */
export interface Letter {
  recipient: string;
  content: MailContent;
  expiresAt: Date;
}

/** Posts mail. Call it inside the transaction of what causes the mail: both happen or neither does. */
@Injectable()
export class Mails {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly outbox: OutboxMailsRepository,
  ) {}

  /** Sent after commit; without a mail server kept in the outbox. `expiresAt`: not sent any more after that. */
  async post(ctx: RequestContext, recipient: string, content: MailContent, expiresAt: Date): Promise<void> {
    await this.postAll(ctx, [{ recipient, content, expiresAt }]);
  }

  /** Like `post`, for many at the cost of one. */
  async postAll(ctx: RequestContext, letters: readonly Letter[]): Promise<void> {
    const status = this.config.smtpUrl === undefined ? 'kept' : 'queued';
    await this.outbox.create(
      ctx,
      letters.map(({ recipient, content, expiresAt }) => ({ recipient, ...renderMail(content), expiresAt, status })),
    );
  }
}

import { SystemContexts } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InvitationReminders } from './invitation-reminders.service.js';

/** Reminders are due by the day; a quarter of an hour sooner or later is the same to everybody. */
const LOOK_EVERY_MS = 15 * 60_000;

/**
 * Reminds invited people a week and a day before their session. Looks who is due instead of leaving a job for that
 * moment: sessions are moved, cancelled and answered in between, and what counts is when they begin by then.
 */
@Injectable()
export class ReminderClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly contexts: SystemContexts,
    private readonly reminders: InvitationReminders,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look());
    }, LOOK_EVERY_MS);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    try {
      const remindedCount = await this.reminders.remindDue(this.contexts.create('reminders'));
      if (remindedCount > 0) this.logger.info({ remindedCount }, 'invited people were reminded');
    } catch (error) {
      this.logger.error({ err: error }, 'reminders could not be written; they are tried again');
    }
  }
}

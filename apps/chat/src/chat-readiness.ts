import { Readiness } from '@app/observability';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ChannelsRepository } from './channels/channels.repository.js';

const ANSWER_TIMEOUT_MS = 2_000;

/** Chat is ready when its tables can be read. */
@Injectable()
export class ChatReadiness implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly repository: ChannelsRepository,
  ) {}

  onModuleInit(): void {
    this.readiness.add('chat database', () => this.check());
  }

  private async check(): Promise<string | undefined> {
    const { promise: tooLate, resolve } = Promise.withResolvers<string>();
    const timer = setTimeout(() => resolve('does not answer'), ANSWER_TIMEOUT_MS);
    try {
      return await Promise.race([this.repository.ping().then(() => undefined), tooLate]);
    } catch {
      // The driver's message may name host and user: not for everybody.
      return 'does not answer';
    } finally {
      clearTimeout(timer);
    }
  }
}

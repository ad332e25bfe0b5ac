import { SystemContexts } from '@app/database';
import { Readiness } from '@app/observability';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** A database that takes longer to say "1" is not one to send people to. */
const PATIENCE_MS = 2_000;

/** Tells `/readyz` whether the database answers. */
@Injectable()
export class DatabaseCheck implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly contexts: SystemContexts,
  ) {}

  onModuleInit(): void {
    this.readiness.add('database', () => this.problem());
  }

  private async problem(): Promise<string | undefined> {
    const late = Promise.withResolvers<string>();
    const timer = setTimeout(() => late.resolve('does not answer in time'), PATIENCE_MS);
    try {
      return await Promise.race([
        this.contexts
          .create('readyz')
          .manager.query('SELECT 1')
          .then(() => undefined),
        late.promise,
      ]);
    } catch {
      // The driver's message may name host and user: not for everybody.
      return 'does not answer';
    } finally {
      clearTimeout(timer);
    }
  }
}

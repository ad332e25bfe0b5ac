import { SystemContexts } from '@app/database';
import { FACT_BUS, type FactBus } from '@app/facts';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Embargoes } from './embargoes.service.js';
import { EmbargoesRepository, type EmbargoKey } from './embargoes.repository.js';

const LOOK_EVERY_MS = 1_000;
/** What could not be carried out is tried again after this long. */
const AGAIN_MS = 30_000;

/**
 * Carries out what is due. It decides nothing: what is due is out already, for every read. Due rows stand in the database, so that
 * nothing is lost with a process, and several share the work.
 */
@Injectable()
export class EmbargoClock implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;
  private looking: Promise<void> | undefined;
  private isStopped = false;
  private readonly failed = new Map<string, number>();

  constructor(
    private readonly contexts: SystemContexts,
    private readonly embargoes: Embargoes,
    private readonly rows: EmbargoesRepository,
    @Inject(FACT_BUS) private readonly bus: FactBus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    // A session that begins or ends releases what waits for that.
    this.stopListening = this.bus.subscribe('StageChanged', () => this.lookIn(0));
    this.lookIn(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.stopListening?.();
    clearTimeout(this.timer);
    await this.looking;
  }

  private lookIn(ms: number): void {
    if (this.isStopped || this.looking !== undefined) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.looking = this.look().then((untilNext) => {
        this.looking = undefined;
        this.lookIn(untilNext);
      });
    }, ms);
    this.timer.unref();
  }

  /** @returns in how many milliseconds to look again */
  private async look(): Promise<number> {
    const ctx = this.contexts.create('embargo-clock');
    try {
      const due = await this.rows.listDue(ctx, {});
      for (const key of due) await this.settle(key);
      const untilNext = await this.rows.untilNext(ctx);
      return Math.min(LOOK_EVERY_MS, Math.max(1, Math.ceil(untilNext ?? LOOK_EVERY_MS)));
    } catch (error) {
      if (!this.isStopped) this.logger.warn({ err: error }, 'what is due for release could not be read');
      return LOOK_EVERY_MS;
    }
  }

  private async settle({ kind, objectId }: EmbargoKey): Promise<void> {
    const name = `${kind}:${objectId}`;
    if (this.isStopped || (this.failed.get(name) ?? 0) > Date.now()) return;
    try {
      await this.embargoes.settle(this.contexts.create(`release-${name}`), kind, objectId);
      this.failed.delete(name);
    } catch (error) {
      this.failed.set(name, Date.now() + AGAIN_MS);
      this.logger.error({ err: error, kind, objectId }, 'a release could not be carried out; it is tried again');
    }
  }
}

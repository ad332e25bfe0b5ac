import { UnitOfWork } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FACT_BUS, type FactBus } from './fact-bus.js';
import type { Fact } from './facts.js';

const BATCH_SIZE = 100;
/** Finds what a crash left behind, or what another process committed; ordinary facts leave at once. */
const FALLBACK_POLL_MS = 1_000;

interface FactRow {
  id: string;
  kind: string;
  aggregate: string;
  payload: unknown;
  occurred_at: Date;
}

/** Hands facts from the outbox to the bus after commit, in order, at least once. One process at a time relays (`FOR UPDATE SKIP LOCKED` on the head would reorder). */
@Injectable()
export class FactRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private stopListening: (() => void) | undefined;
  private running: Promise<void> | undefined;
  private isWoken = false;
  private isStopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    @Inject(FACT_BUS) private readonly bus: FactBus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.stopListening = this.unitOfWork.onCommitted(() => this.wake());
    this.timer = setInterval(() => this.wake(), FALLBACK_POLL_MS);
    this.timer.unref();
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.stopListening?.();
    clearInterval(this.timer);
    await this.running;
    await this.bus.close();
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
        if ((await this.relayBatch()) === BATCH_SIZE) this.isWoken = true;
      } catch (error) {
        this.logger.error({ err: error }, 'facts could not be relayed; they stay in the outbox');
        return;
      }
    }
  }

  private async relayBatch(): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const [{ locked }] = await manager.query<[{ locked: boolean }]>(
        'SELECT pg_try_advisory_xact_lock(7163113) AS locked',
      );
      if (!locked) return 0;
      const rows = await manager.query<FactRow[]>(
        'SELECT id, kind, aggregate, payload, occurred_at FROM facts WHERE relayed_at IS NULL ORDER BY position LIMIT $1',
        [BATCH_SIZE],
      );
      if (rows.length === 0) return 0;
      const facts = rows.map(
        ({ id, kind, aggregate, payload, occurred_at }) =>
          ({ id, kind, aggregate, payload, occurredAt: occurred_at.toISOString() }) as Fact,
      );
      await this.bus.publish(facts);
      await manager.query('UPDATE facts SET relayed_at = now() WHERE id = ANY($1)', [rows.map((row) => row.id)]);
      return rows.length;
    });
  }
}

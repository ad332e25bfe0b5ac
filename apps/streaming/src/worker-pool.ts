import type { AppConfig } from '@app/config';
import type { Logger } from '@app/observability';
import { createWorker } from 'mediasoup';
import type { WebRtcServer, Worker } from 'mediasoup/types';
import { setTimeout as delay } from 'node:timers/promises';
import { listenAddresses, listenInfos } from './listen-addresses.js';

/** A worker that doesn't answer for this long is taken for hung and killed. Far above a busy core's worst pause. */
const HUNG_AFTER_MS = 10_000;
const WATCH_EVERY_MS = 2_000;
const RESTART_BACKOFF_MS = { first: 50, most: 5_000 };

/** One mediasoup process with its one `WebRtcServer`. `slot` is 0 … workerCount − 1 and survives the process. */
export interface MediaWorker {
  readonly slot: number;
  readonly worker: Worker;
  readonly webRtcServer: WebRtcServer;
}

/**
 * The media workers of this process, one per slot. One that dies or hangs is replaced at once; what was on it is the
 * rooms' business (`workerclose` of their router).
 */
export class WorkerPool {
  private readonly workers = new Map<number, MediaWorker>();
  private readonly waiting = new Set<() => void>();
  private readonly stopping = new AbortController();
  private deathCount = 0;

  private constructor(
    private readonly settings: AppConfig['media'],
    private readonly logger: Logger,
  ) {}

  /** All workers run when this returns. @throws when the worker binary can't be run or no media port is free. */
  static async start(settings: AppConfig['media'], logger: Logger): Promise<WorkerPool> {
    const pool = new WorkerPool(settings, logger);
    try {
      // One after another: each takes the first free port of the range, without racing the others for it.
      for (let slot = 0; slot < settings.workerCount; slot += 1) await pool.fill(slot);
    } catch (error) {
      pool.close();
      throw error;
    }
    return pool;
  }

  /** Slots, whether their worker lives or is being replaced. */
  get size(): number {
    return this.settings.workerCount;
  }
  /** Living workers. */
  get aliveCount(): number {
    return this.alive().length;
  }
  /** Workers that died or were killed as hung since the start. */
  get deaths(): number {
    return this.deathCount;
  }

  /** The living worker with the least load; when none lives, waits for the next one. @throws when the pool is closed. */
  async take(loadOf: (worker: MediaWorker) => number): Promise<MediaWorker> {
    for (;;) {
      this.stopping.signal.throwIfAborted();
      const taken = leastLoaded(this.alive(), loadOf);
      if (taken !== undefined) return taken;
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  close(): void {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort(new Error('the media workers are stopped'));
    for (const { worker } of this.workers.values()) worker.close();
    this.workers.clear();
    this.wake();
  }

  private alive(): MediaWorker[] {
    return [...this.workers.values()].filter(({ worker }) => !worker.closed);
  }

  private async fill(slot: number): Promise<void> {
    const worker = await createWorkerWithoutSignals();
    const webRtcServer = await this.listen(worker, slot).catch((error: unknown) => {
      worker.close();
      throw error;
    });
    if (this.stopping.signal.aborted) return worker.close();
    worker.once('died', (error) => this.died(slot, worker, error));
    this.workers.set(slot, { slot, worker, webRtcServer });
    void this.watch(worker);
    this.wake();
  }

  /** UDP and TCP on the same port of every address: the slot's own, or the next that is free (another process may share the range). */
  private async listen(worker: Worker, slot: number): Promise<WebRtcServer> {
    const { portMin, portMax } = this.settings;
    const addresses = listenAddresses(this.settings);
    const count = portMax - portMin + 1;
    let lastError: unknown;
    for (let step = 0; step < count; step += 1) {
      const port = portMin + ((slot + step) % count);
      try {
        return await worker.createWebRtcServer({ listenInfos: listenInfos(addresses, port) });
      } catch (error) {
        if (worker.closed) throw error;
        lastError = error;
      }
    }
    throw new Error(
      `No media port between ${portMin} and ${portMax} (MEDIA_PORT_MIN, MEDIA_PORT_MAX) could be opened on ${addresses.map(({ ip }) => ip).join(', ')}.`,
      { cause: lastError },
    );
  }

  private died(slot: number, worker: Worker, error: Error): void {
    this.deathCount += 1;
    this.workers.delete(slot);
    this.logger.error({ err: error, slot, workerPid: worker.pid }, 'a media worker died; starting another');
    void this.replace(slot);
  }

  private async replace(slot: number): Promise<void> {
    for (let waitMs = RESTART_BACKOFF_MS.first; !this.stopping.signal.aborted;) {
      try {
        return await this.fill(slot);
      } catch (error) {
        this.logger.error({ err: error, slot }, 'a media worker could not be started');
      }
      await delay(waitMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, RESTART_BACKOFF_MS.most);
    }
  }

  /** Asks the worker a small question now and then; kills the process that doesn't answer, which then counts as died. */
  private async watch(worker: Worker): Promise<void> {
    while (!worker.closed && !this.stopping.signal.aborted) {
      const overdue = setTimeout(() => {
        if (worker.closed) return;
        this.logger.error({ workerPid: worker.pid }, 'a media worker does not answer; killing it');
        process.kill(worker.pid, 'SIGKILL');
      }, HUNG_AFTER_MS);
      overdue.unref();
      // A worker that goes while it is asked is dealt with by `died`.
      await worker.getResourceUsage().catch(() => undefined);
      clearTimeout(overdue);
      await delay(WATCH_EVERY_MS, undefined, { ref: false, signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}

/** The first of those with the lowest load. */
export function leastLoaded<Candidate>(
  candidates: readonly Candidate[],
  loadOf: (candidate: Candidate) => number,
): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, candidate) => (best === undefined || loadOf(candidate) < loadOf(best) ? candidate : best),
    undefined,
  );
}

/**
 * @NOTE mediasoup makes every worker listen for SIGINT and SIGTERM, closes it on either and so keeps Node from exiting by
 * itself. Here the shutdown of the application closes workers, after sockets and rooms, so those listeners go. They are
 * added before `createWorker` first awaits.
 */
async function createWorkerWithoutSignals(): Promise<Worker> {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = new Set(signals.flatMap((signal) => process.rawListeners(signal)));
  const starting = createWorker({ logLevel: 'error' });
  for (const signal of signals) {
    for (const listener of process.rawListeners(signal)) {
      if (!before.has(listener)) process.off(signal, listener as NodeJS.SignalsListener);
    }
  }
  return starting;
}

import {
  DATABASE_SETTINGS,
  type DatabaseSettings,
  type RequestContext,
  SystemContexts,
  UnitOfWork,
} from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Db, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { JobHandler, JobOptions, JobQueue } from './job-queue.js';

const SCHEMA = 'jobs';
/** Connections beside the process's own pool: fetching and marking jobs is all they do. */
const POOL_SIZE = 2;
/** Finds retries that are due and what other processes sent; what this process sends is begun right after its commit. */
const POLL_SECONDS = 10;
const HOUR_S = 3_600;
/** Done and given-up jobs are kept this long, to be looked at. */
const KEEP_DONE_SECONDS = 24 * HOUR_S;
/** What runs when the process ends may take this long; then it is left to another process. */
const DRAIN_PATIENCE_MS = 12_000;
const START_ATTEMPTS = 60;
const START_RETRY_MS = 2_000;

interface Registered {
  queue: JobQueue<object>;
  handler: JobHandler<object>;
}

/**
 * Work for later, kept in PostgreSQL (pg-boss, schema `jobs`) and shared by all API processes: each job is done at least
 * once. A job that is sent in a transaction is there when that commits, and was never there when it does not.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly registered: Registered[] = [];
  private readonly workerIds: string[] = [];
  private readonly started = Promise.withResolvers<PgBoss>();
  private boss: PgBoss | undefined;
  private isStopped = false;

  constructor(
    @Inject(DATABASE_SETTINGS) private readonly database: DatabaseSettings,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly contexts: SystemContexts,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Says who does the jobs of a queue. Call it in `onModuleInit`; a queue without a handler takes no jobs. */
  work<Data extends object>(queue: JobQueue<Data>, handler: JobHandler<Data>): void {
    if (this.boss !== undefined) throw new Error(`the work of ${queue.name} was named after the start`);
    this.registered.push({ queue, handler: handler as JobHandler<object> });
  }

  /** Leaves a job in the transaction of `ctx`. */
  async send<Data extends object>(
    ctx: RequestContext,
    { name, retries, expireInSeconds }: JobQueue<Data>,
    data: Data,
    { startAfter, id }: JobOptions = {},
  ): Promise<void> {
    const boss = await this.started.promise;
    await boss.send(name, data, {
      db: statementsOf(ctx),
      retryLimit: retries.limit,
      retryDelay: retries.firstDelaySeconds,
      retryBackoff: true,
      retryDelayMax: retries.longestDelaySeconds,
      expireInSeconds,
      deleteAfterSeconds: KEEP_DONE_SECONDS,
      ...(startAfter === undefined ? {} : { startAfter }),
      ...(id === undefined ? {} : { id }),
    });
    this.unitOfWork.afterCommit(ctx, () => this.wake());
  }

  /** Looks for due jobs now instead of at the next look. */
  wake(): void {
    for (const id of this.workerIds) this.boss?.notifyWorker(id);
  }

  /** Begins in the background: the server answers before its first job is done. */
  onApplicationBootstrap(): void {
    this.boss = new PgBoss({
      connectionString: this.database.url,
      schema: SCHEMA,
      application_name: 'canopy-jobs',
      max: POOL_SIZE,
      connectionTimeoutMillis: 5_000,
      // No cron and no flows: what nobody uses asks the database nothing.
      schedule: false,
      flowIntervalSeconds: 24 * HOUR_S,
      bamIntervalSeconds: HOUR_S,
      superviseIntervalSeconds: 60,
      monitorIntervalSeconds: 60,
      queueCacheIntervalSeconds: 600,
    });
    this.boss.on('error', (error) => this.logger.warn({ err: error }, 'jobs can not be read right now'));
    this.start(this.boss).then(
      () => this.boss && this.started.resolve(this.boss),
      (error: unknown) => {
        if (!this.isStopped) this.logger.error({ err: error }, 'jobs could not be started');
        this.started.reject(error);
      },
    );
    // Told where it is sent; nobody else waits for it.
    this.started.promise.catch(() => undefined);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    await this.boss?.stop({ graceful: true, timeout: DRAIN_PATIENCE_MS });
  }

  private async start(boss: PgBoss): Promise<void> {
    await this.begin(boss);
    for (const { queue } of this.registered) await boss.createQueue(queue.name);
    for (const { queue, handler } of this.registered) {
      for (let worker = 0; worker < queue.concurrency; worker += 1) await this.employ(boss, queue, handler);
    }
  }

  /** @throws when the database is away for minutes, or refuses. */
  private async begin(boss: PgBoss): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await boss.start();
        return;
      } catch (error) {
        if (attempt === START_ATTEMPTS || this.isStopped) throw error;
        this.logger.warn({ err: error, attempt }, 'jobs could not be started yet');
        await new Promise((resolve) => setTimeout(resolve, START_RETRY_MS).unref());
      }
    }
  }

  private async employ(boss: PgBoss, queue: JobQueue<object>, handler: JobHandler<object>): Promise<void> {
    const options = { batchSize: 1, includeMetadata: true, pollingIntervalSeconds: POLL_SECONDS } as const;
    let workerId = '';
    workerId = await boss.work(queue.name, options, async (jobs: JobWithMetadata<object>[]) => {
      // There may be more: looked at once after this one, not at the next look.
      boss.notifyWorker(workerId);
      for (const job of jobs) await this.perform(job, handler);
    });
    this.workerIds.push(workerId);
  }

  private async perform(job: JobWithMetadata<object>, handler: JobHandler<object>): Promise<void> {
    const attempt = job.retryCount + 1;
    const isLastAttempt = job.retryCount >= job.retryLimit;
    try {
      await handler(this.contexts.create(`job-${job.id}`), { id: job.id, data: job.data, attempt, isLastAttempt });
    } catch (error) {
      this.logger[isLastAttempt ? 'error' : 'warn'](
        { err: error, jobId: job.id, queue: job.name, attempt },
        isLastAttempt ? 'a job failed for good' : 'a job failed and is tried again later',
      );
      throw error;
    }
  }
}

/** The caller's transaction as pg-boss runs statements. */
const statementsOf = ({ manager }: RequestContext): Db => ({
  executeSql: async (text, values) => ({ rows: await manager.query<unknown[]>(text, values) }),
});

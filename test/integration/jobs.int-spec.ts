import { dataSourceOptions, SystemContexts, systemClock, UnitOfWork } from '@app/database';
import { createLogger } from '@app/observability';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Job, jobQueue, Jobs } from '../../apps/api/src/jobs/index.js';
import { eventually } from '../support/eventually.js';

interface Told {
  word: string;
}
const QUEUE = jobQueue<Told>('test-words', { concurrency: 3 });

describe('jobs', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;
  let contexts: SystemContexts;
  /** Two processes that share the work, and who did what. */
  let processes: Jobs[];
  const done: { word: string; by: number; attempt: number; isLastAttempt: boolean }[] = [];
  let work: (job: Job<Told>) => Promise<void> = () => Promise.resolve();

  const start = (by: number): Jobs => {
    const jobs = new Jobs({ url: database.url, poolSize: 2 }, createLogger('test', 'silent'), contexts, unitOfWork);
    jobs.work(QUEUE, async (_ctx, job) => {
      await work(job);
      done.push({ word: job.data.word, by, attempt: job.attempt, isLastAttempt: job.isLastAttempt });
    });
    jobs.onApplicationBootstrap();
    return jobs;
  };

  beforeAll(async () => {
    database = await startTestDatabase();
    dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 4 })).initialize();
    unitOfWork = new UnitOfWork(dataSource);
    contexts = new SystemContexts(dataSource, systemClock);
    processes = [start(0), start(1)];
  });
  afterAll(async () => {
    for (const jobs of processes) await jobs.beforeApplicationShutdown();
    await dataSource.destroy();
    await database.stop();
  });

  const ctx = () => contexts.create('test');
  const send = (word: string, options = {}, jobs = processes[0]) =>
    unitOfWork.run(ctx(), (inside) => jobs!.send(inside, QUEUE, { word }, options));
  const doneOf = (word: string) => done.filter((one) => one.word === word);
  /** Time passes for what waits to be tried again. */
  const makeDue = async () => {
    await dataSource.query('UPDATE jobs.job SET start_after = now()');
    for (const jobs of processes) jobs.wake();
  };

  it('are done once after the commit, with their data', async () => {
    await send('hello');
    await eventually(
      () => doneOf('hello'),
      (found) => found.length === 1,
    );
    expect(doneOf('hello')[0]).toMatchObject({ attempt: 1, isLastAttempt: false });
  });

  it('were never there when the transaction is rolled back', async () => {
    await expect(
      unitOfWork.run(ctx(), async (inside) => {
        await processes[0]!.send(inside, QUEUE, { word: 'unsaid' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await send('after');
    await eventually(
      () => doneOf('after'),
      (found) => found.length === 1,
    );
    expect(doneOf('unsaid')).toEqual([]);
    expect(await dataSource.query(`SELECT 1 FROM jobs.job WHERE data ->> 'word' = 'unsaid'`)).toEqual([]);
  });

  it('wait until they are due', async () => {
    await send('later', { startAfter: new Date(Date.now() + 3_600_000) });
    await send('now');
    await eventually(
      () => doneOf('now'),
      (found) => found.length === 1,
    );
    expect(doneOf('later')).toEqual([]);
    await makeDue();
    await eventually(
      () => doneOf('later'),
      (found) => found.length === 1,
    );
  });

  it('are kept once under one id', async () => {
    const id = uuidv7();
    await send('twin', { id });
    await send('twin', { id });
    await send('single');
    await eventually(
      () => doneOf('single'),
      (found) => found.length === 1,
    );
    await makeDue();
    expect(await dataSource.query('SELECT count(*)::integer AS count FROM jobs.job WHERE id = $1', [id])).toEqual([
      { count: 1 },
    ]);
  });

  it('are tried again when they fail, and given up after their last retry', async () => {
    const attempts: number[] = [];
    work = ({ data, attempt }) => {
      if (data.word !== 'broken') return Promise.resolve();
      attempts.push(attempt);
      return Promise.reject(new Error('not yet'));
    };
    await send('broken');
    const state = async () =>
      (await dataSource.query<{ state: string }[]>(`SELECT state FROM jobs.job WHERE data ->> 'word' = 'broken'`))[0]
        ?.state;
    for (const attempt of [1, 2]) {
      await eventually(state, (found) => found === 'retry' && attempts.length === attempt);
      await makeDue();
    }
    await eventually(state, (found) => found === 'failed');
    expect(attempts).toEqual([1, 2, 3]);
  });

  it('are shared by processes, each job done by one of them', async () => {
    work = () => Promise.resolve();
    const words = Array.from({ length: 40 }, (_, index) => `shared-${index}`);
    // Nobody is woken before all of them are there.
    await unitOfWork.run(ctx(), async (inside) => {
      for (const word of words) await processes[0]!.send(inside, QUEUE, { word });
    });
    for (const jobs of processes) jobs.wake();
    await eventually(
      () => done.filter(({ word }) => word.startsWith('shared-')),
      (found) => found.length === 40,
    );
    expect(new Set(done.filter(({ word }) => word.startsWith('shared-')).map(({ word }) => word)).size).toBe(40);
  });

  it('are finished before the process ends', async () => {
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    work = ({ data }) => {
      if (data.word !== 'last') return Promise.resolve();
      begun.resolve();
      return mayEnd.promise;
    };
    await send('last');
    await begun.promise;
    const stopped = Promise.all(processes.map((jobs) => jobs.beforeApplicationShutdown()));
    mayEnd.resolve();
    await stopped;
    expect(doneOf('last')).toHaveLength(1);
    // What comes now waits for the next process.
    processes = [];
  });
});

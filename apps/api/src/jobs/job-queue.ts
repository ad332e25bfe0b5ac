import type { RequestContext } from '@app/database';

/** How often a job that failed is tried again: after `firstDelaySeconds`, then twice as long each time (with some jitter), at most `longestDelaySeconds`. */
export interface JobRetries {
  limit: number;
  firstDelaySeconds: number;
  longestDelaySeconds: number;
}

/** A kind of work that is done later, by whichever API process has time. `Data` is what one job carries: small, plain JSON, best an id. */
export interface JobQueue<Data extends object> {
  /** Unique, lower case: `webhook-delivery`. Kept in the database: renaming it loses what waits under the old name. */
  readonly name: string;
  readonly retries: JobRetries;
  /** A job that takes longer counts as failed: its process may have died. */
  readonly expireInSeconds: number;
  /** Jobs of this kind that one process does at the same time. */
  readonly concurrency: number;
  /** Never there; ties the data's type to the queue. */
  readonly dataType?: Data;
}

/** One attempt at a job. */
export interface Job<Data extends object> {
  readonly id: string;
  readonly data: Data;
  /** From 1. */
  readonly attempt: number;
  /** Nobody tries again after this one. */
  readonly isLastAttempt: boolean;
}

/** Does one job. Throwing makes it due again later, until its retries are used up; the same job may come twice when a process dies in it. */
export type JobHandler<Data extends object> = (ctx: RequestContext, job: Job<Data>) => Promise<void>;

/** When a job is due, and by which id it is known; sending an id twice keeps the first. */
export interface JobOptions {
  startAfter?: Date;
  id?: string;
}

/** A queue with what most need: three tries in two minutes, two at a time. */
export function jobQueue<Data extends object>(
  name: string,
  settings: Partial<Omit<JobQueue<Data>, 'name' | 'dataType'>> = {},
): JobQueue<Data> {
  return {
    name,
    retries: { limit: 2, firstDelaySeconds: 30, longestDelaySeconds: 60 },
    expireInSeconds: 120,
    concurrency: 2,
    ...settings,
  };
}

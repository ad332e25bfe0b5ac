import type { Ack, OwnVote, RefusalCode } from '@app/contracts';
import { accept, refuse } from '@app/realtime';
import { isDatabaseOutage } from '../database-outage.js';
import type { Vote, VoteOutcome } from './polls.repository.js';

/** Longest batch: more in one statement gains nothing. */
const MAX_BATCH = 500;
const RETRY_AFTER_S = 2;

export interface VoteWriterSettings {
  /** Keeps votes, at most one of a participant for a poll, and says of each what became of it. */
  keep: (votes: readonly Vote[]) => Promise<VoteOutcome[]>;
  maxQueued: number;
  /** Told of votes that are committed, before their voters are answered. */
  onKept: (votes: readonly Vote[]) => void;
  onFailed: (error: unknown) => void;
}
interface Waiting {
  vote: Vote;
  resolve: (answer: Ack<OwnVote>) => void;
}

/**
 * Writes one session's votes from this server: one batch is in flight, what arrives meanwhile is the next one. A vote is
 * answered after its commit; of several of one person each waits for the one before.
 */
export class VoteWriter {
  private queue: Waiting[] = [];
  private running: Promise<void> | undefined;
  private isClosed = false;

  constructor(private readonly settings: VoteWriterSettings) {}

  get isIdle(): boolean {
    return this.running === undefined;
  }

  /** Refuses `poll-not-open`, `vote-final`, `unavailable`. */
  cast(vote: Vote): Promise<Ack<OwnVote>> {
    if (this.isClosed) return Promise.resolve(refuse('unavailable', 'This server is ending; vote again.', 1));
    if (this.queue.length >= this.settings.maxQueued)
      return Promise.resolve(refuse('unavailable', 'Too many votes are waiting; vote again.', RETRY_AFTER_S));
    const { promise, resolve } = Promise.withResolvers<Ack<OwnVote>>();
    this.queue.push({ vote, resolve });
    this.running ??= this.run();
    return promise;
  }

  /** Takes nothing more; ends when what was taken is answered. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.queue.length > 0) {
      // What the other sockets of this event-loop turn bring belongs to the same batch.
      await new Promise<void>((resolve) => setImmediate(resolve));
      await this.write(this.nextBatch());
    }
    this.running = undefined;
  }

  private nextBatch(): Waiting[] {
    const batch = new Map<string, Waiting>();
    const later: Waiting[] = [];
    for (const waiting of this.queue) {
      const key = `${waiting.vote.pollId} ${waiting.vote.participantId}`;
      if (batch.size < MAX_BATCH && !batch.has(key)) batch.set(key, waiting);
      else later.push(waiting);
    }
    this.queue = later;
    return [...batch.values()];
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    const votes = batch.map(({ vote }) => vote);
    let outcomes: VoteOutcome[];
    try {
      outcomes = await this.settings.keep(votes);
    } catch (error) {
      this.settings.onFailed(error);
      const refusal = isDatabaseOutage(error)
        ? refuse('unavailable', 'The vote could not be kept just now; vote again.', RETRY_AFTER_S)
        : refuse('internal', 'The vote could not be kept.');
      for (const { resolve } of batch) resolve(refusal);
      return;
    }
    this.settings.onKept(votes.filter((_vote, index) => outcomes[index] === 'kept'));
    for (const [index, { vote, resolve }] of batch.entries()) {
      const outcome = outcomes[index] ?? 'poll-not-open';
      const { pollId, ballot } = vote;
      resolve(outcome === 'kept' ? accept({ pollId, ballot }) : refuse(outcome, MESSAGES[outcome]));
    }
  }
}

const MESSAGES: Record<Exclude<VoteOutcome, 'kept'> & RefusalCode, string> = {
  'poll-not-open': 'This poll takes no votes.',
  'vote-final': 'A vote in this poll cannot be changed.',
};

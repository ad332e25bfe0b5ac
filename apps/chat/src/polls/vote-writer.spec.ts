import type { Ballot } from '@app/domain';
import { describe, expect, it } from 'vitest';
import type { Vote, VoteOutcome } from './polls.repository.js';
import { VoteWriter } from './vote-writer.js';

const vote = (participantId: string, value: number, pollId = 'poll'): Vote => ({
  pollId,
  participantId,
  ballot: { kind: 'rating', value },
});
const valueOf = (ballot: Ballot): number => (ballot.kind === 'rating' ? ballot.value : 0);

/** A writer whose batches are kept when the test says so; `votes` as they were asked to be kept. */
function aWriter(maxQueued = 100) {
  const batches: { votes: readonly Vote[]; end: (outcome: VoteOutcome | Error) => void }[] = [];
  const kept: string[] = [];
  const failures: unknown[] = [];
  const writer = new VoteWriter({
    keep: (votes) =>
      new Promise((resolve, reject) => {
        batches.push({
          votes,
          end: (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(votes.map(() => outcome))),
        });
      }),
    maxQueued,
    onKept: (votes) => kept.push(...votes.map(({ participantId, ballot }) => `${participantId}=${valueOf(ballot)}`)),
    onFailed: (error) => failures.push(error),
  });
  return { writer, batches, kept, failures };
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('a writer of votes', () => {
  it('keeps together what comes together, and meanwhile gathers the next', async () => {
    const { writer, batches, kept } = aWriter();
    const first = [writer.cast(vote('ann', 1)), writer.cast(vote('bob', 2, 'other'))];
    await turn();
    const next = writer.cast(vote('cy', 3));
    await turn();
    expect(batches.map(({ votes }) => votes.length)).toEqual([2]);
    batches[0]?.end('kept');
    expect(await Promise.all(first)).toMatchObject([
      { ok: true, value: { pollId: 'poll' } },
      { value: { pollId: 'other' } },
    ]);
    expect(kept).toEqual(['ann=1', 'bob=2']);
    await turn();
    batches[1]?.end('kept');
    expect(await next).toMatchObject({ ok: true });
    await turn();
    expect(writer.isIdle).toBe(true);
  });

  it('gives one person’s votes one after another, in their order', async () => {
    const { writer, batches, kept } = aWriter();
    const answers = [writer.cast(vote('ann', 1)), writer.cast(vote('bob', 5)), writer.cast(vote('ann', 2))];
    await turn();
    expect(batches[0]?.votes.map(({ participantId }) => participantId)).toEqual(['ann', 'bob']);
    batches[0]?.end('kept');
    await turn();
    batches[1]?.end('vote-final');
    expect(await Promise.all(answers)).toMatchObject([{ ok: true }, { ok: true }, { ok: false, code: 'vote-final' }]);
    expect(kept).toEqual(['ann=1', 'bob=5']);
  });

  it('says what became of votes that the database did not take, and goes on', async () => {
    const { writer, batches, failures } = aWriter();
    const answer = writer.cast(vote('ann', 1));
    await turn();
    batches[0]?.end(new Error('Connection terminated'));
    expect(await answer).toMatchObject({ ok: false, code: 'unavailable', retryAfterSeconds: 2 });
    const wrong = writer.cast(vote('ann', 1));
    await turn();
    batches[1]?.end(new Error('syntax error'));
    expect(await wrong).toMatchObject({ ok: false, code: 'internal' });
    expect(failures).toHaveLength(2);
  });

  it('takes no more than may wait, and none when it ends; what it took is answered', async () => {
    const { writer, batches } = aWriter(1);
    const taken = writer.cast(vote('ann', 1));
    expect(await writer.cast(vote('bob', 1))).toMatchObject({ code: 'unavailable' });
    await turn();
    const ending = writer.close();
    expect(await writer.cast(vote('cy', 1))).toMatchObject({ code: 'unavailable' });
    batches[0]?.end('kept');
    await ending;
    expect(await taken).toMatchObject({ ok: true });
  });
});

import { describe, expect, it, vi } from 'vitest';
import { PollTallies, type PollTalliesSettings } from './poll-tallies.js';
import type { KeptPoll } from './polls.repository.js';

const poll = (kind: KeptPoll['kind'], hiddenWords: string[] = []): KeptPoll => ({
  pollId: 'poll',
  change: 1,
  kind,
  question: { en: 'How was it?' },
  options: [],
  optionIds: [],
  fewest: 1,
  most: 1,
  scale: 3,
  results: 'live',
  mayChangeVote: true,
  status: 'open',
  isOnStage: false,
  hiddenWords,
});

function someTallies(kind: KeptPoll['kind'], said: string[] = []) {
  const state = { poll: poll(kind), voters: 0, isAway: false };
  const counted: (number | undefined)[] = [];
  const failures: unknown[] = [];
  const settings: PollTalliesSettings = {
    store: {
      countBallots: async () => {
        if (state.isAway) throw new Error('away');
        return [{ ballot: { kind: 'rating', value: 3 }, count: state.voters }];
      },
      countWords: async () => ({ voters: state.voters, said: said.map((word) => ({ word, count: 1 })) }),
      markVotes: async () => [{ pollId: 'poll', mark: String(state.voters) }],
    },
    pollOf: () => state.poll,
    onCounted: () => counted.push(tallies.of('poll')?.voters),
    onFailed: (error) => failures.push(error),
  };
  const tallies = new PollTallies(settings);
  return { tallies, state, counted, failures };
}

describe('tallies', () => {
  it('tell the first votes at once, and those that follow with their second', async () => {
    const { tallies, state, counted } = someTallies('rating');
    state.voters = 1;
    tallies.noteVotes(['poll']);
    await vi.waitFor(() => expect(counted).toEqual([1]));
    for (state.voters = 2; state.voters < 100; state.voters += 1) tallies.noteVotes(['poll']);
    await vi.waitFor(() => expect(counted).toEqual([1, 100]), { timeout: 5_000 });
    tallies.close();
  });

  it('are found by comparing, also after the database was away', async () => {
    const { tallies, state, counted, failures } = someTallies('rating');
    state.voters = 3;
    state.isAway = true;
    await tallies.compare(['poll']);
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    state.isAway = false;
    await tallies.compare(['poll']);
    await vi.waitFor(() => expect(counted).toEqual([3]), { timeout: 5_000 });
    await tallies.compare(['poll']);
    expect(counted).toEqual([3]);
    tallies.close();
  });

  it('of words follow what was hidden while they were counted', async () => {
    const { tallies, state, counted } = someTallies('word-cloud', ['Rude', 'kind']);
    state.voters = 2;
    const hiding = tallies.count(
      () => [poll('word-cloud', ['rude'])],
      () => (state.poll = poll('word-cloud', ['rude'])),
    );
    tallies.noteVotes(['poll']);
    await hiding;
    await vi.waitFor(() => expect(counted).toEqual([2]));
    expect(tallies.of('poll')).toMatchObject({ words: [{ word: 'kind' }] });
    tallies.close();
  });
});

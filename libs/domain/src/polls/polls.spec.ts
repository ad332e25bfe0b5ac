import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Ballot,
  countBallots,
  type CountedBallot,
  type PollForm,
  pollFormProblems,
  POLL_KINDS,
  POLL_RESULTS,
  POLL_STATUSES,
  seesResults,
  takeBallot,
} from './index.js';

const OPTIONS = ['sea', 'forest', 'city', 'desert'];
const form = (kind: PollForm['kind'], values: Partial<PollForm> = {}): PollForm => ({
  kind,
  optionIds: kind === 'rating' || kind === 'word-cloud' ? [] : OPTIONS,
  fewest: 1,
  most: 3,
  scale: 5,
  ...values,
});
const count = (ballot: Ballot, times = 1): CountedBallot => ({ ballot, count: times });

describe('takeBallot', () => {
  it.each<[string, PollForm, Ballot, Ballot | string]>([
    ['another kind', form('single'), { kind: 'rating', value: 1 }, 'wrong-ballot'],
    ['no such option', form('single'), { kind: 'single', optionId: 'moon' }, 'option-unknown'],
    ['nothing', form('multiple'), { kind: 'multiple', optionIds: [] }, 'nothing-chosen'],
    ['the same twice', form('ranking'), { kind: 'ranking', optionIds: ['sea', 'sea'] }, 'chosen-twice'],
    ['more than may be', form('multiple'), { kind: 'multiple', optionIds: OPTIONS }, 'too-many'],
    ['too little', form('multiple', { fewest: 2 }), { kind: 'multiple', optionIds: ['sea'] }, 'too-few'],
    ['too few places', form('ranking', { fewest: 3 }), { kind: 'ranking', optionIds: ['sea', 'city'] }, 'too-few'],
    ['one word for two', form('word-cloud', { fewest: 2 }), { kind: 'word-cloud', words: ['Sea', 'SEA'] }, 'too-few'],
    ['above the scale', form('rating'), { kind: 'rating', value: 6 }, 'wrong-ballot'],
    ['between two points', form('rating'), { kind: 'rating', value: 2.5 }, 'wrong-ballot'],
    ['words that nobody can see', form('word-cloud'), { kind: 'word-cloud', words: [' ', '\u200d'] }, 'nothing-chosen'],
    ['a whole sentence', form('word-cloud'), { kind: 'word-cloud', words: ['x'.repeat(41)] }, 'too-many'],
    [
      'several, in the poll’s order',
      form('multiple'),
      { kind: 'multiple', optionIds: ['city', 'sea'] },
      { kind: 'multiple', optionIds: ['sea', 'city'] },
    ],
    [
      'an order as it was meant',
      form('ranking'),
      { kind: 'ranking', optionIds: ['city', 'sea'] },
      { kind: 'ranking', optionIds: ['city', 'sea'] },
    ],
    [
      'the same word once',
      form('word-cloud'),
      { kind: 'word-cloud', words: [' clean  air', 'Clean Air', 'پانی'] },
      { kind: 'word-cloud', words: ['Clean Air', 'پانی'] },
    ],
  ])('%s', (_what, poll, ballot, kept) => expect(takeBallot('open', poll, ballot)).toEqual(kept));

  it('takes nothing while the poll is not open', () => {
    for (const status of ['draft', 'closed'] as const)
      expect(takeBallot(status, form('single'), { kind: 'single', optionId: 'sea' })).toBe('poll-not-open');
  });

  it('keeps what it kept as it is', () => {
    fc.assert(
      fc.property(anyVote(), ({ poll, ballot }) => {
        const kept = takeBallot('open', poll, ballot);
        if (typeof kept !== 'string') expect(takeBallot('open', poll, kept)).toEqual(kept);
      }),
    );
  });
});

describe('countBallots', () => {
  it('counts options, those that nobody wants too', () => {
    const results = countBallots(form('multiple'), [
      count({ kind: 'multiple', optionIds: ['sea', 'city'] }, 2),
      count({ kind: 'multiple', optionIds: ['city'] }),
    ]);
    expect(results).toEqual({
      kind: 'multiple',
      voters: 3,
      options: [
        { optionId: 'sea', count: 2 },
        { optionId: 'forest', count: 0 },
        { optionId: 'city', count: 3 },
        { optionId: 'desert', count: 0 },
      ],
    });
  });

  it('says how a rating came out, and that nobody rated', () => {
    const votes = [count({ kind: 'rating', value: 5 }, 3), count({ kind: 'rating', value: 1 })];
    expect(countBallots(form('rating'), votes)).toEqual({
      kind: 'rating',
      voters: 4,
      counts: [1, 0, 0, 0, 3],
      mean: 4,
    });
    expect(countBallots(form('rating'), [])).toMatchObject({ voters: 0, mean: null });
  });

  it('gives who names one option alone no more weight than who orders all', () => {
    const results = countBallots(form('ranking', { most: 4 }), [
      count({ kind: 'ranking', optionIds: ['desert'] }, 3),
      count({ kind: 'ranking', optionIds: ['sea', 'forest', 'city', 'desert'] }),
    ]);
    expect(results).toMatchObject({
      options: [
        { optionId: 'sea', points: 4, first: 1 },
        { optionId: 'desert', points: 4, first: 3 },
        { optionId: 'forest', points: 3, first: 0 },
        { optionId: 'city', points: 2, first: 0 },
      ],
    });
  });

  it('takes spellings of a word together and shows the usual one', () => {
    const results = countBallots(form('word-cloud'), [
      count({ kind: 'word-cloud', words: ['ENERGY', 'воздух'] }),
      count({ kind: 'word-cloud', words: ['energy'] }, 2),
    ]);
    expect(results).toMatchObject({
      words: [
        { word: 'energy', count: 3 },
        { word: 'воздух', count: 1 },
      ],
    });
  });

  it('leaves hidden words out, however they are spelled', () => {
    const votes = [
      count({ kind: 'word-cloud', words: ['Rude', 'kind'] }),
      count({ kind: 'word-cloud', words: ['RÜDE'] }),
    ];
    expect(countBallots(form('word-cloud'), votes, ['rude'])).toEqual({
      kind: 'word-cloud',
      voters: 2,
      words: [{ word: 'kind', count: 1 }],
    });
  });

  it('counts all that was given, and nothing else', () => {
    fc.assert(
      fc.property(anyKindOfVotes(), ({ poll, ballots }) => {
        const kept = ballots.flatMap((ballot) => {
          const taken = takeBallot('open', poll, ballot);
          return typeof taken === 'string' ? [] : [taken];
        });
        const results = countBallots(
          poll,
          kept.map((ballot) => count(ballot)),
        );
        const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
        if (results.kind === 'rating') expect(sum(results.counts)).toBe(kept.length);
        else if (results.kind === 'word-cloud') {
          expect(sum(results.words.map((word) => word.count))).toBe(
            sum(kept.map((ballot) => (ballot.kind === 'word-cloud' ? ballot.words.length : 0))),
          );
        } else if (results.kind === 'ranking') {
          // Naming m options gives away m + (m − 1) + … + 1 points, and one first place.
          const named = kept.map((ballot) => (ballot.kind === 'ranking' ? ballot.optionIds.length : 0));
          expect(sum(results.options.map(({ points }) => points))).toBe(sum(named.map((m) => (m * (m + 1)) / 2)));
          expect(sum(results.options.map(({ first }) => first))).toBe(kept.length);
        } else expect(results.options.every((option) => option.count <= kept.length)).toBe(true);
      }),
    );
  });

  it('does not depend on the order of votes, nor on how equal ones are taken together', () => {
    fc.assert(
      fc.property(anyKindOfVotes(), fc.func(fc.integer()), ({ poll, ballots }, order) => {
        const kept = ballots.flatMap((ballot) => {
          const taken = takeBallot('open', poll, ballot);
          return typeof taken === 'string' ? [] : [taken];
        });
        const one = countBallots(
          poll,
          kept.map((ballot) => count(ballot)),
        );
        const shuffled = kept.toSorted((a, b) => order(a) - order(b));
        const grouped = Map.groupBy(shuffled, (ballot) => JSON.stringify(ballot));
        const other = countBallots(
          poll,
          [...grouped.values()].flatMap((same) => (same[0] ? [count(same[0], same.length)] : [])),
        );
        expect(other).toEqual(one);
        expect(one.voters).toBe(kept.length);
      }),
    );
  });
});

describe('pollFormProblems', () => {
  it.each([
    ['one that can be opened', form('multiple'), []],
    ['one option', form('single', { optionIds: ['sea'], most: 1 }), ['options']],
    [
      'more options than anybody reads',
      form('single', { optionIds: Array.from({ length: 21 }, String), most: 1 }),
      ['options'],
    ],
    ['the same option twice', form('single', { optionIds: ['sea', 'sea'], most: 1 }), ['options']],
    ['options of a rating', form('rating', { optionIds: OPTIONS, most: 1 }), ['options']],
    ['several of one choice', form('single'), ['limits']],
    ['more than there is', form('ranking', { most: 5 }), ['limits']],
    ['at least more than at most', form('multiple', { fewest: 3, most: 2 }), ['limits']],
    ['a scale of one', form('rating', { most: 1, scale: 1 }), ['scale']],
    ['a scale of eleven', form('rating', { most: 1, scale: 11 }), ['scale']],
  ])('%s', (_what, poll, problems) => expect(pollFormProblems(poll)).toEqual(problems));
});

it('shows results to who may see them', () => {
  const seen = (moderates: boolean): string[] =>
    POLL_RESULTS.flatMap((rule) =>
      POLL_STATUSES.filter((status) => seesResults(rule, status, moderates)).map((status) => `${rule} ${status}`),
    );
  expect(seen(false)).toEqual(['live open', 'live closed', 'when-closed closed']);
  expect(seen(true)).toHaveLength(6);
});

const anyBallot = (kind: PollForm['kind']): fc.Arbitrary<Ballot> => {
  const options = fc.array(fc.constantFrom(...OPTIONS, 'moon'), { maxLength: 5 });
  switch (kind) {
    case 'single':
      return fc.constantFrom(...OPTIONS, 'moon').map((optionId) => ({ kind, optionId }));
    case 'rating':
      return fc.integer({ min: 0, max: 6 }).map((value) => ({ kind, value }));
    case 'multiple':
    case 'ranking':
      return options.map((optionIds) => ({ kind, optionIds }));
    case 'word-cloud':
      return fc
        .array(fc.oneof(fc.constantFrom('Air', 'air', ' AIR', 'вода'), fc.string({ unit: 'binary', maxLength: 6 })), {
          maxLength: 5,
        })
        .map((words) => ({ kind, words }));
  }
};
function anyVote(): fc.Arbitrary<{ poll: PollForm; ballot: Ballot }> {
  return fc
    .constantFrom(...POLL_KINDS)
    .chain((kind) => anyBallot(kind).map((ballot) => ({ poll: form(kind), ballot })));
}
function anyKindOfVotes(): fc.Arbitrary<{ poll: PollForm; ballots: Ballot[] }> {
  return fc
    .constantFrom(...POLL_KINDS)
    .chain((kind) => fc.array(anyBallot(kind), { maxLength: 20 }).map((ballots) => ({ poll: form(kind), ballots })));
}

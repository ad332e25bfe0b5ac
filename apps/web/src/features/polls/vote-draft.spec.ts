import type { PollFace } from '@app/contracts';
import type { Ballot } from '@app/domain';
import { describe, expect, it } from 'vitest';
import { ballotOf, draftOf } from './vote-draft.js';

const poll = (kind: PollFace['kind'], values: Partial<PollFace> = {}): PollFace => ({
  pollId: 'poll',
  change: 1,
  kind,
  question: { en: 'Where?' },
  options: ['sea', 'city', 'forest'].map((id) => ({ id, text: { en: id } })),
  fewest: 1,
  most: kind === 'single' || kind === 'rating' ? 1 : 2,
  scale: 5,
  results: 'live',
  mayChangeVote: true,
  status: 'open',
  isOnStage: false,
  tally: null,
  hiddenWords: null,
  ...values,
});

describe('a vote that is being made', () => {
  it.each<[PollFace['kind'], Ballot]>([
    ['single', { kind: 'single', optionId: 'sea' }],
    ['multiple', { kind: 'multiple', optionIds: ['sea', 'city'] }],
    ['rating', { kind: 'rating', value: 4 }],
    ['ranking', { kind: 'ranking', optionIds: ['city', 'sea'] }],
    ['word-cloud', { kind: 'word-cloud', words: ['air'] }],
  ])('begins with what was voted before: %s', (kind, ballot) => {
    expect(ballotOf(poll(kind), draftOf(poll(kind), ballot))).toEqual(ballot);
  });

  it.each<[PollFace['kind']]>([['single'], ['multiple'], ['rating'], ['ranking'], ['word-cloud']])(
    'is none while nothing is chosen: %s',
    (kind) => expect(ballotOf(poll(kind), draftOf(poll(kind), undefined))).toBeNull(),
  );

  it('is none with too few, too many or the same word twice for two', () => {
    const draft = draftOf(poll('multiple'), undefined);
    const of = (most: number, fewest: number, optionIds: string[]) =>
      ballotOf(poll('multiple', { most, fewest }), { ...draft, optionIds });
    expect([of(2, 2, ['sea']), of(2, 1, ['sea', 'city', 'forest'])]).toEqual([null, null]);
    const words = { ...draft, words: ['Air', 'AIR', ' '] };
    expect(ballotOf(poll('word-cloud', { fewest: 2 }), words)).toBeNull();
  });
});

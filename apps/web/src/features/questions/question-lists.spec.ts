import type { AskedQuestion } from '@app/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calmOrder, listsOf } from './question-lists.js';

const question = (questionId: string, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  questionId,
  change: 1,
  text: `${questionId}?`,
  status: 'open',
  author: null,
  askedAt: '2026-11-22T10:00:00.000Z',
  votes: 1,
  mergedIntoId: null,
  assigneeId: null,
  answer: null,
  ...more,
});
const board = [
  question('a', { votes: 3 }),
  question('b', { votes: 5, assigneeId: 'zoe' }),
  question('c', { status: 'held' }),
  question('d', { votes: 3 }),
  question('e', { status: 'answered' }),
  question('f', { status: 'answering' }),
  question('g', { status: 'merged', mergedIntoId: 'a' }),
  question('h', { status: 'dismissed' }),
  question('i', { status: 'answered' }),
];
const ids = (questions: readonly AskedQuestion[]): string => questions.map(({ questionId }) => questionId).join('');
const reader = { self: 'ann', isModerator: false, mine: new Set(['c', 'g', 'a']) };

describe('listsOf', () => {
  it('has what is wanted most first, of equals the newest, or the newest of all', () => {
    expect(ids(listsOf(board, 'votes', reader).open)).toBe('bda');
    expect(ids(listsOf(board, 'time', reader).open)).toBe('dba');
  });

  it('shows their own that nobody else sees to who asks, and everything that waits or is away to who moderates', () => {
    const [asker, moderator] = [reader, { ...reader, isModerator: true }].map((who) => listsOf(board, 'time', who));
    expect([asker?.own, asker?.held, asker?.away].map((each) => ids(each ?? []))).toEqual(['cg', '', '']);
    expect([moderator?.own, moderator?.held, moderator?.away].map((each) => ids(each ?? []))).toEqual(['', 'c', 'hg']);
  });

  it('gives a speaker what is theirs to answer, once', () => {
    const { assigned, open, answering, answered } = listsOf(board, 'votes', { ...reader, self: 'zoe' });
    expect([ids(assigned), ids(open), answering?.questionId, ids(answered)]).toEqual(['b', 'da', 'f', 'ie']);
  });
});

describe('calmOrder', () => {
  it('lets nothing move that is there, and nothing new come between', () => {
    expect(calmOrder(['a', 'b', 'c'], ['new', 'c', 'a'])).toEqual(['a', 'c', 'new']);
  });

  it('has what is wanted, each once, whatever was shown', () => {
    const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(list, list, (shown, wanted) => {
        const calm = calmOrder(shown, wanted);
        expect(calm.toSorted()).toEqual(wanted.toSorted());
        expect(calmOrder(calm, wanted)).toEqual(calm);
      }),
    );
  });
});

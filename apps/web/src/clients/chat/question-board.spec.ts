import type { AskedQuestion, QuestionEntry } from '@app/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuestionBoardCopy } from './question-board.js';

const question = (questionId: string, change: number, more: Partial<AskedQuestion> = {}): AskedQuestion => ({
  questionId,
  change,
  text: `${questionId}?`,
  status: 'open',
  author: null,
  askedAt: `2026-11-22T10:00:0${questionId.charCodeAt(0) % 10}.000Z`,
  votes: 1,
  mergedIntoId: null,
  assigneeId: null,
  answer: null,
  ...more,
});
const hidden = (questionId: string, change: number, mergedIntoId: string | null = null): QuestionEntry => ({
  questionId,
  change,
  mergedIntoId,
});
const shown = (board: QuestionBoardCopy): string[] =>
  board.questions.map(({ questionId, status, votes }) => `${questionId} ${status} ${votes}`);

describe('the copy of a board', () => {
  it('shows the newest state of each question, in the order they were asked', () => {
    const board = new QuestionBoardCopy();
    board.read({ questions: [question('b', 2), question('a', 3)], votes: [], lastChange: 3 }, true);
    board.take([question('a', 5, { status: 'answering' })], 5);
    board.take([question('a', 4, { status: 'held' })], 4);
    expect([shown(board), board.lastChange]).toEqual([['a answering 1', 'b open 1'], 5]);
  });

  it('knows nothing of the last change before the board was read', () => {
    const board = new QuestionBoardCopy();
    board.take([question('a', 7)], 7);
    expect(board.lastChange).toBeUndefined();
    board.read({ questions: [], votes: [], lastChange: 6 }, true);
    // What came meanwhile is newer than the answer.
    expect([shown(board), board.lastChange]).toEqual([['a open 1'], 6]);
  });

  it('forgets what a whole board does not name, and keeps what was only not changed', () => {
    const board = new QuestionBoardCopy();
    board.read({ questions: [question('a', 1), question('b', 2)], votes: [], lastChange: 2 }, true);
    board.read({ questions: [], votes: [{ questionId: 'a', votes: 9 }], lastChange: 2 }, false);
    expect(shown(board)).toContain('a open 9');
    board.read({ questions: [question('b', 2)], votes: [], lastChange: 3 }, true);
    expect(shown(board)).toEqual(['b open 1']);
  });

  it('follows votes to where a question was merged', () => {
    const board = new QuestionBoardCopy();
    board.take([question('a', 1), hidden('b', 2, 'a')], 2);
    expect([board.rootOf('b'), board.rootOf('a'), board.rootOf('unknown')]).toEqual(['a', 'a', 'unknown']);
  });

  it('is the same whatever order is told in, and however often', () => {
    const invitation = { state: 'asked', askerId: null } as const;
    const told: QuestionEntry[] = [
      question('a', 1),
      hidden('a', 2),
      question('a', 2, { status: 'held' }),
      question('a', 3),
      question('a', 3, { invitation }),
      question('b', 4),
      hidden('b', 5),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 }), (entries) => {
        const board = new QuestionBoardCopy();
        for (const entry of entries) board.take([entry], entry.change);
        expect(board.questions).toEqual([question('a', 3, { invitation })]);
      }),
    );
  });
});

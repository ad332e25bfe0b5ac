import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askQuestion,
  decideQuestions,
  isAsked,
  type Question,
  type QuestionCommand,
  type QuestionRefusalCode,
} from './index.js';

type Board = ReadonlyMap<string, Question>;
const boardOf = (...questions: Question[]): Board => new Map(questions.map((question) => [question.id, question]));
const open = (id: string, authorId = 'ann'): Question => askQuestion(id, authorId, 'after');
const held = (id: string): Question => askQuestion(id, 'ann', 'before');

/** The board after these commands, each of which is taken. */
function after(board: Board, ...commands: QuestionCommand[]): Board {
  return commands.reduce<Board>((known, command) => {
    const changed = decideQuestions(known, command);
    if (typeof changed === 'string') throw new Error(`${command.kind}: ${changed}`);
    return new Map([...known, ...changed.map((question) => [question.id, question] as const)]);
  }, board);
}
const statusesOf = (board: Board): string[] => [...board.values()].map(({ status }) => status);

describe('decideQuestions', () => {
  it('shows a held question when somebody has read it', () => {
    const board = boardOf(held('a'));
    expect(isAsked(held('a'))).toBe(false);
    expect(statusesOf(after(board, { kind: 'approve', id: 'a' }))).toEqual(['open']);
  });

  it('answers one at a time', () => {
    const board = after(
      boardOf(open('a'), open('b')),
      { kind: 'answer-now', id: 'a' },
      { kind: 'answer-now', id: 'b' },
    );
    expect(statusesOf(board)).toEqual(['answered', 'answering']);
    expect(statusesOf(after(board, { kind: 'finish-answer', id: 'b' }))).toEqual(['answered', 'answered']);
  });

  it('moves along what was merged before, and lets it go again', () => {
    const board = after(
      boardOf(open('a'), open('b'), open('c')),
      { kind: 'merge', id: 'a', intoId: 'b' },
      { kind: 'merge', id: 'b', intoId: 'c' },
    );
    expect([...board.values()].map(({ mergedIntoId }) => mergedIntoId)).toEqual(['c', 'c', null]);
    expect(after(board, { kind: 'restore', id: 'a' }).get('a')).toMatchObject({ status: 'open', mergedIntoId: null });
  });

  it('brings a dismissed question back to where it was, but never on stage', () => {
    const board = after(boardOf(held('a'), open('b')), { kind: 'answer-now', id: 'b' });
    const gone = after(board, { kind: 'dismiss', id: 'a' }, { kind: 'dismiss', id: 'b' });
    expect(statusesOf(gone)).toEqual(['dismissed', 'dismissed']);
    expect(statusesOf(after(gone, { kind: 'restore', id: 'a' }, { kind: 'restore', id: 'b' }))).toEqual([
      'held',
      'open',
    ]);
  });

  it('keeps away what its author withdrew', () => {
    const board = after(boardOf(open('a', 'ann')), { kind: 'withdraw', id: 'a', byId: 'ann' });
    expect(statusesOf(after(board, { kind: 'restore', id: 'a' }))).toEqual(['dismissed']);
  });

  it('asks the author on stage, who may say yes, no, and yes after all, until the question is over', () => {
    const board = after(boardOf(open('a', 'ann')), { kind: 'invite', id: 'a' });
    const answered = (isAccepted: boolean, from = board): Board =>
      after(from, { kind: 'answer-invitation', id: 'a', byId: 'ann', isAccepted });
    expect(board.get('a')).toMatchObject({ status: 'open', invitation: 'asked' });
    expect(answered(false).get('a')?.invitation).toBe('declined');
    expect(answered(true, answered(false)).get('a')?.invitation).toBe('accepted');
    expect(after(answered(false), { kind: 'invite', id: 'a' }).get('a')?.invitation).toBe('asked');
    const onStage = after(answered(true), { kind: 'answer-now', id: 'a' });
    expect(onStage.get('a')?.invitation).toBe('accepted');
    expect(after(onStage, { kind: 'finish-answer', id: 'a' }).get('a')?.invitation).toBeNull();
    expect(after(board, { kind: 'call-off-invitation', id: 'a' }).get('a')?.invitation).toBeNull();
  });

  it.each<[string, Board, QuestionCommand, QuestionRefusalCode]>([
    ['of another session', boardOf(), { kind: 'approve', id: 'a' }, 'question-unknown'],
    ['into itself', boardOf(open('a')), { kind: 'merge', id: 'a', intoId: 'a' }, 'merge-with-itself'],
    ['into nothing', boardOf(open('a')), { kind: 'merge', id: 'a', intoId: 'b' }, 'question-unknown'],
    [
      'into one that is merged',
      after(boardOf(open('a'), open('b'), open('c')), { kind: 'merge', id: 'a', intoId: 'b' }),
      { kind: 'merge', id: 'c', intoId: 'a' },
      'question-merged',
    ],
    [
      'that was answered, into another',
      after(boardOf(open('a'), open('b')), { kind: 'answer-in-writing', id: 'a', answer: 'Yes.' }),
      { kind: 'merge', id: 'a', intoId: 'b' },
      'question-answered',
    ],
    ['that nobody has read', boardOf(held('a')), { kind: 'answer-now', id: 'a' }, 'question-held'],
    [
      'that nobody has read, in writing',
      boardOf(held('a')),
      { kind: 'answer-in-writing', id: 'a', answer: 'x' },
      'question-held',
    ],
    [
      'that is dismissed',
      after(boardOf(open('a')), { kind: 'dismiss', id: 'a' }),
      { kind: 'assign', id: 'a', assigneeId: 'zoe' },
      'question-dismissed',
    ],
    ['of somebody else', boardOf(open('a', 'ann')), { kind: 'withdraw', id: 'a', byId: 'bob' }, 'question-not-yours'],
    ['that nobody has read, to be asked on stage', boardOf(held('a')), { kind: 'invite', id: 'a' }, 'question-held'],
    [
      'that was answered, to be asked on stage',
      after(boardOf(open('a')), { kind: 'answer-in-writing', id: 'a', answer: 'Yes.' }),
      { kind: 'invite', id: 'a' },
      'question-answered',
    ],
    [
      'whose author was not invited',
      boardOf(open('a', 'ann')),
      { kind: 'answer-invitation', id: 'a', byId: 'ann', isAccepted: true },
      'invitation-unknown',
    ],
    [
      'whose invitation somebody else answers',
      after(boardOf(open('a', 'ann')), { kind: 'invite', id: 'a' }),
      { kind: 'answer-invitation', id: 'a', byId: 'bob', isAccepted: true },
      'question-not-yours',
    ],
    [
      'that is on stage',
      after(boardOf(open('a', 'ann')), { kind: 'answer-now', id: 'a' }),
      { kind: 'withdraw', id: 'a', byId: 'ann' },
      'question-answered',
    ],
  ])('refuses a question %s', (_what, board, command, code) => expect(decideQuestions(board, command)).toBe(code));

  it('keeps its rules whatever is commanded', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const id = fc.constantFrom(...ids, 'unknown');
    const command: fc.Arbitrary<QuestionCommand> = fc.oneof(
      fc.record({
        kind: fc.constantFrom(
          'approve',
          'dismiss',
          'restore',
          'answer-now',
          'finish-answer',
          'invite',
          'call-off-invitation',
        ),
        id,
      }),
      fc.record({ kind: fc.constant('merge'), id, intoId: id }),
      fc.record({ kind: fc.constant('assign'), id, assigneeId: fc.constantFrom('zoe', null) }),
      fc.record({ kind: fc.constant('answer-in-writing'), id, answer: fc.constant('Yes.') }),
      fc.record({
        kind: fc.constant('answer-invitation'),
        id,
        byId: fc.constantFrom('ann', 'bob'),
        isAccepted: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('withdraw'), id, byId: fc.constantFrom('ann', 'bob') }),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        let board: Board = boardOf(open('a'), open('b', 'bob'), held('c'), held('d'));
        for (const each of commands) {
          const changed = decideQuestions(board, each);
          if (typeof changed === 'string') continue;
          // What is told is what is different, and saying it again changes nothing.
          for (const question of changed) expect(question).not.toEqual(board.get(question.id));
          board = new Map([...board, ...changed.map((question) => [question.id, question] as const)]);
          if (each.kind !== 'answer-now')
            expect(decideQuestions(board, each)).toSatisfy((again) => typeof again === 'string' || again.length === 0);
        }
        const all = [...board.values()];
        expect(all).toHaveLength(ids.length);
        expect(all.filter(({ status }) => status === 'answering').length).toBeLessThanOrEqual(1);
        for (const { status, mergedIntoId, invitation } of all) {
          if (invitation !== null) expect(['open', 'answering']).toContain(status);
          expect(mergedIntoId !== null).toBe(status === 'merged');
          if (mergedIntoId !== null) expect(board.get(mergedIntoId)?.status).not.toBe('merged');
        }
      }),
    );
  });
});

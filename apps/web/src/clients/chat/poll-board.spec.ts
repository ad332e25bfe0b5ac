import type { PollFace } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD, takeChanged, takeCounted, takeOwnVotes, type PollBoard } from './poll-board.js';

const face = (change: number, values: Partial<PollFace> = {}): PollFace => ({
  pollId: 'poll',
  change,
  kind: 'rating',
  question: { en: 'How was it?' },
  options: [],
  fewest: 1,
  most: 1,
  scale: 3,
  results: 'when-closed',
  mayChangeVote: true,
  status: 'open',
  isOnStage: false,
  tally: null,
  hiddenWords: null,
  ...values,
});
const tally = (voters: number): NonNullable<PollFace['tally']> => ({ kind: 'rating', voters, counts: [], mean: null });
const changed = (board: PollBoard, ...polls: PollFace[]): PollBoard =>
  takeChanged(board, { polls, goneIds: [], isWhole: false });
const shown = (board: PollBoard): PollFace | undefined => board.polls.get('poll');

describe('a board of polls', () => {
  it('keeps the newer of two states, in whatever order they come', () => {
    const board = changed(EMPTY_BOARD, face(2, { status: 'closed' }), face(1));
    expect(shown(board)?.status).toBe('closed');
  });

  it('keeps what who moderates sees, in whatever order everybody’s comes', () => {
    const own = face(1, { hiddenWords: [], tally: tally(2) });
    for (const [one, other] of [
      [own, face(1)],
      [face(1), own],
    ] as const)
      expect(shown(changed(changed(EMPTY_BOARD, one), other))).toEqual(own);
  });

  it('forgets results that may not be seen any more, also when a count of before comes late', () => {
    const before = changed(EMPTY_BOARD, face(1, { status: 'closed', tally: tally(3) }));
    const reopened = changed(before, face(2));
    expect(shown(reopened)?.tally).toBeNull();
    const late = takeCounted(reopened, { tallies: [{ pollId: 'poll', change: 1, tally: tally(3) }] });
    expect(shown(late)?.tally).toBeNull();
    const counted = takeCounted(reopened, { tallies: [{ pollId: 'poll', change: 2, tally: tally(4) }] });
    expect(shown(counted)?.tally?.voters).toBe(4);
  });

  it('begins anew with a whole board, keeps own votes, and forgets what is gone', () => {
    const voted = takeOwnVotes(changed(EMPTY_BOARD, face(3), face(1, { pollId: 'other' })), [
      { pollId: 'poll', ballot: { kind: 'rating', value: 2 } },
    ]);
    const whole = takeChanged(voted, { polls: [face(1)], goneIds: [], isWhole: true });
    expect([...whole.polls.keys()]).toEqual(['poll']);
    expect(whole.ownVotes.get('poll')).toEqual({ kind: 'rating', value: 2 });
    expect(takeChanged(whole, { polls: [], goneIds: ['poll'], isWhole: false }).polls.size).toBe(0);
  });
});

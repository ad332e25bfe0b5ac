import { describe, expect, it } from 'vitest';
import type { HeldMessage, ModerationAction, ReportedMessage } from '@app/contracts';
import { orderOf } from './queue-keys.js';
import { chosenIn, neighbourOf, queueOf, undoableOf } from './queue.js';

const author = { participantId: 'ann', name: 'Ann', role: 'attendee' as const };
const held = (heldId: string, minute: number): HeldMessage => ({
  heldId,
  clientMessageId: heldId,
  author,
  text: heldId,
  reasons: [],
  heldAt: `2030-06-01T10:0${minute}:00Z`,
  state: 'waiting',
  change: 1,
});
const reported = (seq: number, minute: number): ReportedMessage => ({
  seq,
  author,
  text: 'x',
  postedAt: '2030-06-01T09:00:00Z',
  reportedAt: `2030-06-01T10:0${minute}:00Z`,
  reasons: [],
  notes: [],
  state: 'open',
  change: 1,
});
const items = queueOf({ held: [held('b', 2), held('a', 1)], reported: [reported(7, 3)] });

describe('the queue', () => {
  it('has what waits longest first', () => {
    expect(items.map(({ id }) => id)).toEqual(['a', 'b', 'reported-7']);
  });

  it.each([
    ['stays with its item', 'b', 0, 'b'],
    ['goes to the next in its place', 'gone', 1, 'b'],
    ['goes to the last when the last is gone', 'gone', 9, 'reported-7'],
    ['begins with the first', null, 0, 'a'],
  ])('keeps a choice that %s', (_how, chosen, index, expected) =>
    expect(chosenIn(items, chosen, index)).toBe(expected),
  );

  it('chooses nothing where nothing waits', () => {
    expect(chosenIn([], 'a', 0)).toBeNull();
    expect(neighbourOf([], null, 1)).toBeNull();
  });

  it.each([
    ['a', 1, 'b'],
    ['a', -1, 'a'],
    ['reported-7', 1, 'reported-7'],
    [null, 1, 'a'],
  ] as const)('goes from %s by %i to %s', (from, step, to) => expect(neighbourOf(items, from, step)).toBe(to));
});

describe('a key of the queue', () => {
  const press = (key: string, code: string, more: object = {}) =>
    orderOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more });
  it.each([
    ['j', 'KeyJ', {}, 'next'],
    ['ArrowUp', 'ArrowUp', {}, 'previous'],
    ['A', 'KeyA', {}, 'approve'],
    ['о', 'KeyJ', {}, 'next'],
    ['?', 'Slash', {}, 'help'],
    ['j', 'KeyJ', { repeat: true }, 'next'],
    ['a', 'KeyA', { repeat: true }, undefined],
    ['r', 'KeyR', { ctrlKey: true }, undefined],
    ['Enter', 'Enter', {}, undefined],
    ['x', 'KeyX', {}, undefined],
  ])('%s (%s, %o) gives %s', (key, code, more, order) => expect(press(key, code, more)).toBe(order));
});

describe('undo', () => {
  const action = (actionId: string, actorId: string | null, undoneAt: string | null): ModerationAction => ({
    actionId,
    kind: 'ban',
    actor: actorId === null ? null : { participantId: actorId, name: actorId },
    subject: author,
    at: '2030-06-01T10:00:00Z',
    text: '',
    seq: null,
    until: null,
    undoneAt,
    undoneBy: null,
    change: 1,
  });
  it('takes back the newest of one’s own that stands', () => {
    const actions = [
      action('1', 'other', null),
      action('2', 'me', 'now'),
      action('3', null, null),
      action('4', 'me', null),
    ];
    expect(undoableOf(actions, 'me')?.actionId).toBe('4');
    expect(undoableOf(actions, 'nobody')).toBeUndefined();
    expect(undoableOf(actions, null)).toBeUndefined();
  });
});

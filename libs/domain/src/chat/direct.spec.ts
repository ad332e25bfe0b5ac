import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askDirect,
  decideDirect,
  type DirectCommand,
  type DirectPair,
  faceOfDirect,
  refusesMessage,
} from './direct.js';

const asked = (): DirectPair => {
  const writing = askDirect(undefined, 'ann');
  if (typeof writing === 'string') throw new Error(writing);
  return writing.pair;
};
const decided = (pair: DirectPair, command: DirectCommand, byId: string): DirectPair => {
  const next = decideDirect(pair, command, byId);
  if (next === 'wrong-state') throw new Error(`${byId} may not ${command}`);
  return next;
};

describe('a request', () => {
  it('takes nothing more until who was asked accepts', () => {
    expect(refusesMessage(asked())).toBe('direct-unanswered');
    expect(askDirect(asked(), 'ann')).toBe('direct-unanswered');
    expect(decideDirect(asked(), 'accept', 'ann')).toBe('wrong-state');
    const accepted = decided(asked(), 'accept', 'bob');
    expect(refusesMessage(accepted)).toBeUndefined();
    expect(decideDirect(accepted, 'accept', 'bob')).toBe(accepted);
    expect([faceOfDirect(asked(), 'ann'), faceOfDirect(asked(), 'bob')]).toEqual(['asked', 'asking']);
  });

  it('is accepted by asking back', () => {
    expect(askDirect(asked(), 'bob')).toMatchObject({ isRequest: false, pair: { state: 'accepted' } });
  });

  it('that was declined stays so, unless who declined writes', () => {
    const declined = decided(asked(), 'decline', 'bob');
    expect(decideDirect(declined, 'decline', 'bob')).toBe(declined);
    expect(decideDirect(declined, 'accept', 'ann')).toBe('wrong-state');
    expect([askDirect(declined, 'ann'), faceOfDirect(declined, 'ann')]).toEqual(['direct-closed', 'closed']);
    expect(askDirect(declined, 'bob')).toMatchObject({ isRequest: false, pair: { state: 'accepted' } });
  });

  it('can not be taken back by who asked', () => {
    expect(decideDirect(asked(), 'leave', 'ann')).toBe('wrong-state');
    expect(decideDirect(asked(), 'decline', 'ann')).toBe('wrong-state');
  });
});

it('who was left may be asked again, and must accept again', () => {
  const left = decided(decided(asked(), 'accept', 'bob'), 'leave', 'bob');
  expect(refusesMessage(left)).toBe('direct-closed');
  expect(askDirect(left, 'bob')).toMatchObject({ isRequest: true, pair: { state: 'requested', requesterId: 'bob' } });
});

it('a block ends it for both, and a refusal does not say who blocks', () => {
  const blocked = decided(decided(asked(), 'accept', 'bob'), 'block', 'bob');
  expect([askDirect(blocked, 'ann'), askDirect(blocked, 'bob')]).toEqual(['direct-closed', 'direct-closed']);
  expect([faceOfDirect(blocked, 'ann'), faceOfDirect(blocked, 'bob')]).toEqual(['closed', 'closed']);
  const both = decided(blocked, 'block', 'ann');
  expect(askDirect(decided(both, 'unblock', 'bob'), 'bob')).toBe('direct-closed');
  const free = decided(decided(both, 'unblock', 'bob'), 'unblock', 'ann');
  expect(askDirect(free, 'ann')).toMatchObject({ isRequest: true });
});

it('whatever two people do, nobody gets two messages of somebody whom they never answered', () => {
  const step = fc.record({
    by: fc.constantFrom('ann', 'bob'),
    what: fc.constantFrom('accept', 'decline', 'block', 'unblock', 'leave', 'write' as const),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let pair: DirectPair | undefined;
      const messages = { ann: 0, bob: 0 };
      const answered = { ann: false, bob: false };
      for (const { by, what } of steps) {
        if (what === 'write') {
          const writing = askDirect(pair, by);
          if (typeof writing === 'string') continue;
          expect(pair?.blockerIds ?? []).toEqual([]);
          pair = writing.pair;
          messages[by] += 1;
          answered[by] = true;
        } else if (pair !== undefined) {
          const next = decideDirect(pair, what, by);
          if (next === 'wrong-state') continue;
          pair = next;
          if (what === 'accept') answered[by] = true;
        }
        if (!answered.bob) expect(messages.ann).toBeLessThanOrEqual(1);
        if (!answered.ann) expect(messages.bob).toBeLessThanOrEqual(1);
      }
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameValue } from './same-value.js';

describe('isSameValue', () => {
  it.each([
    [1, 1, true],
    [1, '1', false],
    [null, undefined, true],
    [null, 0, false],
    [{}, null, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: null }, true],
    [{ a: 1 }, { a: 1, b: 0 }, false],
    [[1, 2], [2, 1], false],
    [[1], [1, null], false],
    [[], {}, false],
    [{ a: [{ b: 'x' }] }, { a: [{ b: 'x' }] }, true],
    [{ a: [{ b: 'x' }] }, { a: [{ b: 'y' }] }, false],
  ])('%j and %j: %s', (one, other, expected) => {
    expect(isSameValue(one, other)).toBe(expected);
    expect(isSameValue(other, one)).toBe(expected);
  });

  it('holds for whatever a database gives back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSameValue(value, JSON.parse(JSON.stringify(value)))).toBe(true);
      }),
    );
  });
});

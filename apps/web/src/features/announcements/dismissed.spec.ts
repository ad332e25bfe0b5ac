import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDismissed } from './dismissed.js';

describe('what was read', () => {
  it.each([
    [null, []],
    ['', []],
    ['{', []],
    ['{"a":1}', []],
    ['["a",1,null,"b"]', ['a', 'b']],
  ])('is kept as %s', (stored, ids) => expect(parseDismissed(stored)).toEqual(ids));

  it('is the latest 200 ids, whatever is kept', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (stored) => {
        const ids = parseDismissed(stored);
        expect(ids.length).toBeLessThanOrEqual(200);
        expect(ids.every((id) => typeof id === 'string')).toBe(true);
      }),
    );
    const many = Array.from({ length: 300 }, (_, index) => `id ${index}`);
    expect(parseDismissed(JSON.stringify(many))).toEqual(many.slice(-200));
  });
});

import { describe, expect, it } from 'vitest';
import { Relief } from './relief.js';

const looks = (relief: Relief, count: number, isStrained: boolean): number[] =>
  Array.from({ length: count }, () => relief.look(isStrained));

describe('relief of a device that cannot keep up', () => {
  it('gives up a layer when the strain lasts, and never more than one', () =>
    expect(looks(new Relief(), 12, true)).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]));

  it('does nothing about a short strain', () => {
    const relief = new Relief();
    expect([looks(relief, 2, true), looks(relief, 1, false), looks(relief, 2, true)].flat()).toEqual([0, 0, 0, 0, 0]);
  });

  it('takes a layer back after half a minute of calm, and waits longer when that was too early', () => {
    const relief = new Relief();
    looks(relief, 3, true);
    expect(looks(relief, 15, false).lastIndexOf(1)).toBe(13);
    looks(relief, 3, true);
    expect(looks(relief, 30, false).lastIndexOf(1)).toBe(28);
    expect(relief.look(false)).toBe(0);
  });
});

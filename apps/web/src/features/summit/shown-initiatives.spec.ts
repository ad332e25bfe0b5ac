import { describe, expect, it } from 'vitest';
import { shownInitiatives } from './shown-initiatives.js';

const announced = [{ slug: 'green' }, { slug: 'water' }];

describe('initiatives of a summit', () => {
  it('are those that were announced, with how they were signed, and the others that are out', () => {
    const green = { slug: 'green', isRecalled: false };
    const air = { slug: 'air', isRecalled: false };
    expect(shownInitiatives(announced, [green, air])).toEqual({
      announced: [
        { initiative: { slug: 'green' }, out: green },
        { initiative: { slug: 'water' }, out: undefined },
      ],
      others: [air],
    });
  });
  it('leave nothing but a tombstone where they were recalled', () => {
    const green = { slug: 'green', isRecalled: true };
    expect(shownInitiatives(announced, [green])).toEqual({
      announced: [{ initiative: { slug: 'water' }, out: undefined }],
      others: [green],
    });
  });
});

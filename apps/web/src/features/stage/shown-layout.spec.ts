import { describe, expect, it } from 'vitest';
import { nextLayout, shownLayout } from './shown-layout.js';

describe('the layout of the stage', () => {
  it('is the chair’s until a viewer chooses', () => {
    expect(shownLayout(null, 'roundtable', false)).toBe('roundtable');
    expect(shownLayout(null, 'speaker', false)).toBe('speaker');
    expect(shownLayout('roundtable', 'speaker', false)).toBe('roundtable');
    expect(shownLayout('speaker', 'roundtable', true)).toBe('speaker');
  });
  it('shows slides and screens to those who leave it to the chair', () => {
    expect(shownLayout(null, 'speaker', true)).toBe('slides');
    expect(shownLayout(null, 'roundtable', true)).toBe('roundtable');
  });
  it('has no place for slides while there are none', () => {
    expect(shownLayout(null, 'slides', false)).toBe('speaker');
    expect(shownLayout('slides', 'roundtable', false)).toBe('speaker');
    expect(shownLayout('slides', 'roundtable', true)).toBe('slides');
  });
  it('goes round with the key', () => {
    expect([null, 'roundtable', 'speaker', 'slides'].map((own) => nextLayout(own as never))).toEqual([
      'roundtable',
      'speaker',
      'slides',
      null,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { pageAfter, stepOf } from './slide-keys.js';

const press = (key: string, held = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('keys of a presenter', () => {
  it('are those of remote controls, and of a reader', () => {
    expect(
      ['PageDown', 'PageUp', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => stepOf(press(key), 'ltr')),
    ).toEqual(['next', 'back', 'next', 'back', 'first', 'last']);
    expect(stepOf(press('a'), 'ltr')).toBeUndefined();
  });
  it('point as the page is read', () => {
    expect([stepOf(press('ArrowRight'), 'ltr'), stepOf(press('ArrowLeft'), 'ltr')]).toEqual(['next', 'back']);
    expect([stepOf(press('ArrowRight'), 'rtl'), stepOf(press('ArrowLeft'), 'rtl')]).toEqual(['back', 'next']);
  });
  it('are the browser’s while another key is held', () => {
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { shiftKey: true }])
      expect(stepOf(press('ArrowLeft', held), 'ltr')).toBeUndefined();
  });
});

describe('a step among pages', () => {
  it('ends at the first and the last one', () => {
    expect([
      pageAfter('next', 2, 3),
      pageAfter('next', 3, 3),
      pageAfter('back', 2, 3),
      pageAfter('back', 1, 3),
    ]).toEqual([3, 3, 1, 1]);
    expect([pageAfter('first', 2, 3), pageAfter('last', 2, 3)]).toEqual([1, 3]);
  });
});

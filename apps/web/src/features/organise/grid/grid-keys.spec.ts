import { describe, expect, it } from 'vitest';
import { cardKeyOf, carryKeyOf, historyKeyOf } from './grid-keys.js';

const press = (key: string, more: Partial<Parameters<typeof historyKeyOf>[0]> = {}) => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});

describe('keys of a card', () => {
  it.each([
    [press('m'), 'move'],
    [press('ь', { code: 'KeyM' }), 'move'],
    [press('ข', { code: 'KeyR' }), 'resize'],
    [press('U', { shiftKey: true }), undefined],
    [press('Backspace'), 'unschedule'],
    [press('ArrowUp'), 'above'],
    [press('ArrowRight'), 'after'],
    [press('m', { ctrlKey: true }), undefined],
    [press('Tab'), undefined],
    [press('Enter'), undefined],
  ] as const)('%#', (given, expected) => expect(cardKeyOf(given, 'ltr')).toBe(expected));
  it('are mirrored where the page is', () => {
    expect(cardKeyOf(press('ArrowRight'), 'rtl')).toBe('before');
    expect(carryKeyOf(press('ArrowLeft'), 'rtl')).toEqual({ kind: 'column', by: 1 });
    expect(carryKeyOf(press('ArrowLeft'), 'ltr')).toEqual({ kind: 'column', by: -1 });
  });
});

describe('keys of a carried card', () => {
  it.each([
    [press('ArrowDown'), { kind: 'time', sign: 1, isLarge: false }],
    [press('ArrowUp', { shiftKey: true }), { kind: 'time', sign: -1, isLarge: true }],
    [press('PageDown'), { kind: 'day', by: 1 }],
    [press(' '), { kind: 'put' }],
    [press('Escape'), { kind: 'give-up' }],
    [press('к', { code: 'KeyR' }), { kind: 'resize' }],
    [press('Delete'), { kind: 'unschedule' }],
    [press('z', { ctrlKey: true }), undefined],
    [press('x'), undefined],
  ] as const)('%#', (given, expected) => expect(carryKeyOf(given, 'ltr')).toEqual(expected));
});

describe('undo and redo', () => {
  it.each([
    [press('z', { ctrlKey: true }), 'undo'],
    [press('я', { ctrlKey: true, code: 'KeyZ' }), 'undo'],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
    [press('z', { metaKey: true }), 'undo'],
    [press('y', { ctrlKey: true }), 'redo'],
    [press('z'), undefined],
    [press('z', { ctrlKey: true, altKey: true }), undefined],
  ] as const)('%#', (given, expected) => expect(historyKeyOf(given)).toBe(expected));
});

import { describe, expect, it } from 'vitest';
import { actionOf, BOOTH_KEYS } from './use-booth-keys.js';

describe('keys of the booth', () => {
  it('follow the letter, and its place where the layout prints another script', () => {
    expect(actionOf({ key: 'i', code: 'KeyI' })).toBe('take');
    expect(actionOf({ key: 'I', code: 'KeyI' })).toBe('take');
    expect(actionOf({ key: 'ш', code: 'KeyI' })).toBe('take');
    expect(actionOf({ key: 'd', code: 'KeyE' })).toBe('caughtUp');
    expect(actionOf({ key: 'ن', code: 'KeyK' })).toBe('keep');
  });
  it('leave every other key alone', () => {
    for (const [key, code] of [
      ['Tab', 'Tab'],
      [' ', 'Space'],
      ['m', 'KeyM'],
      ['Enter', 'Enter'],
    ] as const)
      expect(actionOf({ key, code })).toBeUndefined();
  });
  it('have one action each', () =>
    expect(new Set(Object.values(BOOTH_KEYS)).size).toBe(Object.keys(BOOTH_KEYS).length));
});

import { describe, expect, it } from 'vitest';
import { actionOf, keyOf, SHORTCUTS, type KeyPress } from './shortcuts.js';

const press = (key: string, code: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...changes,
});

describe('keys of the stage', () => {
  it('have one action each', () => expect(new Set(SHORTCUTS.map(({ key }) => key)).size).toBe(SHORTCUTS.length));
  it('work in the layout printed on them', () =>
    expect(actionOf(press('m', 'KeyM'))).toEqual({ action: 'toggle-microphone' }));
  it('follow the letter on a layout that moves it', () =>
    expect(actionOf(press('a', 'KeyQ'))).toEqual({ action: 'admit-selected' }));
  it('follow the place on a Cyrillic layout', () =>
    expect(actionOf(press('ь', 'KeyM'))).toEqual({ action: 'toggle-microphone' }));
  it('name a seat by its number', () =>
    expect(actionOf(press('3', 'Digit3'))).toEqual({ action: 'select-seat', seatIndex: 2 }));
  it('open the sheet', () => expect(actionOf(press('?', 'Slash'))).toEqual({ action: 'show-shortcuts' }));
  it('leave the browser its own', () => {
    expect(actionOf(press('r', 'KeyR', { ctrlKey: true }))).toBeUndefined();
    expect(actionOf(press('n', 'KeyN', { metaKey: true }))).toBeUndefined();
    expect(actionOf(press('x', 'KeyX', { isComposing: true }))).toBeUndefined();
    expect(actionOf(press('Tab', 'Tab'))).toBeUndefined();
  });
  it('are known to the hover text', () => expect(keyOf('end-session')).toBe('E'));
});

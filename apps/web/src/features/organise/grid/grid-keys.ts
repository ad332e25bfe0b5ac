import type { Neighbour } from './day-layout.js';

/** What a key does to a card that has the focus and is not carried. */
export type CardKey = 'move' | 'resize' | 'unschedule' | Neighbour;
/** What a key does to the card that is carried. Minutes are a sign only: how far a step goes says `isLarge`. */
export type CarryKey =
  | { readonly kind: 'time'; readonly sign: -1 | 1; readonly isLarge: boolean }
  | { readonly kind: 'column' | 'day'; readonly by: -1 | 1 }
  | { readonly kind: 'put' | 'give-up' | 'unschedule' | 'move' | 'resize' };
export type HistoryKey = 'undo' | 'redo';

interface KeyPress {
  /** `KeyboardEvent.key`: what the reader's layout prints. */
  readonly key: string;
  /** `KeyboardEvent.code`: the place on the keyboard, so that the letters work in Cyrillic, Urdu and Thai layouts too. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}
type Direction = 'ltr' | 'rtl';

function letterOf({ key, code }: KeyPress): string | undefined {
  return /^[a-z]$/i.test(key) ? key.toUpperCase() : /^Key([A-Z])$/.exec(code)?.[1];
}
const hasModifier = ({ ctrlKey, metaKey, altKey }: KeyPress): boolean => ctrlKey || metaKey || altKey;

/** Towards the inline end is +1: to the right, in right-to-left pages to the left. */
function inlineStep(key: string, direction: Direction): -1 | 1 | undefined {
  if (key === 'ArrowRight') return direction === 'rtl' ? -1 : 1;
  if (key === 'ArrowLeft') return direction === 'rtl' ? 1 : -1;
  return undefined;
}

/** `undefined`: not ours, leave it to the browser. */
export function cardKeyOf(press: KeyPress, direction: Direction): CardKey | undefined {
  if (hasModifier(press) || press.shiftKey) return undefined;
  if (press.key === 'ArrowUp') return 'above';
  if (press.key === 'ArrowDown') return 'below';
  const inline = inlineStep(press.key, direction);
  if (inline !== undefined) return inline === 1 ? 'after' : 'before';
  if (press.key === 'Backspace' || press.key === 'Delete') return 'unschedule';
  const letters: Readonly<Record<string, CardKey>> = { M: 'move', R: 'resize', U: 'unschedule' };
  return letters[letterOf(press) ?? ''];
}

/** `undefined`: not ours, leave it to the browser. */
export function carryKeyOf(press: KeyPress, direction: Direction): CarryKey | undefined {
  if (hasModifier(press)) return undefined;
  const inline = inlineStep(press.key, direction);
  if (inline !== undefined) return { kind: 'column', by: inline };
  switch (press.key) {
    case 'ArrowUp':
      return { kind: 'time', sign: -1, isLarge: press.shiftKey };
    case 'ArrowDown':
      return { kind: 'time', sign: 1, isLarge: press.shiftKey };
    case 'PageUp':
      return { kind: 'day', by: -1 };
    case 'PageDown':
      return { kind: 'day', by: 1 };
    case 'Enter':
    case ' ':
      return { kind: 'put' };
    case 'Escape':
      return { kind: 'give-up' };
    case 'Backspace':
    case 'Delete':
      return { kind: 'unschedule' };
  }
  const letters = { M: 'move', R: 'resize', U: 'unschedule' } as const;
  const letter = letterOf(press);
  return letter === 'M' || letter === 'R' || letter === 'U' ? { kind: letters[letter] } : undefined;
}

/** Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y; on a Mac with ⌘. */
export function historyKeyOf(press: KeyPress): HistoryKey | undefined {
  if (press.ctrlKey === press.metaKey || press.altKey) return undefined;
  const letter = letterOf(press);
  if (letter === 'Z') return press.shiftKey ? 'redo' : 'undo';
  return letter === 'Y' && !press.shiftKey ? 'redo' : undefined;
}

/** What a key does on the stage. The same table feeds the listener, the hover texts and the sheet, so they cannot differ. */
export type StageAction =
  | 'toggle-microphone'
  | 'toggle-camera'
  | 'toggle-fullscreen'
  | 'focus-chat'
  | 'show-people'
  | 'show-shortcuts'
  | 'admit-next'
  | 'select-seat'
  | 'mute-selected'
  | 'admit-selected'
  | 'remove-selected'
  | 'start-session'
  | 'end-session'
  | 'cough'
  | 'take-booth'
  | 'caught-up'
  | 'keep-booth'
  | 'raise-hand'
  | 'next-speaker'
  | 'give-floor'
  | 'end-turn'
  | 'plan-selected'
  | 'ask-to-unmute'
  | 'send-back'
  | 'spotlight-selected'
  | 'next-layout'
  | 'picture-in-picture'
  | 'low-bandwidth'
  | 'toggle-captions'
  | 'show-reactions'
  | 'turn-slides';

export interface Shortcut {
  action: StageAction;
  /** As printed on the keyboard; `1–9` stands for the digits. */
  key: string;
  for: 'everybody' | 'speaker' | 'interpreter' | 'moderator';
}

export const SHORTCUTS: readonly Shortcut[] = [
  { action: 'toggle-microphone', key: 'M', for: 'speaker' },
  { action: 'toggle-camera', key: 'V', for: 'speaker' },
  // The slides listen themselves: arrows too, where nothing else moves by them.
  { action: 'turn-slides', key: 'Page Up / Page Down', for: 'speaker' },
  // Held; listened to by the booth itself.
  { action: 'cough', key: 'Space', for: 'interpreter' },
  { action: 'take-booth', key: 'Q', for: 'interpreter' },
  { action: 'keep-booth', key: 'Z', for: 'interpreter' },
  { action: 'caught-up', key: 'Y', for: 'interpreter' },
  { action: 'admit-next', key: 'N', for: 'moderator' },
  { action: 'next-speaker', key: 'J', for: 'moderator' },
  { action: 'end-turn', key: 'T', for: 'moderator' },
  { action: 'select-seat', key: '1–9', for: 'moderator' },
  { action: 'admit-selected', key: 'A', for: 'moderator' },
  { action: 'give-floor', key: 'G', for: 'moderator' },
  { action: 'plan-selected', key: 'O', for: 'moderator' },
  { action: 'mute-selected', key: 'X', for: 'moderator' },
  { action: 'ask-to-unmute', key: 'U', for: 'moderator' },
  { action: 'spotlight-selected', key: 'L', for: 'moderator' },
  { action: 'send-back', key: 'B', for: 'moderator' },
  { action: 'remove-selected', key: 'R', for: 'moderator' },
  { action: 'start-session', key: 'S', for: 'moderator' },
  { action: 'end-session', key: 'E', for: 'moderator' },
  { action: 'raise-hand', key: 'H', for: 'everybody' },
  { action: 'show-reactions', key: '0', for: 'everybody' },
  { action: 'focus-chat', key: 'C', for: 'everybody' },
  { action: 'show-people', key: 'P', for: 'everybody' },
  { action: 'next-layout', key: 'W', for: 'everybody' },
  { action: 'picture-in-picture', key: 'I', for: 'everybody' },
  { action: 'low-bandwidth', key: 'D', for: 'everybody' },
  { action: 'toggle-captions', key: 'K', for: 'everybody' },
  { action: 'toggle-fullscreen', key: 'F', for: 'everybody' },
  { action: 'show-shortcuts', key: '?', for: 'everybody' },
];

/** The key of an action, for its hover text. */
export function keyOf(action: StageAction): string {
  return SHORTCUTS.find((shortcut) => shortcut.action === action)?.key ?? '';
}

export interface KeyPress {
  /** `KeyboardEvent.key`: what the reader's layout prints. */
  key: string;
  /** `KeyboardEvent.code`: the place on the keyboard, so that the keys work in Cyrillic, Urdu and Thai layouts too. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

/** The action of a key press and, for a digit, the seat it names (from 0). `undefined`: not ours, leave it to the browser. */
export function actionOf(press: KeyPress): { action: StageAction; seatIndex?: number } | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return undefined;
  if (press.key === '?') return { action: 'show-shortcuts' };
  if (press.code === 'Digit0' || press.code === 'Numpad0') return { action: 'show-reactions' };
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1];
  if (digit) return { action: 'select-seat', seatIndex: Number(digit) - 1 };
  const letter = /^[a-z]$/i.test(press.key) ? press.key.toUpperCase() : /^Key([A-Z])$/.exec(press.code)?.[1];
  const shortcut = SHORTCUTS.find(({ key }) => key === letter);
  return shortcut && { action: shortcut.action };
}

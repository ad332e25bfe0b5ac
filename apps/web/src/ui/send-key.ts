import type { KeyboardEvent } from 'react';

/** What browsers report for keys that an input method takes, where `isComposing` comes too late (Safari). */
const IME_KEY_CODE = 229;

/** Whether a key in a field of several lines sends it: Enter does, Shift+Enter breaks the line, an input method keeps its Enter. */
export function isSendKey({ key, shiftKey, nativeEvent, keyCode }: KeyboardEvent<HTMLTextAreaElement>): boolean {
  return key === 'Enter' && !shiftKey && !nativeEvent.isComposing && keyCode !== IME_KEY_CODE;
}

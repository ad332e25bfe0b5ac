import { hasVisibleText, tidyText } from '../text/tidy-text.js';

/** A chat message as it is kept (`tidyText`). `undefined` when nothing visible is left or more than `maxLength` UTF-16 code units. */
export function toMessageText(written: string, maxLength: number): string | undefined {
  const text = tidyText(written);
  return text.length <= maxLength && hasVisibleText(text) ? text : undefined;
}

import { z } from 'zod';

/** Longest name beside a message, in UTF-16 code units; what a room pass can carry. */
export const MAX_DISPLAY_NAME_LENGTH = 80;
/** Shown for a guest without a name; the web app translates it. */
const GUEST_NAME = 'Guest';

// Controls, line and paragraph separators, direction marks and overrides, invisible characters. Joiners (U+200C, U+200D) stay: Urdu and Persian spell with them.
const UNWANTED =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\u{e0000}-\u{e007f}]/gu;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** A guest's name as everybody sees it: on one line, nothing in it that hides or turns text around; `Guest` when nothing is left. May be longer than allowed: check after cleaning. */
export function cleanDisplayName(text: string): string {
  const name = text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(UNWANTED, '')
    .replace(/\s+/gu, ' ')
    .normalize('NFC')
    .trim();
  return VISIBLE.test(name) ? name : GUEST_NAME;
}

/** A guest's name at the edge: cleaned, `Guest` when none is given, bad input when it is still too long. */
export const DisplayName = z
  .string()
  .nullish()
  .transform((text) => cleanDisplayName(text ?? ''))
  .pipe(z.string().max(MAX_DISPLAY_NAME_LENGTH));

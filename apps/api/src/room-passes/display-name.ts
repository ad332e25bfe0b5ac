import { hasVisibleText, tidyLine } from '@app/domain';
import { z } from 'zod';

/** Longest name beside a message, in UTF-16 code units; what a room pass can carry. */
export const MAX_DISPLAY_NAME_LENGTH = 80;
/** Shown for a guest without a name; the web app translates it. */
const GUEST_NAME = 'Guest';

/** A guest's name as everybody sees it: on one line, nothing in it that hides or turns text around; `Guest` when nothing is left. May be longer than allowed: check after cleaning. */
export function cleanDisplayName(text: string): string {
  const name = tidyLine(text);
  return hasVisibleText(name) ? name : GUEST_NAME;
}

/** A guest's name at the edge: cleaned, `Guest` when none is given, bad input when it is still too long. */
export const DisplayName = z
  .string()
  .nullish()
  .transform((text) => cleanDisplayName(text ?? ''))
  .pipe(z.string().max(MAX_DISPLAY_NAME_LENGTH));

import { SLIDE_LIMITS } from '@app/contracts';

/** What stands on a page as it is kept: one line, without what no database and no screen reader can do anything with, cut where a character ends. */
export function pageText(bytes: Buffer): string {
  const line = bytes
    .toString('utf8')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cn}\p{Co}\p{Cs}\s]+/gu, ' ')
    .trim();
  return line.length <= SLIDE_LIMITS.text ? line : cut(line, SLIDE_LIMITS.text);
}

/** At most `length` UTF-16 units, with a sign that there was more. */
function cut(line: string, length: number): string {
  let kept = '';
  for (const character of line) {
    if (kept.length + character.length >= length) break;
    kept += character;
  }
  return `${kept}…`;
}

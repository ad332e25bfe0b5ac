import { SLIDE_LIMITS } from '@app/contracts';

/** As pdf.js gives the text of a page; marked content has none. */
type TextItem = { str: string; hasEOL: boolean } | { type: string };

/** What stands on a page, as one line: what is too long to be listened to is cut. */
export function lineOf(items: readonly TextItem[]): string {
  const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, SLIDE_LIMITS.text).toWellFormed();
}
/** The name of a deck: that of its file. */
export function titleOf(fileName: string): string {
  const name = fileName
    .replace(/\.pdf$/i, '')
    .replaceAll(/[\p{Cc}\s_]+/gu, ' ')
    .trim();
  return (name === '' ? 'Slides' : name).slice(0, SLIDE_LIMITS.title).toWellFormed();
}

import { LANGUAGE_NAMES } from '../../app/i18n/languages.js';

const KNOWN: Readonly<Record<string, string>> = LANGUAGE_NAMES;

/** A language's name in that language (BCP 47); `undefined` where this browser knows none, and for sign languages, which are not written. */
export function ownNameOf(tag: string): string | undefined {
  const base = tag.split('-')[0] ?? '';
  if (base === tag && Object.hasOwn(KNOWN, base)) return KNOWN[base];
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag);
    // A browser without that language's data answers in the page's.
    return name === undefined ||
      new Intl.DisplayNames([tag], { type: 'language' }).resolvedOptions().locale.split('-')[0] !== base
      ? KNOWN[base]
      : name;
  } catch {
    // Not a tag that Intl takes.
    return undefined;
  }
}

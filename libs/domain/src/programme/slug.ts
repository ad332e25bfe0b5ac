/** Longest slug made from a title; a suffix that makes it unique comes on top. */
const MAX_SLUG_LENGTH = 60;

/** Latin letters that decomposition leaves as they are. */
const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ə: 'e',
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

/**
 * Words of a text in Latin script as they stand in an address: `COP29: Let's meet in Bakı` → `cop29-lets-meet-in-baki`.
 * Empty when the text has no Latin letter: a number alone says nothing in an address.
 */
export function slugOf(text: string): string {
  const latin = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => LATIN_LETTERS[letter] ?? ' ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  if (!/[a-z]/.test(latin)) return '';
  return latin.replace(/^-/, '').slice(0, MAX_SLUG_LENGTH).replace(/-$/, '');
}

/**
 * A slug for something that is called `texts` (language → text): from its English name, else from the first that can be
 * written in Latin letters. `fallback` (`roundtable`) is numbered from 1 when none can; a taken slug is numbered from 2.
 */
export function chooseSlug(texts: Readonly<Record<string, string>>, fallback: string, taken: ReadonlySet<string>): string {
  const candidates = [texts['en'], ...Object.values(texts)].map((text) => slugOf(text ?? ''));
  const base = candidates.find((candidate) => candidate !== '');
  if (base !== undefined && !taken.has(base)) return base;
  for (let number = base === undefined ? 1 : 2; ; number += 1) {
    const numbered = `${base ?? fallback}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** Longest slug made from a title; a suffix that makes it unique comes on top. */
const MAX_SLUG_LENGTH = 60;

/** Words that stand in a summit's addresses for something else: a session of that name could not be opened. */
const TAKEN_BY_PAGES: ReadonlySet<string> = new Set([
  'people',
  'register',
  'ticket',
  'carbon',
  'chat',
  'initiatives',
  'outcomes',
  'guest-of-honour',
  'news',
  'press',
]);

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

/** What a slug of something called `texts` (language → text) starts with: its English name, else the first that Latin letters can write, else `fallback`. */
export function slugStart(texts: Readonly<Record<string, string>>, fallback: string): string {
  return namedSlug(texts) ?? fallback;
}

/**
 * A slug for something called `texts` (language → text), like `slugStart`. `fallback` (`roundtable`) is numbered from 1, because
 * it says nothing alone; a taken slug is numbered from 2. `taken` holds at least the slugs that begin with `slugStart`.
 */
export function chooseSlug(
  texts: Readonly<Record<string, string>>,
  fallback: string,
  taken: ReadonlySet<string>,
): string {
  const named = namedSlug(texts);
  if (named !== undefined && !taken.has(named) && !TAKEN_BY_PAGES.has(named)) return named;
  for (let number = named === undefined ? 1 : 2; ; number += 1) {
    const numbered = `${named ?? fallback}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function namedSlug(texts: Readonly<Record<string, string>>): string | undefined {
  return [texts['en'] ?? '', ...Object.values(texts)].map(slugOf).find((slug) => slug !== '');
}

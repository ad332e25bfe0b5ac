/** Letters that stand for others when people search, beyond what Unicode decomposes: as they are typed on keyboards without them. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  ı: 'i',
  ə: 'e',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  // Cyrillic letters of Kazakh and its neighbours, as they are written without them.
  қ: 'к',
  ң: 'н',
  ғ: 'г',
  ү: 'у',
  ұ: 'у',
  һ: 'х',
  ө: 'о',
  ә: 'а',
  і: 'и',
  // Arabic letters as Urdu, Persian and Arabic keyboards write them.
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ے: 'ی',
  ك: 'ک',
  ه: 'ہ',
  ة: 'ہ',
  ھ: 'ہ',
  ە: 'ہ',
  ں: 'ن',
  ٱ: 'ا',
};
/** Accents of Latin, Greek and Cyrillic; vowel signs, hamza and the stretching line of Arabic; what cannot be seen. Thai vowels and tones stay: they tell words apart. */
const UNHEARD = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\p{Cf}]/gu;
const PUNCTUATION = /[^\p{L}\p{M}\p{N}]/gu;

/**
 * A character as search compares it: lower case, without accents, in the one spelling of its kind; punctuation is a space.
 * It depends on nothing but the character, so that folded text can be led back to what was written.
 */
function foldCharacter(character: string): string {
  const known = kept.get(character);
  if (known !== undefined) return known;
  const folded = foldUnknown(character);
  if (kept.size < MOST_KEPT) kept.set(character, folded);
  return folded;
}
/** What characters folded to: a programme says few of them often. */
const kept = new Map<string, string>();
const MOST_KEPT = 20_000;

function foldUnknown(character: string): string {
  const decomposed = character.toLowerCase().normalize('NFKD').toLowerCase().replace(UNHEARD, '');
  let folded = '';
  for (const part of decomposed) folded += STANDS_FOR[part] ?? digitOf(part) ?? part;
  return folded.replace(PUNCTUATION, ' ');
}

/** Digits of every script as 0 to 9. */
function digitOf(character: string): string | undefined {
  if (!/^\p{Nd}$/u.test(character) || /[0-9]/.test(character)) return undefined;
  // Unicode keeps each script's ten digits together, zero first.
  let zero = character.codePointAt(0) ?? 0;
  const point = zero;
  while (point - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
}

/** A text as search compares it: words apart by one space. What differs in case, accents, digits or the spelling of a letter is the same. */
export function foldForSearch(text: string): string {
  return foldWithPlaces(text).folded.replace(/ +/g, ' ').trim();
}

/** Folded text with, for each of its UTF-16 units, where in `text` the character stands that it comes from. Spaces are not drawn together. */
export function foldWithPlaces(text: string): { folded: string; places: number[] } {
  const places: number[] = [];
  let folded = '';
  let place = 0;
  for (const character of text) {
    const part = foldCharacter(character);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) places.push(place);
    place += character.length;
  }
  return { folded, places };
}

/** A stretch of a text, in UTF-16 units, the end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where in `text` one of the folded `terms` stands, in order and never overlapping. */
export function findTerms(text: string, terms: readonly string[]): TextRange[] {
  const { folded, places } = foldWithPlaces(text);
  const found: { from: number; to: number }[] = [];
  for (const term of terms) {
    if (term === '') continue;
    for (let from = folded.indexOf(term); from !== -1; from = folded.indexOf(term, from + term.length))
      found.push({ from, to: from + term.length });
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const ranges: TextRange[] = [];
  for (const { from, to } of found) {
    const start = places[from] ?? text.length;
    // Up to the next character that is heard, so that an accent goes with its letter.
    const end = places[to] ?? text.trimEnd().length;
    const last = ranges.at(-1);
    if (last !== undefined && start < last.end)
      ranges[ranges.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else ranges.push({ start, end });
  }
  return ranges;
}

/** Whether `word` becomes `other` by at most `limit` letters left out, put in, changed or swapped with their neighbour (optimal string alignment). */
export function isWithinEdits(word: string, other: string, limit: number): boolean {
  const [a, b] = [[...word], [...other]];
  if (Math.abs(a.length - b.length) > limit) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of a.entries()) {
    const current = [row + 1];
    for (const [column, otherLetter] of b.entries()) {
      const cost = letter === otherLetter ? 0 : 1;
      let edits = Math.min((last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, (last[column] ?? 0) + cost);
      if (row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === otherLetter)
        edits = Math.min(edits, (beforeLast[column - 1] ?? 0) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return (last[b.length] ?? Infinity) <= limit;
}

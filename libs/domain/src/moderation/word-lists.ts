import { foldForSearch, foldWithPlaces, type TextRange } from '../text/index.js';

/** Unwanted words of a language. */
export interface WordList {
  /** BCP 47; for those who keep the list only: a text is held against all lists, whatever language it is in. */
  readonly language: string;
  readonly words: readonly string[];
}

export const WORD_LIST_LIMITS = {
  /** Of one list. */
  words: 2_000,
  /** One for each language. */
  lists: 40,
  /** UTF-16 units. */
  wordLength: 60,
} as const;

/** Scripts that write without spaces: there a word is found wherever its characters stand, elsewhere as a whole word only, so that Scunthorpe stays a town. */
const WITHOUT_SPACES = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** Signs that stand for Latin letters when somebody wants to be read and not found. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};

/** Finds listed words in texts, also when they are written with accents, in other digits, with signs for letters or letter by letter. Made once per list. */
export class WordFinder {
  /** Folded, without spaces in them. */
  private readonly whole: ReadonlySet<string>;
  /** Folded: of scripts without spaces, and several words together. By their first character, and of each length its own, so that a long list costs a text no more than a short one. */
  private readonly parts: ReadonlyMap<string, ReadonlyMap<number, ReadonlySet<string>>>;

  constructor(lists: readonly WordList[]) {
    const words = [...new Set(lists.flatMap((list) => list.words.map(foldForSearch)))].filter((word) => word !== '');
    const isPart = (word: string): boolean => WITHOUT_SPACES.test(word) || word.includes(' ');
    this.whole = new Set(words.filter((word) => !isPart(word)));
    this.parts = byStart(words.filter(isPart));
  }

  /** Whether a listed word stands in the text. */
  has(text: string): boolean {
    // Most channels list nothing, and folding is what a message costs most.
    return (this.whole.size > 0 || this.parts.size > 0) && this.find(text).length > 0;
  }

  /** Where listed words stand in the text, in UTF-16 units and in order; they may overlap. */
  find(text: string): TextRange[] {
    for (const reading of readingsOf(text)) {
      const found = this.findIn(reading);
      if (found.length > 0) return found;
    }
    return [];
  }

  private findIn(text: string): TextRange[] {
    const { folded, places } = foldWithPlaces(text);
    const rangeOf = (from: number, to: number): TextRange => ({
      start: places[from] ?? text.length,
      end: places[to] ?? text.length,
    });
    const found = [...folded.matchAll(/[^ ]+/g)]
      .filter(([word]) => this.whole.has(word))
      .map(({ 0: word, index }) => rangeOf(index, index + word.length));
    for (let from = 0; from < folded.length; from += 1)
      for (const [length, parts] of this.parts.get(folded.charAt(from)) ?? []) {
        const part = folded.slice(from, from + length);
        if (parts.has(part) && (!part.includes(' ') || isApart(folded, from, from + length)))
          found.push(rangeOf(from, from + length));
      }
    return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  }
}

const isApart = (folded: string, from: number, to: number): boolean =>
  (folded[from - 1] ?? ' ') === ' ' && (folded[to] ?? ' ') === ' ';

function byStart(parts: readonly string[]): Map<string, Map<number, Set<string>>> {
  const found = new Map<string, Map<number, Set<string>>>();
  for (const part of parts) {
    const lengths = found.get(part.charAt(0)) ?? new Map<number, Set<string>>();
    found.set(part.charAt(0), lengths.set(part.length, (lengths.get(part.length) ?? new Set()).add(part)));
  }
  return found;
}

/** How a text can be read, all of the same length: as it is, with signs as letters, and that with `!` at the end of a word as the shout it mostly is. */
function* readingsOf(text: string): Generator<string> {
  yield text;
  const signs = undisguised(text);
  if (signs !== text) yield signs;
  const calm = text.replace(/(?<!!)!+(?![\p{L}\p{N}@$|!])/gu, (shout) => ' '.repeat(shout.length));
  if (calm !== text) yield undisguised(calm);
}

/**
 * The text with signs as the letters that they stand for, and single letters with something between them drawn together
 * (`b.a.d`): what stands between becomes a character that is not heard. Where no letter is beside them, numbers are numbers.
 */
function undisguised(text: string): string {
  return text
    .replace(/(?<=(?<![\p{L}\d@$!|])[\p{L}\d@$!|])[\s.*_-](?=[\p{L}\d@$!|](?![\p{L}\d@$!|]))/gu, '\u200b')
    .replace(/[\p{L}\p{M}\d@$!|\u200b]+/gu, (word) =>
      /\p{L}/u.test(word) ? word.replace(/[013457@$!|]/g, (sign) => LOOKS_LIKE[sign] ?? sign) : word,
    );
}

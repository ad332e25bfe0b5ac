import { foldForSearch } from '@app/domain';

/** Letters of scripts that do not part words by spaces: Thai, Lao, Khmer, Burmese, Chinese, Japanese. */
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** Words of a tsvector are at most 2,046 bytes; nobody searches for words longer than this. */
const MAX_WORD_LENGTH = 60;
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** The words of a folded text, those of unspaced scripts found by the dictionary. In order, with repetitions. */
export function wordsOf(folded: string): string[] {
  return folded
    .split(' ')
    .flatMap((word) => (UNSPACED.test(word) ? segmentsOf(word) : [word]))
    .filter((word) => word !== '')
    .map((word) => word.slice(0, MAX_WORD_LENGTH).toWellFormed());
}

function segmentsOf(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));
}

/**
 * Pairs of neighbouring letters in the words of a folded text, and the letters of unspaced scripts by themselves, each
 * once. A text that holds another one holds all of these.
 */
export function gramsOf(folded: string): string[] {
  const grams = new Set<string>();
  for (const word of folded.split(' ')) {
    const letters = [...word];
    for (const [index, letter] of letters.entries()) {
      if (UNSPACED.test(letter)) grams.add(letter);
      const next = letters[index + 1];
      if (next !== undefined) grams.add(letter + next);
    }
  }
  return [...grams];
}

/** Pairs of letters of one word with its edges marked, so that short words are told apart. */
export function edgedGramsOf(word: string): string[] {
  return gramsOf(`^${word}$`);
}

/** More words than this in one question are not asked for. */
const MAX_TERMS = 8;

/** What is asked for: the folded question as a whole, and its words, each once. */
export interface SearchTerms {
  phrase: string;
  words: string[];
}

/** `undefined` when nothing is left to look for. */
export function searchTerms(query: string): SearchTerms | undefined {
  const phrase = foldForSearch(query);
  const words = [...new Set(wordsOf(phrase))].slice(0, MAX_TERMS);
  return words.length === 0 ? undefined : { phrase, words };
}

/** How many letters may be wrong in a word of this length. */
export const allowedEdits = (word: string): number => {
  const { length } = [...word];
  return length < 4 ? 0 : length < 8 ? 1 : 2;
};

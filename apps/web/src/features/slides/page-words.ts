import { SLIDE_LIMITS } from '@app/contracts';

/** A piece of a line, as pdf.js gives the text of a page: from left to right in most files, whatever the script. */
export interface TextPiece {
  readonly str: string;
  readonly hasEOL: boolean;
  /** Where it begins, from the left. */
  readonly x: number;
}

const RTL_LETTERS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/gu;
const LETTERS = /\p{L}/gu;
/** Letters as some fonts have them, by their place in a word; and ligatures. No screen reader says those right. */
const SHAPES = /[\uFB00-\uFDFF\uFE70-\uFEFC]+/g;

/** What stands on a page, in the order it is read, as one line: what is too long to be listened to is cut. */
export function lineOf(pieces: readonly TextPiece[]): string {
  const lines: TextPiece[][] = [[]];
  for (const piece of pieces) {
    lines.at(-1)?.push(piece);
    if (piece.hasEOL) lines.push([]);
  }
  return lines
    .map((line) => inReadingOrder(line).join(''))
    .join(' ')
    .replaceAll(SHAPES, (shapes) => shapes.normalize('NFKC'))
    .replaceAll(/[\p{Cc}\p{Co}\s]+/gu, ' ')
    .trim()
    .slice(0, SLIDE_LIMITS.text)
    .toWellFormed();
}

/** A line that is read from right to left begins with what stands furthest to the right; numbers and Latin words in it go on from left to right. */
function inReadingOrder(line: readonly TextPiece[]): string[] {
  const texts = (pieces: readonly TextPiece[]): string[] => pieces.map(({ str }) => str);
  const whole = texts(line).join('');
  if (countOf(whole, RTL_LETTERS) * 2 <= countOf(whole, LETTERS)) return texts(line);
  const ordered: string[] = [];
  let latin: string[] = [];
  for (const { str } of line.toSorted((one, other) => other.x - one.x)) {
    if (/[\p{L}\p{N}]/u.test(str) && countOf(str, RTL_LETTERS) === 0) latin.unshift(str);
    else if (latin.length > 0 && str.trim() === '') latin.unshift(str);
    else {
      ordered.push(...leftToRight(latin), str);
      latin = [];
    }
  }
  return [...ordered, ...leftToRight(latin)];
}

/** Latin words of such a line: the space at their left stands behind them. */
function leftToRight(words: readonly string[]): string[] {
  const first = words.findIndex((word) => word.trim() !== '');
  return [...words.slice(first), ...words.slice(0, first)];
}

const countOf = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** The name of a deck: that of its file. */
export function titleOf(fileName: string): string {
  const name = fileName
    .replace(/\.pdf$/i, '')
    .replaceAll(/[\p{Cc}\s_]+/gu, ' ')
    .trim();
  return (name === '' ? 'Slides' : name).slice(0, SLIDE_LIMITS.title).toWellFormed();
}

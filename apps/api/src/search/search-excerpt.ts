import { directionOf, findTerms, type PickedText, type TextRange } from '@app/domain';
import { result } from '../graphql/index.js';
import { SearchExcerpt, TextMatch } from './search.type.js';

/** UTF-16 units of an excerpt, and of what stands before the first match in it. */
const EXCERPT_LENGTH = 200;
const LEAD_LENGTH = 50;

/** A text as a whole, with the terms marked where they are in it. */
export function markedText(text: PickedText, terms: readonly string[]): SearchExcerpt {
  return excerptOf(text, findTerms(text.text, terms));
}

/** Of these texts the one that says most of the terms, the first of equals, shortened around them; `null` when none says any. */
export function bestExcerpt(
  texts: readonly { language: string; text: string }[],
  terms: readonly string[],
): SearchExcerpt | null {
  let best: { language: string; text: string; ranges: TextRange[]; said: number } | undefined;
  for (const { language, text } of texts) {
    const said = terms.filter((term) => findTerms(text, [term]).length > 0).length;
    if (said > (best?.said ?? 0)) best = { language, text, ranges: findTerms(text, terms), said };
  }
  if (best === undefined) return null;
  const { language } = best;
  const cut = shortened(best.text, best.ranges);
  return excerptOf({ text: cut.text, language, direction: directionOf(language), isFallback: false }, cut.ranges);
}

/** A long text from a little before its first match on. Cut between words where there are spaces, never within a letter. */
export function shortened(text: string, ranges: readonly TextRange[]): { text: string; ranges: TextRange[] } {
  if (text.length <= EXCERPT_LENGTH) return { text, ranges: [...ranges] };
  const first = ranges[0]?.start ?? 0;
  const from = first <= LEAD_LENGTH ? 0 : cutBehind(text, first - LEAD_LENGTH, first);
  const to = from + EXCERPT_LENGTH >= text.length ? text.length : cutBefore(text, from + EXCERPT_LENGTH, first);
  const [before, behind] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  const move = before.length - from;
  const moved = ranges
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start + move, end: end + move }));
  return { text: before + text.slice(from, to).trimEnd() + behind, ranges: moved };
}

/** The start of a word at or after `from`, not after `last`. */
function cutBehind(text: string, from: number, last: number): number {
  const space = text.indexOf(' ', from);
  return space !== -1 && space < last ? space + 1 : wholeLetter(text, from);
}
/** The end of a word at or before `to`, well behind `first`. */
function cutBefore(text: string, to: number, first: number): number {
  const space = text.lastIndexOf(' ', to);
  return space > first + EXCERPT_LENGTH / 2 ? space : wholeLetter(text, to);
}
/** A place that parts no pair of surrogates and no mark from its letter. */
function wholeLetter(text: string, place: number): number {
  let at = place;
  while (at > 0 && (/[\udc00-\udfff]/.test(text.charAt(at)) || /\p{M}/u.test(text.charAt(at)))) at -= 1;
  return at;
}

const excerptOf = (text: PickedText, ranges: readonly TextRange[]): SearchExcerpt =>
  result(SearchExcerpt, { text, matches: ranges.map((range) => result(TextMatch, range)) });

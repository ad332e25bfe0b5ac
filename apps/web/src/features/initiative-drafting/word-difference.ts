import { diffArrays } from 'diff';

export interface DifferencePart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}
/** Two texts that have nothing in common are not worth a longer look, in milliseconds. */
const LONGEST_LOOK = 400;

/** What becomes of `before`, word by word as its language divides them: Chinese and Thai have no spaces between words. */
export function wordDifference(before: string, after: string, language: string): DifferencePart[] {
  const found = diffArrays(wordsOf(before, language), wordsOf(after, language), { timeout: LONGEST_LOOK });
  if (found === undefined) return partsOf([], before, after);
  let parts: DifferencePart[] = [];
  let removed = '';
  let added = '';
  found.forEach(({ value, removed: isRemoved, added: isAdded }, index) => {
    const text = value.join('');
    if (isRemoved) removed += text;
    else if (isAdded) added += text;
    // A space that stands between two changed words is read with them.
    else if (text.trim() === '' && removed + added !== '' && index < found.length - 1) {
      removed += text;
      added += text;
    } else {
      parts = [...partsOf(parts, removed, added), { kind: 'same', text }];
      removed = '';
      added = '';
    }
  });
  return partsOf(parts, removed, added);
}

function partsOf(parts: readonly DifferencePart[], removed: string, added: string): DifferencePart[] {
  return [
    ...parts,
    ...(removed === '' ? [] : [{ kind: 'removed' as const, text: removed }]),
    ...(added === '' ? [] : [{ kind: 'added' as const, text: added }]),
  ];
}

const wordsOf = (text: string, language: string): string[] =>
  [...segmenterOf(language).segment(text)].map(({ segment }) => segment);

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** Scripts whose letters join: without a blank, two initials would read as a word that nobody wrote. */
const JOINING_SCRIPT = /^\p{Script=Arabic}/u;

/** The first letters of the first and last word, as a stand-in for a picture. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = firstCharacter(words[0] ?? '');
  const last = words.length > 1 ? firstCharacter(words.at(-1) ?? '') : '';
  return [first, last]
    .join(JOINING_SCRIPT.test(first) ? ' ' : '')
    .trim()
    .toLocaleUpperCase();
}

/** As a reader sees it: a Thai consonant with its marks, an emoji of several code points. */
function firstCharacter(word: string): string {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) return segment;
  return '';
}

export const CAPTION_LIMITS = {
  /** UTF-16 code units of one line: about two lines of a subtitle, and half as much again. */
  line: 140,
  /** UTF-16 code units of what is pasted at once: an hour's speech. */
  pasted: 100_000,
  /** UTF-16 code units of what a recogniser hears at once. */
  heard: 1_000,
  /** Languages that one session can be captioned in. */
  languages: 20,
} as const;

/** Ends of sentences in the scripts that mark them: Latin and Cyrillic, Chinese, Urdu, Devanagari. */
const SENTENCE_END = /(?<=[.!?…。！？۔؟।]["'”’»」』)\]]*)(?:\s+|(?<=[。！？]["'”’»」』)\]]*))/u;

/**
 * A text as the lines of captions it is shown in, in order; none for a blank text. Every line and every
 * sentence of the text begins a new one; what is longer than `maxLength` (UTF-16 code units) is broken between the words of
 * its language, also where those are written without blanks, and only a longer word within itself, never within a character.
 */
export function captionLines(text: string, language: string, maxLength: number = CAPTION_LIMITS.line): string[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .flatMap((line) => line.replace(/\s+/gu, ' ').trim().split(SENTENCE_END))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .flatMap((sentence) => brokenLines(sentence, language, maxLength));
}

function brokenLines(sentence: string, language: string, maxLength: number): string[] {
  if (sentence.length <= maxLength) return [sentence];
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(sentence, language).flatMap((each) => pieces(each, language, maxLength))) {
    if (line !== '' && (line + word).trimEnd().length > maxLength) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  lines.push(line.trim());
  return lines.filter((each) => each !== '');
}

/** Words with the blanks and the punctuation that follow them: joined they are the text again. */
function wordsOf(text: string, language: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const last = words.at(-1);
    if (isWordLike === true || last === undefined || /\s$/u.test(last)) words.push(segment);
    else words[words.length - 1] = last + segment;
  }
  return words;
}

/** A word that is longer than a line, in pieces of whole characters; every other word as it is. */
function pieces(word: string, language: string, maxLength: number): string[] {
  if (word.length <= maxLength) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(word)) {
    if (part !== '' && part.length + segment.length > maxLength) {
      parts.push(part);
      part = '';
    }
    // Marks without end on one letter: not a character that anybody reads, and not worth a longer line.
    part += segment.length > maxLength ? segment.slice(0, maxLength).toWellFormed() : segment;
  }
  return [...parts, part];
}

const ISOLATES = ['\u2066', '\u2067', '\u2068'];
const POP_ISOLATE = '\u2069';

/**
 * A chat message as it is kept: line ends are `\n`, outer blanks are gone, letters are composed (NFC), half characters
 * became U+FFFD, control characters are gone. `undefined` when nothing visible is left or more than `maxLength` UTF-16
 * code units.
 *
 * Text of any direction stays as it was written; what could turn around the text of others does not: embeddings and
 * overrides (U+202A…U+202E) are taken out, which is what Unicode advises isolates for, and isolates that were left open
 * are closed at the end of their line.
 */
export function toMessageText(written: string, maxLength: number): string | undefined {
  const text = written
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\uFEFF]/g, '')
    .normalize('NFC')
    .split('\n')
    .map(closeIsolates)
    .join('\n')
    .trim();
  return text.length <= maxLength && hasVisibleText(text) ? text : undefined;
}

/** Blanks, joiners, direction marks, fillers and other characters without a shape do not make a message. */
function hasVisibleText(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}\p{Format}\p{Control}\u2800]/u.test(text);
}

function closeIsolates(line: string): string {
  let open = 0;
  let balanced = '';
  for (const character of line) {
    if (ISOLATES.includes(character)) open += 1;
    else if (character === POP_ISOLATE) {
      if (open === 0) continue;
      open -= 1;
    }
    balanced += character;
  }
  return balanced + POP_ISOLATE.repeat(open);
}

const ISOLATES = ['\u2066', '\u2067', '\u2068'];
const POP_ISOLATE = '\u2069';
/** Marks on one letter: Vietnamese has two, vowelled Arabic three, Thai three. */
const MAX_MARKS = 4;
/** Of scripts that stack: Burmese has five, Tibetan and pointed Hebrew six. */
const MAX_STACKED = 8;
const STACKING = /[^\p{Script=Inherited}\p{Script=Latin}\p{Script=Arabic}\p{Script=Thai}\p{Script=Lao}]/u;
/** Marks in a row, as far as what cannot be seen does not hide that they are. */
const MARKS = /(?:(?![\u2066-\u2069])[\p{M}\p{Cf}]){5,}/gu;

// Direction marks, soft hyphens, blanks without a width, tags, and what Unicode keeps for nobody. Joiners (U+200C, U+200D) stay: Urdu and Persian spell with them.
const UNSEEN = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2060-\u206f\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e007f}]/gu;

/**
 * What somebody wrote, as it is kept and shown beside what others wrote: line ends are `\n`, half characters became U+FFFD,
 * control characters are gone, letters are composed (NFC) and bear no more marks than writing has (the rest would stand on the
 * lines around it). Outer blanks are gone.
 *
 * Text of any direction stays as it was written; what could turn around the text of others does not: embeddings and
 * overrides (U+202A…U+202E) are taken out, which is what Unicode advises isolates for, and isolates that were left open
 * are closed at the end of their line. Tidying again changes nothing.
 */
export function tidyText(written: string): string {
  const lines = written
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\uFEFF]/g, '')
    .split('\n');
  return withFewMarks(lines.map(closeIsolates).join('\n').normalize('NFC')).trim();
}

/** The same for what stands on one line, a name above all: in a list, a subject, a heading. Nothing in it is hidden, and nothing says a direction. */
export function tidyLine(written: string): string {
  return tidyText(written.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(UNSEEN, ''))
    .replace(/\s+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** Blanks, joiners, direction marks, fillers and other characters without a shape are nothing to see. */
export function hasVisibleText(text: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}\p{Format}\p{Control}\u2800]/u.test(text);
}

function withFewMarks(text: string): string {
  const few = text.replace(MARKS, (marks) => {
    let plain = 0;
    return [...marks]
      .filter((mark, index) => index < MAX_STACKED && (STACKING.test(mark) || (plain += 1) <= MAX_MARKS))
      .join('');
  });
  // What stood between two marks may be gone: they have an order of their own then.
  return few.normalize('NFC');
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

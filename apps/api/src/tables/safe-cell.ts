/**
 * What makes a spreadsheet take a text for a formula or a command: = + - @ (also in full width), tab, CR and LF at the
 * beginning. @source OWASP, CSV Injection.
 */
const COMMANDS = '=+\\-@\\t\\r\\n＝＋－＠';
const DANGEROUS = new RegExp(`^'*[${COMMANDS}]`);
const NEUTRALISED = new RegExp(`^'+[${COMMANDS}]`);

/** The text as it may stand in a cell: an apostrophe in front of what a spreadsheet would run. `restoredCell` takes it off again. */
export function safeCell(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The text that `safeCell` was given. */
export function restoredCell(cell: string): string {
  return NEUTRALISED.test(cell) ? cell.slice(1) : cell;
}

import writeXlsxFile from 'write-excel-file/node';
import { safeCell } from './safe-cell.js';

/** A table as one sheet of text cells; none is a formula, nor becomes one when the sheet is saved as CSV. */
export async function xlsxBytes(columns: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> {
  const header = columns.map((name) => ({ type: String, value: cellText(name), fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map((text) => (text === '' ? null : { type: String, value: cellText(text) })));
  return writeXlsxFile([header, ...body], { stickyRowsCount: 1 }).toBuffer();
}

/** Control characters and those that Unicode keeps for nobody: XML has no place for them, or the library drops them. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]/g;

/**
 * The library writes texts as they are: what cannot be written is spelt `_x000D_` in spreadsheets, and what only looks like
 * that has its first character spelt. @source ECMA-376 part 1, section 22.9.2.19 (ST_Xstring).
 */
function cellText(text: string): string {
  const written = safeCell(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNWRITABLE, (characters) =>
      Array.from({ length: characters.length }, (_, index) => spelt(characters.charCodeAt(index))).join(''),
    );
  // The library looks its texts up in a plain object, which has `toString` and its kin already.
  return written in {} ? `${spelt(written.charCodeAt(0))}${written.slice(1)}` : written;
}

const spelt = (unit: number): string => `_x${unit.toString(16).toUpperCase().padStart(4, '0')}_`;

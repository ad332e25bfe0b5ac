import writeXlsxFile from 'write-excel-file/node';
import { safeCell } from './safe-cell.js';

/** A table as one sheet of text cells; none is a formula, nor becomes one when the sheet is saved as CSV. */
export async function xlsxBytes(columns: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> {
  const header = columns.map((name) => ({ type: String, value: cellText(name), fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map((text) => (text === '' ? null : { type: String, value: cellText(text) })));
  return writeXlsxFile([header, ...body], { stickyRowsCount: 1 }).toBuffer();
}

/**
 * The library writes texts as they are: what XML has no place for is spelt `_x000D_` in spreadsheets, and what only looks
 * like that has its first character spelt. @source ECMA-376 part 1, section 22.9.2.19 (ST_Xstring).
 */
function cellText(text: string): string {
  return (
    safeCell(text)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // eslint-disable-next-line no-control-regex -- control characters are what this is about
      .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (character) => {
        return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
      })
  );
}

import { stringify } from 'csv-stringify/sync';
import { safeCell } from './safe-cell.js';

/** A table as CSV that spreadsheets open rightly: UTF-8 with a byte order mark, commas, CRLF; no cell begins a formula. */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${csvLines([columns, ...rows])}`;
}

/** Rows of such a table, for files that are written piece by piece. Numbers are left as they are: a minus in front of digits runs nothing. */
export function csvLines(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : safeCell(cell)))),
    { record_delimiter: '\r\n', quoted_match: /[\r\n;\t]/ },
  );
}

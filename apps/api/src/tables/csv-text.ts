import { stringify } from 'csv-stringify/sync';
import { safeCell } from './safe-cell.js';

/** A table as CSV that spreadsheets open rightly: UTF-8 with a byte order mark, commas, CRLF; no cell begins a formula. */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify(
    [columns, ...rows].map((row) => row.map(safeCell)),
    {
      bom: true,
      record_delimiter: '\r\n',
      quoted_match: /[\r\n;\t]/,
    },
  );
}

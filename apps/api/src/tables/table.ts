import { restoredCell } from './safe-cell.js';

/** What a table may hold, so that reading one costs no more than its size says. */
export const TABLE_LIMITS = {
  /** Of the file as sent. */
  fileBytes: 8 * 1024 * 1024,
  /** Of everything in an XLSX file, unpacked. */
  unpackedBytes: 48 * 1024 * 1024,
  rows: 10_000,
  columns: 300,
  /** UTF-16 code units; Excel itself stops at 32,767. */
  cellLength: 32_767,
} as const;

/** One row below the header. `number` is the one that spreadsheets show: the header is row 1. */
export interface TableRow {
  number: number;
  /** By column; every column is there, the empty ones as ''. */
  cells: ReadonlyMap<string, string>;
}
/** A table whose first row names its columns. Empty rows are left out. */
export interface Table {
  /** In their order, without whitespace around them. */
  columns: readonly string[];
  rows: readonly TableRow[];
}

export type UnreadableTableCode =
  | 'file-too-large'
  | 'not-utf-8'
  | 'not-csv'
  | 'not-xlsx'
  | 'no-header'
  | 'column-twice'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'cell-too-long'
  | 'cell-without-column';

/** The file is no table that we take; says why and, where there is one, the place. */
export class UnreadableTable extends Error {
  constructor(
    readonly code: UnreadableTableCode,
    message: string,
    readonly place: { row: number; column: string | null } | null = null,
  ) {
    super(message);
  }
}

/** @throws UnreadableTable. */
export function requireFileSize(bytes: Uint8Array): void {
  if (bytes.byteLength > TABLE_LIMITS.fileBytes)
    throw new UnreadableTable('file-too-large', `The file is larger than ${TABLE_LIMITS.fileBytes / 1024 / 1024} MB.`);
}

/** Rows of cells, the first of them the header, as a table. @throws UnreadableTable. */
export function tableOf(records: readonly (readonly string[])[]): Table {
  if (records.length - 1 > TABLE_LIMITS.rows)
    throw new UnreadableTable('too-many-rows', `The table has more than ${TABLE_LIMITS.rows} rows.`);
  const columns = header(records[0] ?? []);
  const rows = records.slice(1).map((record, index) => row(columns, record, index + 2));
  return { columns, rows: rows.filter(({ cells }) => [...cells.values()].some((cell) => cell !== '')) };
}

function header(record: readonly string[]): string[] {
  const names = record.map((name) => name.trim());
  while (names.at(-1) === '') names.pop();
  if (names.length === 0) throw new UnreadableTable('no-header', 'The first row has no column names.', at(1, null));
  if (names.length > TABLE_LIMITS.columns)
    throw new UnreadableTable('too-many-columns', `The table has more than ${TABLE_LIMITS.columns} columns.`);
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (name === '')
      throw new UnreadableTable('no-header', `Column ${index + 1} has no name in the first row.`, at(1, null));
    if (name.length > 100)
      throw new UnreadableTable('cell-too-long', 'A column name is too long.', at(1, name.slice(0, 40)));
    if (seen.has(name)) throw new UnreadableTable('column-twice', `The column ${name} is there twice.`, at(1, name));
    seen.add(name);
  }
  return names;
}

function row(columns: readonly string[], record: readonly string[], number: number): TableRow {
  const stray = record.findIndex((cell, index) => index >= columns.length && cell !== '');
  if (stray !== -1)
    throw new UnreadableTable(
      'cell-without-column',
      `Cell ${stray + 1} of this row is beyond the last named column; a separator in a text needs quotes around it.`,
      at(number, null),
    );
  const cells = new Map<string, string>();
  for (const [index, column] of columns.entries()) {
    const cell = record[index] ?? '';
    if (cell.length > TABLE_LIMITS.cellLength)
      throw new UnreadableTable('cell-too-long', 'This cell is too long.', at(number, column));
    cells.set(column, restoredCell(cell));
  }
  return { number, cells };
}

const at = (rowNumber: number, column: string | null): { row: number; column: string | null } => ({
  row: rowNumber,
  column,
});

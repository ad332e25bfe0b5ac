import { csvLines } from '../tables/index.js';
import type { Cell, ExportRecord } from './export-record.js';

/** A table that spreadsheets open, piece by piece: the names of the columns, then the rows. Nothing but the names for no rows. */
export async function* csvPieces(
  columns: readonly string[],
  pages: AsyncIterable<ExportRecord[]>,
): AsyncGenerator<string> {
  yield `\ufeff${csvLines([columns])}`;
  for await (const page of pages)
    yield csvLines(page.map((record) => columns.map((column) => cellText(record[column]))));
}

/** One JSON document, piece by piece: what it is of, then the rows as the list `name`. */
export async function* jsonPieces(
  head: Readonly<Record<string, unknown>>,
  name: string,
  pages: AsyncIterable<ExportRecord[]>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[`;
  let separator = '\n';
  for await (const page of pages) {
    if (page.length === 0) continue;
    yield separator + page.map((record) => JSON.stringify(record)).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

function cellText(cell: Cell | undefined): string | number {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'string' || typeof cell === 'number' ? cell : cell.join('; ');
}

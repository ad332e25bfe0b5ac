import { CsvError, parse } from 'csv-parse/sync';
import { requireFileSize, type Table, TABLE_LIMITS, tableOf, UnreadableTable } from './table.js';

/**
 * Comma, semicolon or tab between cells, whichever the first row has most of; any line ends; with or without a byte order
 * mark. @throws UnreadableTable, for another encoding than UTF-8 too: a guess would store wrong letters.
 */
export function readCsv(bytes: Uint8Array): Table {
  requireFileSize(bytes);
  const text = decoded(bytes);
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: TABLE_LIMITS.columns * TABLE_LIMITS.cellLength,
      // One more than allowed tells that there are too many.
      to: TABLE_LIMITS.rows + 2,
    });
    return tableOf(records.map((record) => record.map(String)));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const records = Number(error['records'] ?? 0);
    throw new UnreadableTable('not-csv', `A quote is not where it can be: ${error.message}`.slice(0, 200), {
      row: records + 1,
      column: null,
    });
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TextDecoder answers with a TypeError for what is not UTF-8.
    throw new UnreadableTable('not-utf-8', 'The file is not UTF-8. In Excel, save it as “CSV UTF-8”.');
  }
}

/** The separator that the first row has most of, quoted text left out. */
function delimiterOf(text: string): string {
  const firstRow = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 50_000))?.[0] ?? '').replace(
    /"(?:[^"]|"")*"/g,
    '',
  );
  const count = (separator: string): number => firstRow.split(separator).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

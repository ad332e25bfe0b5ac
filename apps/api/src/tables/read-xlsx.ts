import { readSheet } from 'read-excel-file/node';
import { requireFileSize, type Table, TABLE_LIMITS, tableOf, UnreadableTable } from './table.js';
import { storedArchive, unpackedParts } from './zip-parts.js';

/**
 * The first sheet of an XLSX file. Dates come as `2022-12-20`, with a time as `2022-12-20 14:00`, times alone as `14:00`,
 * numbers as they are stored. The library is given parts that were unpacked within limits and looked through: by itself it
 * unpacks without end and makes a row for every number that a row claims to have.
 * @throws UnreadableTable.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  requireFileSize(bytes);
  const parts = unpackedParts(Buffer.from(bytes));
  for (const part of parts.values()) requireHarmless(part);
  const rows = await readSheet(storedArchive(parts), { trim: false, parseNumber: (number) => number }).catch(
    (error: unknown) => {
      throw new UnreadableTable('not-xlsx', `This is no XLSX file: ${messageOf(error)}`.slice(0, 200));
    },
  );
  return tableOf(rows.map((row) => row.map(cellText)));
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const ATTRIBUTES = String.raw`(?:\s+[^\s=>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*`;
const PLACED = /<(?:[\w.-]+:)?(?:row|c)(?=[\s/>])/g;
const PLACED_WHOLE = new RegExp(String.raw`<(?:[\w.-]+:)?(?:row|c)(?=[\s/>])(${ATTRIBUTES})\s*/?>`, 'g');
const PLACE = /(?:^|\s)(?:[\w.-]+:)?r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ADDRESS = /^([A-Z]{0,3})([1-9]\d{0,6})$/;

/** No entities of its own, and no cell further out than a table may reach. @throws UnreadableTable. */
function requireHarmless(part: Buffer): void {
  const xml = part.toString('utf8');
  if (xml.includes('\0') || /<!(DOCTYPE|ENTITY)/i.test(xml))
    throw new UnreadableTable('not-xlsx', 'This is no XLSX file: it declares entities or is not UTF-8.');
  let whole = 0;
  for (const [, attributes = ''] of xml.matchAll(PLACED_WHOLE)) {
    whole += 1;
    for (const [, quoted, apostrophed] of attributes.matchAll(PLACE)) requireWithin(quoted ?? apostrophed ?? '');
  }
  // What this doesn't understand, the library may.
  if (whole !== (xml.match(PLACED) ?? []).length)
    throw new UnreadableTable('not-xlsx', 'This is no XLSX file: a row or cell is malformed.');
}

function requireWithin(address: string): void {
  const [, letters, row] = ADDRESS.exec(address) ?? [];
  if (letters === undefined || row === undefined)
    throw new UnreadableTable('not-xlsx', `This is no XLSX file: ${address.slice(0, 20)} is no place in a sheet.`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  // The header stands in a row too.
  if (Number(row) > TABLE_LIMITS.rows + 1)
    throw new UnreadableTable('too-many-rows', `The table has more than ${TABLE_LIMITS.rows} rows.`);
  if (column > TABLE_LIMITS.columns)
    throw new UnreadableTable('too-many-columns', `The table has more than ${TABLE_LIMITS.columns} columns.`);
}

const DAY_MS = 86_400_000;
/** Excel counts days from here; a time without a day stands on it. */
const EPOCH_MS = Date.UTC(1899, 11, 31);

function cellText(value: unknown): string {
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return typeof value === 'string' ? value : '';
}

/** The library reads what the clock in the cell says as if it were UTC. */
function dateText(date: Date): string {
  const minutes = new Date(Math.round(date.getTime() / 60_000) * 60_000);
  if (Number.isNaN(minutes.getTime())) return '';
  const [day = '', time = ''] = minutes.toISOString().slice(0, 16).split('T');
  if (minutes.getTime() < EPOCH_MS + DAY_MS) return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { csvText } from './csv-text.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { restoredCell, safeCell } from './safe-cell.js';
import { type Table, TABLE_LIMITS, UnreadableTable } from './table.js';
import { xlsxBytes } from './xlsx-bytes.js';
import { storedArchive, unpackedParts } from './zip-parts.js';

const csv = (text: string): Uint8Array => new TextEncoder().encode(text);
const listOf = ({ columns, rows }: Table): string[][] =>
  rows.map(({ cells }) => columns.map((column) => cells.get(column) ?? ''));
const codeOf = async (read: () => unknown): Promise<unknown> => {
  try {
    await read();
  } catch (error) {
    return error instanceof UnreadableTable ? error.code : error;
  }
  return 'read';
};

/** Texts that tables are broken with: formulas, separators, quotes, line ends, right-to-left marks, emoji, escapes of Excel. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ',',
        ';',
        '\t',
        '\n',
        '\u200f',
        '🌿',
        'ə',
        '_x000D_',
        '<',
        '&',
        'a',
        ' ',
      ),
    )
    .map((parts) => parts.join('')),
);
const storable = text.filter((value) => value.isWellFormed());
const rows = fc.array(fc.tuple(storable, storable, fc.constant('x')), { maxLength: 8 });

describe('cells', () => {
  it('begin no formula and come back as they were', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(safeCell(value)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(restoredCell(safeCell(value))).toBe(value);
      }),
    );
  });

  it('are left alone when they are harmless, apostrophes too', () => {
    expect(['’tis', "'tis", 'a=b', ''].map(safeCell)).toEqual(['’tis', "'tis", 'a=b', '']);
    expect(safeCell('=HYPERLINK("https://evil.example")')).toBe('\'=HYPERLINK("https://evil.example")');
  });
});

describe('CSV', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(rows, (given) => {
        expect(listOf(readCsv(csv(csvText(['a', 'b', 'c'], given))))).toEqual(given);
      }),
    );
  });

  it.each([
    ['commas', 'title.en,slug\r\nA; b,c\r\n'],
    ['semicolons', 'title.en;slug\nA; b;c\n'.replace('A; b', '"A; b"')],
    ['tabs', 'title.en\tslug\nA; b\tc'],
    ['a byte order mark', '\ufefftitle.en,slug\nA; b,c\n'],
    ['old line ends', 'title.en,slug\rA; b,c\r'],
    ['quoted names with separators in them', '"title.en","slug"\nA; b,c'],
  ])('is read with %s', (_, text) => {
    const table = readCsv(csv(text));
    expect(table.columns).toEqual(['title.en', 'slug']);
    expect(listOf(table)).toEqual([['A; b', 'c']]);
  });

  it('numbers rows as spreadsheets do and leaves empty ones out', () => {
    expect(readCsv(csv('a,b\n\n1,2\n,\n"3\n3",4')).rows.map(({ number }) => number)).toEqual([3, 5]);
  });

  it.each([
    ['not-utf-8', Uint8Array.of(0x61, 0x2c, 0x62, 0x0a, 0xe9, 0x2c, 0x62)],
    ['not-utf-8', Uint8Array.of(0xff, 0xfe, 0x61, 0x00)],
    ['no-header', csv('')],
    ['no-header', csv('a,,b\n1,2,3')],
    ['column-twice', csv('a,b,a\n1,2,3')],
    ['not-csv', csv('a,b\n"1,2\n3')],
    ['not-csv', csv('a,b\n1"x,2')],
    ['cell-without-column', csv('a,b\n1,2,3')],
    ['too-many-rows', csv(`a\n${'1\n'.repeat(TABLE_LIMITS.rows + 1)}`)],
    ['too-many-columns', csv(Array.from({ length: 301 }, (_, index) => `c${index}`).join())],
    ['cell-too-long', csv(`a\n${'x'.repeat(TABLE_LIMITS.cellLength + 1)}`)],
    ['file-too-large', new Uint8Array(TABLE_LIMITS.fileBytes + 1)],
  ])('is refused as %s', async (code, bytes) => {
    expect(await codeOf(() => readCsv(bytes))).toBe(code);
  });

  it('names row and column of what is wrong', () => {
    try {
      readCsv(csv(`a,b\n1,2\n3,${'x'.repeat(40_000)}`));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ place: { row: 3, column: 'b' } });
    }
  });
});

describe('XLSX', () => {
  it('comes back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        expect(listOf(await readXlsx(await xlsxBytes(['a', 'b', 'c'], given)))).toEqual(given);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps words that mean something to objects, and characters that XML has no place for', async () => {
    const words = [
      'toString',
      '__proto__',
      'constructor',
      'hasOwnProperty',
      '_x000D_',
      '\u0085\ufffd\ufdd0',
      'a\r\nb\u0001',
    ];
    const given = words.map((word) => [word, 'x']);
    expect(listOf(await readXlsx(await xlsxBytes(['a', 'b'], given)))).toEqual(given);
  });

  const sheet = async (edit: (xml: string) => string): Promise<Buffer> => {
    const parts = unpackedParts(await xlsxBytes(['a', 'b'], [['1', '2']]));
    const name = [...parts.keys()].find((part) => part.startsWith('xl/worksheets/'))!;
    return storedArchive(new Map([...parts, [name, Buffer.from(edit(parts.get(name)!.toString()))]]));
  };
  /** An archive with one part of `bytes` zeros, packed. */
  const bomb = (bytes: number): Buffer => {
    const name = Buffer.from('xl/bomb.xml');
    const packed = deflateRawSync(Buffer.alloc(bytes));
    const stored = storedArchive(new Map([['xl/bomb.xml', packed]]));
    const central = stored.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    // Compressed, and its true size not told.
    stored.writeUInt16LE(8, 8);
    stored.writeUInt16LE(8, central + 10);
    stored.writeUInt32LE(10, central + 24);
    expect(stored.length).toBeLessThan(bytes / 100 + name.length + 200);
    return stored;
  };

  it.each([
    ['something else', 'not-xlsx', async () => Buffer.from('PK, or not')],
    ['nothing', 'not-xlsx', async () => Buffer.alloc(0)],
    ['a truncated file', 'not-xlsx', async () => (await xlsxBytes(['a'], [['1']])).subarray(0, -30)],
    ['an archive without a sheet', 'not-xlsx', async () => storedArchive(new Map([['a.xml', Buffer.from('<a/>')]]))],
    ['a part that unpacks to more than it says', 'file-too-large', async () => bomb(TABLE_LIMITS.unpackedBytes + 1)],
    ['a row far down', 'too-many-rows', () => sheet((xml) => xml.replace('<row r="2"', '<row r="1048576"'))],
    ['a row beyond any sheet', 'not-xlsx', () => sheet((xml) => xml.replace('<row r="2"', '<row r="1e9"'))],
    ['a place in entities', 'not-xlsx', () => sheet((xml) => xml.replace('<row r="2"', '<row r="&#50;000000"'))],
    [
      'a place behind a bracket',
      'not-xlsx',
      () => sheet((xml) => xml.replace('<row r="2"', '<row x=">" q="<" r="2000000"')),
    ],
    ['a cell far to the right', 'too-many-columns', () => sheet((xml) => xml.replace('r="B2"', 'r="XFD2"'))],
    ['a cell beyond any sheet', 'not-xlsx', () => sheet((xml) => xml.replace('r="B2"', "r='ZZZZZZ2'"))],
    ['entities', 'not-xlsx', () => sheet((xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`)],
  ])('with %s is refused as %s', async (_, code, make) => {
    const bytes = await make();
    expect(await codeOf(() => readXlsx(bytes))).toBe(code);
  });

  it('is refused when it is cut anywhere', async () => {
    const whole = await xlsxBytes(['a', 'b'], [['1', '2']]);
    for (let length = 0; length < whole.length; length += 97)
      expect(await codeOf(() => readXlsx(whole.subarray(0, length)))).toBe('not-xlsx');
  });

  it('gives dates and times as the clock in the cell shows them', async () => {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const header = ['a', 'b', 'c', 'd'].map((value) => ({ type: String, value }));
    const cells = [
      { type: Date, value: new Date('2022-12-20T00:00:00Z'), format: 'dd.mm.yyyy' },
      { type: Date, value: new Date('2022-12-20T14:05:00Z'), format: 'dd/mm/yyyy hh:mm' },
      { type: Number, value: 12.5 },
      { type: Boolean, value: true },
    ];
    const bytes = await writeXlsxFile([header, cells]).toBuffer();
    expect(listOf(await readXlsx(bytes))).toEqual([['2022-12-20', '2022-12-20 14:05', '12.5', 'true']]);
  });
});

import type { Answers, RegistrationField } from '@app/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, readCsv, readXlsx, type Table, xlsxBytes } from '../tables/index.js';
import { readRegistrants, registrationTable } from './registration-table.js';
import type { RegistrationRow } from './registrations.repository.js';

const choice = (id: string, text: string, ur = ''): RegistrationField['options'][number] => ({
  id,
  label: ur === '' ? { en: text } : { en: text, ur },
});
const field = (
  id: string,
  kind: RegistrationField['kind'],
  label: string,
  values: Partial<RegistrationField> = {},
) => ({
  id,
  kind,
  label: { en: label },
  help: null,
  isRequired: false,
  options: [],
  ...values,
});
const FIELDS: RegistrationField[] = [
  field('org', 'organisation', 'Organisation', { isRequired: true }),
  field('meal', 'single-choice', 'Meal', { options: [choice('v', 'Vegetarian', 'سبزی'), choice('a', 'Any; all')] }),
  field('days', 'multiple-choice', 'Days', { options: [choice('d1', 'Monday'), choice('d2', 'Tuesday')] }),
  field('from', 'country', 'Country'),
  field('ok', 'consent', 'Pictures'),
  field('nights', 'accommodation-nights', 'Nights'),
  // Two alike, and one that is called like a column of ours.
  field('x1', 'text', 'Remark'),
  field('x2', 'text', 'Remark'),
  field('st', 'text', 'Status'),
];
const row = (answers: Answers, values: Partial<RegistrationRow> = {}): RegistrationRow => ({
  id: 'id',
  summitId: 'summit',
  arrival: 1,
  status: 'confirmed',
  email: 'a@example.org',
  name: 'Ayesha',
  code: 'X',
  language: 'ur',
  answers,
  registeredAt: new Date('2030-01-01T00:00:00Z'),
  checkedInAt: null,
  erasedAt: null,
  ...values,
});
const tableFrom = (columns: string[], ...rows: string[][]): Table => readCsv(Buffer.from(csvText(columns, rows)));
const problemsIn = (columns: string[], ...rows: string[][]) =>
  readRegistrants(FIELDS, tableFrom(columns, ...rows), 'en').problems.map(({ row: at, column, code }) => [
    at,
    column,
    code,
  ]);

describe('a table of registrations', () => {
  const answers: fc.Arbitrary<Answers> = fc.record(
    {
      org: fc.constantFrom(['=1+1'], ["'@x"], ['Müller, "Ünal"; Ко توانائی'], ['-']),
      meal: fc.constantFrom(['v'], ['a']),
      days: fc.constantFrom(['d1'], ['d1', 'd2']),
      from: fc.constantFrom(['PK'], ['AZ']),
      ok: fc.constant(['true']),
      nights: fc.constantFrom(['0'], ['12']),
      x1: fc.constantFrom(['one'], ['+49 30']),
      x2: fc.constant(['two']),
      st: fc.constant(['three']),
    },
    { requiredKeys: [] },
  );
  const isSame = async (given: Answers): Promise<void> => {
    const { columns, rows } = registrationTable(FIELDS, [row(given)], 'en');
    const tables = [readCsv(Buffer.from(csvText(columns, rows))), await readXlsx(await xlsxBytes(columns, rows))];
    for (const table of tables) {
      expect(readRegistrants(FIELDS, table, 'en')).toEqual({
        problems: [],
        registrants: [
          { row: 2, registrant: { name: 'Ayesha', email: 'a@example.org', language: 'ur', answers: given } },
        ],
      });
    }
  };

  it('is read back as it was written, as CSV and as XLSX', async () => {
    await fc.assert(fc.asyncProperty(answers, isSame), { numRuns: 40 });
  });

  it('has no cell that a spreadsheet runs', () => {
    const { columns, rows } = registrationTable(
      FIELDS,
      [row({ org: ['=HYPERLINK("x")'] }, { name: '@SUM(A1)' })],
      'en',
    );
    const text = csvText(columns, rows);
    expect(text).toContain(`'@SUM(A1)`);
    expect(text).toContain(`'=HYPERLINK`);
  });

  it('keeps the row of somebody who had their data deleted, empty', () => {
    const { rows } = registrationTable(FIELDS, [row({}, { status: 'cancelled', name: null, email: null })], 'en');
    expect(rows[0]?.slice(0, 4)).toEqual(['1', 'cancelled', '', '']);
  });

  it('finds columns by label in any language or by id, whatever their case', () => {
    const table = tableFrom(['E-MAIL', 'Name', 'org', 'MEAL'], ['b@example.org', 'Bo', 'X', 'سبزی']);
    expect(readRegistrants(FIELDS, table, 'en').registrants[0]?.registrant).toMatchObject({
      email: 'b@example.org',
      answers: { org: ['X'], meal: ['v'] },
    });
  });

  it('names row and column of everything that is wrong', () => {
    expect(problemsIn(['name', 'Shoe size'], ['A', '42'])).toEqual([
      [1, 'Shoe size', 'unknown-column'],
      [1, 'email', 'missing-column'],
    ]);
    expect(
      problemsIn(
        ['name', 'email', 'Meal', 'Country', 'Nights', 'Pictures'],
        ['A', 'a@example.org', 'Meat', 'Atlantis', '3.5', 'maybe'],
        ['', 'nonsense', '', '', '', 'no'],
        ['B', 'A@example.org', '', '', '', ''],
      ),
    ).toEqual([
      [2, 'Meal', 'unknown-option'],
      [2, 'Country', 'unknown-country'],
      [2, 'Pictures', 'not-a-consent'],
      [2, 'Nights', 'not-a-number'],
      [3, 'name', 'bad-name'],
      [3, 'email', 'bad-email'],
      [4, 'email', 'email-twice'],
    ]);
  });
});

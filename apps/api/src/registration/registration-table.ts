import { type Answers, checkAnswers, isKnownCountry, type RegistrationField, REGISTRATION_LIMITS } from '@app/domain';
import { EmailAddress } from '../identity/index.js';
import { mailLanguage } from '../mail/index.js';
import type { Table, TableRow } from '../tables/index.js';
import type { Registrant } from './registration-changes.service.js';
import { answerMessage, PersonalName } from './registration.inputs.js';
import type { RegistrationRow } from './registrations.repository.js';

/** Columns of every table of registrations; those that only say how it stands are not read back. */
const READ = ['name', 'email', 'language'] as const;
const TOLD = ['arrival', 'status', 'registered_at', 'checked_in_at'] as const;
const SEPARATOR = '; ';
/** What people write for yes and no; everything else is a question back. */
const YES: ReadonlySet<string> = new Set(['true', 'yes', 'y', '1', 'x', '✓']);
const NO: ReadonlySet<string> = new Set(['false', 'no', 'n', '0', '-']);

/** What is wrong in a table: `row` as spreadsheets number them, the header is row 1. */
export interface TableProblem {
  row: number;
  column: string | null;
  code: string;
  message: string;
}
export interface ReadRegistrants {
  registrants: { row: number; registrant: Registrant }[];
  problems: TableProblem[];
}

/** Headings of the form's fields: the label in the summit's main language, with the id behind it where two would be alike. */
function headings(fields: readonly RegistrationField[], mainLanguage: string): string[] {
  const labels = fields.map(({ label, id }) => (label[mainLanguage] ?? Object.values(label)[0] ?? id).slice(0, 80));
  const taken = new Set<string>([...READ, ...TOLD]);
  return labels.map((label, index) => {
    const isAlone = !taken.has(label.toLowerCase()) && labels.indexOf(label) === labels.lastIndexOf(label);
    return isAlone ? label : `${label} (${fields[index]?.id ?? ''})`;
  });
}

/** A summit's registrations as columns and rows of text. Who had their data deleted is a row without them. */
export function registrationTable(
  fields: readonly RegistrationField[],
  rows: readonly RegistrationRow[],
  mainLanguage: string,
): { columns: string[]; rows: string[][] } {
  return {
    columns: [...TOLD.slice(0, 2), ...READ, ...TOLD.slice(2), ...headings(fields, mainLanguage)],
    rows: rows.map((row) => [
      String(row.arrival),
      row.status,
      row.name ?? '',
      row.email ?? '',
      row.language,
      row.registeredAt.toISOString(),
      row.checkedInAt?.toISOString() ?? '',
      ...fields.map((field) => written(field, row.answers[field.id] ?? [], mainLanguage)),
    ]),
  };
}

function written({ kind, options }: RegistrationField, values: readonly string[], mainLanguage: string): string {
  if (kind === 'consent') return values[0] === 'true' ? 'yes' : '';
  if (kind !== 'single-choice' && kind !== 'multiple-choice') return values[0] ?? '';
  const labels = values.map((id) => {
    const label = options.find((option) => option.id === id)?.label[mainLanguage];
    // A label that would be read back as two, or as another one, gives way to the id.
    const isClear =
      label !== undefined &&
      !label.includes(SEPARATOR.trim()) &&
      options.filter((option) => option.label[mainLanguage] === label).length === 1;
    return isClear ? label : id;
  });
  return labels.join(SEPARATOR);
}

/** Reads people from a table, and everything that is wrong with it. A field's column is found by its label in any language, its id, or both as exported. */
export function readRegistrants(
  fields: readonly RegistrationField[],
  table: Table,
  mainLanguage: string,
): ReadRegistrants {
  const problems: TableProblem[] = [];
  const columnOf = new Map<string, string>();
  const exported = headings(fields, mainLanguage);
  for (const column of table.columns) {
    const name = column.toLowerCase();
    const base = READ.find((each) => each === name || (each === 'email' && name === 'e-mail'));
    // A column as exported is that one; only then what merely resembles a label.
    const isTold = TOLD.some((each) => each === column);
    const field =
      fields.find((_field, index) => exported[index] === column) ??
      (isTold ? undefined : fields.find(({ id, label }) => id === column || isLabel(label, name)));
    const target = base ?? field?.id;
    if (target !== undefined && columnOf.has(target))
      problems.push({ row: 1, column, code: 'column-twice', message: 'Another column says the same.' });
    else if (target !== undefined) columnOf.set(target, column);
    else if (!isTold) problems.push({ row: 1, column, code: 'unknown-column', message: 'The form has no such field.' });
  }
  for (const needed of ['name', 'email']) {
    if (!columnOf.has(needed))
      problems.push({ row: 1, column: needed, code: 'missing-column', message: 'There is no such column.' });
  }
  if (problems.length > 0) return { registrants: [], problems };
  const seen = new Map<string, number>();
  const registrants = table.rows.flatMap((row) => {
    const { registrant, problems: found } = readRow(fields, row, columnOf);
    const before = seen.get(registrant.email);
    if (before !== undefined && registrant.email !== '') {
      const column = columnOf.get('email') ?? 'email';
      found.push({ row: row.number, column, code: 'email-twice', message: `The address stands in row ${before} too.` });
    }
    seen.set(registrant.email, row.number);
    problems.push(...found);
    return found.length === 0 ? [{ row: row.number, registrant }] : [];
  });
  return { registrants, problems };
}

const isLabel = (label: RegistrationField['label'], name: string): boolean =>
  Object.values(label).some((text) => text.toLowerCase() === name);

function readRow(
  fields: readonly RegistrationField[],
  { number, cells }: TableRow,
  columnOf: ReadonlyMap<string, string>,
): { registrant: Registrant; problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const cellOf = (target: string): string => cells.get(columnOf.get(target) ?? '')?.trim() ?? '';
  const wrong = (target: string, code: string, message: string): void =>
    void problems.push({ row: number, column: columnOf.get(target) ?? target, code, message });
  const name = PersonalName.safeParse(cellOf('name'));
  if (!name.success) wrong('name', 'bad-name', `needs a name of up to ${REGISTRATION_LIMITS.nameLength} characters`);
  const email = EmailAddress.safeParse(cellOf('email'));
  if (!email.success) wrong('email', 'bad-email', 'is not an e-mail address');
  const given: Answers = Object.fromEntries(
    fields
      .map((field) => [field.id, valuesIn(field, cellOf(field.id))] as const)
      .filter(([, values]) => values.length > 0),
  );
  // People whom organisers bring need not have answered everything.
  const checked = checkAnswers(
    fields.map((field) => ({ ...field, isRequired: false })),
    given,
  );
  if (!checked.isGood) for (const { fieldId, code } of checked.problems) wrong(fieldId, code, answerMessage(code));
  return {
    registrant: {
      name: name.data ?? '',
      email: email.data ?? '',
      language: mailLanguage([cellOf('language')]),
      answers: checked.isGood ? checked.answers : {},
    },
    problems,
  };
}

/** A cell as values of the field; what can't be read stays as it is, for `checkAnswers` to refuse. */
function valuesIn({ kind, options }: RegistrationField, cell: string): string[] {
  if (cell === '') return [];
  const optionId = (text: string): string =>
    options.find(
      ({ id, label }) => id === text || Object.values(label).some((each) => each.toLowerCase() === text.toLowerCase()),
    )?.id ?? text;
  switch (kind) {
    case 'single-choice':
      return [optionId(cell)];
    case 'multiple-choice':
      return cell
        .split(SEPARATOR.trim())
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map(optionId);
    case 'consent':
      if (YES.has(cell.toLowerCase())) return ['true'];
      return NO.has(cell.toLowerCase()) ? [] : [cell];
    case 'country':
      return [isKnownCountry(cell.toUpperCase()) ? cell.toUpperCase() : cell];
    case 'text':
    case 'long-text':
    case 'organisation':
    case 'language':
    case 'arrival-city':
    case 'accommodation-nights':
      return [cell];
  }
}

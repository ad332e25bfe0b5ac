import type { ImportPlace, ImportProblem, ImportProblemCode } from '@app/contracts';
import { Uuid } from '@app/contracts';
import { isKnownLanguage } from '@app/domain';
import type { Table, TableRow } from '../tables/index.js';
import { problem } from './import-plan.js';

/** A column of a table: `title.en` is the text `title` in English. */
export interface Column {
  name: string;
  field: string;
  language: string | null;
}

/** Columns that mean something; of the others it is said that they are not read. */
export function columnsOf(
  table: Table,
  plain: readonly string[],
  localised: readonly string[],
): { columns: Column[]; problems: ImportProblem[] } {
  const columns: Column[] = [];
  const problems: ImportProblem[] = [];
  for (const name of table.columns) {
    const [field = '', ...rest] = name.split('.');
    const language = rest.join('.');
    const place = { row: 1, column: name };
    if (plain.includes(name)) columns.push({ name, field: name, language: null });
    else if (!localised.includes(field) || language === '')
      problems.push(problem('warning', 'column-unknown', place, name));
    else if (!isKnownLanguage(language)) problems.push(problem('error', 'unknown-language', place, language));
    else columns.push({ name, field, language });
  }
  return { columns, problems };
}

/** One row, read cell by cell; a column that the table does not have says nothing. */
export class RowReader {
  readonly problems: ImportProblem[] = [];
  constructor(
    private readonly row: TableRow,
    private readonly columns: readonly Column[],
  ) {}

  get number(): number {
    return this.row.number;
  }

  at(column: string | null): ImportPlace {
    return { row: this.row.number, column };
  }

  has(field: string): boolean {
    return this.columns.some((column) => column.field === field);
  }

  /** The cell without whitespace around it; '' where it is empty or the column is not there. */
  text(field: string): string {
    return this.row.cells.get(field)?.trim() ?? '';
  }

  /** The texts of a localised field over what was known: an empty cell takes its language out. `null` when none is left. */
  texts(field: string, known: Record<string, string> | null): Record<string, string> | null {
    const texts = { ...known };
    for (const column of this.columns) {
      if (column.field !== field || column.language === null) continue;
      const text = this.text(column.name);
      if (text === '') delete texts[column.language];
      else texts[column.language] = text;
    }
    return Object.keys(texts).length === 0 ? null : texts;
  }

  /** The first column of a field, to name it. */
  columnOf(field: string): string {
    return this.columns.find((column) => column.field === field)?.name ?? field;
  }

  /** A UUID in small letters, or `null` when the cell is empty; something else is a problem. */
  id(): string | null {
    const id = this.text('id').toLowerCase();
    if (id === '' || Uuid.safeParse(id).success) return id === '' ? null : id;
    this.refuse('bad-value', 'id', id);
    return null;
  }

  /** BCP 47 tags, with spaces or commas between them. */
  languages(): string[] {
    const tags = this.text('languages')
      .split(/[\s,;]+/)
      .filter((tag) => tag !== '');
    for (const tag of tags.filter((each) => !isKnownLanguage(each))) this.refuse('unknown-language', 'languages', tag);
    return [...new Set(tags.filter(isKnownLanguage))];
  }

  refuse(code: ImportProblemCode, field: string, value = '', other = ''): void {
    this.problems.push(problem('error', code, this.at(this.columnOf(field)), value, other));
  }

  warn(code: ImportProblemCode, field: string, value = '', other = ''): void {
    this.problems.push(problem('warning', code, this.at(this.columnOf(field)), value, other));
  }
}

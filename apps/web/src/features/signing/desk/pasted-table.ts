import { parse } from 'csv-parse/browser/esm/sync';
import { INTERFACE_LANGUAGES } from '../../../app/i18n/languages.js';
import { emptyWho, type WhoForm, type WhoProblems, whoProblems } from '../who-form.js';

/** The columns of a table of signatories; the first line of a table names those it has, in any order. */
export const COLUMNS = [
  'name',
  'language',
  'name in English',
  'title',
  'title in English',
  'institution',
  'institution in English',
  'country',
  'email',
  'mail language',
] as const;
type Column = (typeof COLUMNS)[number];
/** More at once nobody looks through. */
export const MOST_ROWS = 500;

export interface PastedRow {
  readonly who: WhoForm;
  readonly mailLanguage: string;
  /** `twice`: the same address stands above. */
  readonly problems: WhoProblems & { readonly twice?: true };
}
export type PastedTable =
  { readonly rows: readonly PastedRow[] } | { readonly problem: 'empty' | 'no-header' | 'too-many' | 'unreadable' };

/** What a table says that was copied from a spreadsheet (tabs), or from a CSV file. Who has an institution signs for it; who has only a country, for that. */
export function readTable(text: string, language: string): PastedTable {
  if (text.trim() === '') return { problem: 'empty' };
  const [head = ''] = text.trimStart().split('\n', 1);
  const delimiter = [...'\t;,'].find((each) => head.includes(each)) ?? '\t';
  let lines: string[][];
  try {
    lines = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch {
    // A quotation mark that nothing closes.
    return { problem: 'unreadable' };
  }
  const [header = [], ...rest] = lines;
  const columns = header.map((name) => COLUMNS.find((column) => column.toLowerCase() === name.toLowerCase()));
  if (!columns.includes('name') || !columns.includes('email')) return { problem: 'no-header' };
  if (rest.length === 0) return { problem: 'empty' };
  if (rest.length > MOST_ROWS) return { problem: 'too-many' };
  const seen = new Set<string>();
  return {
    rows: rest.map((cells) => {
      const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
      const institution = cell('institution');
      const country = cell('country').toUpperCase();
      const who: WhoForm = {
        ...emptyWho(cell('language') || language),
        name: cell('name'),
        nameEnglish: cell('name in English'),
        title: cell('title'),
        titleEnglish: cell('title in English'),
        kind: institution !== '' ? 'INSTITUTION' : country !== '' ? 'COUNTRY' : 'PERSON',
        institution,
        institutionEnglish: cell('institution in English'),
        country,
        email: cell('email'),
      };
      const address = who.email.toLowerCase();
      const isTwice = seen.has(address);
      seen.add(address);
      const wanted = cell('mail language') || who.language;
      return {
        who,
        mailLanguage: INTERFACE_LANGUAGES.find((each) => each === wanted) ?? language,
        problems: isTwice ? { ...whoProblems(who), twice: true } : whoProblems(who),
      };
    }),
  };
}

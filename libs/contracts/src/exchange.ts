/** Files that a programme is exchanged as. */
export const EXCHANGE_FORMATS = [
  'canopy.json',
  'schedule.json',
  'schedule.xml',
  'sessions.csv',
  'sessions.xlsx',
  'people.csv',
  'people.xlsx',
] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

/** Why a file, or something in it, cannot be taken as it is. Clients translate these. */
export const IMPORT_PROBLEM_CODES = [
  // the file
  'file-too-large',
  'unknown-format',
  'not-utf-8',
  'not-json',
  'not-xml',
  'xml-entities',
  'too-deep',
  'not-csv',
  'not-xlsx',
  'other-version',
  'other-summit',
  'summit-exists',
  'table-needs-summit',
  // the table
  'no-header',
  'column-twice',
  'column-unknown',
  'too-many-rows',
  'too-many-columns',
  'cell-too-long',
  'cell-without-column',
  // what stands somewhere
  'bad-value',
  'unknown-key',
  'empty-text',
  'too-long',
  'too-many',
  'bad-instant',
  'no-such-time',
  'time-twice',
  'ends-before-start',
  'half-a-slot',
  'unknown-language',
  'unknown-zone',
  'unknown-country',
  'unknown-kind',
  'unknown-role',
  'unknown-person',
  'unknown-sub-forum',
  'unknown-organisation',
  'unknown-initiative',
  'ambiguous-person',
  'interpreters-only',
  'id-twice',
  'id-elsewhere',
  'slug-twice',
  'slug-taken',
  'slug-fixed',
  // rules
  'outside-summit',
  'person-busy',
  'person-busy-elsewhere',
  'session-cancelled',
  // worth knowing
  'sub-forum-busy',
  'outside-availability',
  'interpreter-missing',
  'person-kept',
  'organisation-kept',
  'photo-missing',
  'language-assumed',
  'kind-assumed',
] as const;
export type ImportProblemCode = (typeof IMPORT_PROBLEM_CODES)[number];

/** Where in the file: a row (the header is 1) and column of a table, or a path in JSON (`$.sessions[2].title.en`) or XML (`/schedule/day[1]/room[2]/event[3]`). */
export type ImportPlace = { row: number; column: string | null } | { path: string };

export interface ImportProblem {
  /** An error keeps the file from being taken; a warning is the organiser's to judge. */
  severity: 'error' | 'warning';
  code: ImportProblemCode;
  place: ImportPlace | null;
  /** What it is about, as it stands in the file or is called; '' where there is nothing to name. */
  value: string;
  /** What else it is about: the session that keeps a person busy. */
  other: string;
}

export type ImportedThing =
  'summit' | 'organisation' | 'sub-forum' | 'person' | 'session' | 'delegation' | 'availability';

/** One field before and after, as people read it; `null` where there was or is nothing. */
export interface ImportedField {
  field: string;
  /** BCP 47, of a text; `null` for what is none. */
  language: string | null;
  before: string | null;
  after: string | null;
}
export interface ImportChange {
  kind: 'added' | 'changed';
  thing: ImportedThing;
  id: string;
  /** Language → text; what it is called after the import. */
  name: Record<string, string>;
  /** Of something new, what it says. */
  fields: ImportedField[];
}

/** What an import would do. Nothing is changed by asking. */
export interface ImportPreview {
  /** `null` for a file that could not be read. */
  format: ExchangeFormat | null;
  /** The summit as it would be; `null` for a new one that could not be read. */
  summit: { slug: string; title: Record<string, string>; timeZone: string; isNew: boolean } | null;
  changes: ImportChange[];
  /** Changes beyond those that are told. */
  moreChanges: number;
  /** Sessions of the draft that stay as they are, whether the file names them or not: an import removes nothing. */
  unchanged: number;
  problems: ImportProblem[];
  moreProblems: number;
  /** To be sent with the same file to do it; `null` when it cannot be done. */
  confirmation: string | null;
}

/** The answer to an upload. */
export type ImportAnswer =
  | { outcome: 'preview'; preview: ImportPreview }
  /** The draft or the directory changed since the preview: look at this one. */
  | { outcome: 'outdated'; preview: ImportPreview }
  | { outcome: 'applied'; slug: string; changes: number };

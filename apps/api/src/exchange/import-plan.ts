import type { ImportedThing, ImportPlace, ImportProblem, ImportProblemCode } from '@app/contracts';
import type { FileOrganisation, FilePerson, SummitFile } from './summit-file.js';

/** What a file is read against. */
export interface ImportBase {
  /** The draft as it is; `null` for a new summit. */
  current: SummitFile | null;
  /** People of the directory whom the file may mean. */
  people: readonly FilePerson[];
  organisations: readonly FileOrganisation[];
  /** Slugs of people and of summits that are taken. */
  personSlugs: ReadonlySet<string>;
  summitSlugs: ReadonlySet<string>;
  /** Language of texts that do not say theirs. */
  language: string;
  /** Ids among those the file names that things of other summits have. */
  takenIds: ReadonlySet<string>;
  /** An id for a new summit: the same one for the same organiser and key, so that reading twice gives the same. */
  newId: (key: string) => string;
  /** An id for something new in a summit; again the same one for the same key. */
  idIn: (summitId: string, key: string) => string;
}

/** Where something of the target stands in the file; `field` as in the file format. `null` for what is not from the file. */
export type Locate = (thing: ImportedThing, id: string, field?: string) => ImportPlace | null;

/** The draft as it would be, and what was wrong or assumed while reading. */
export interface ImportPlan {
  target: SummitFile;
  problems: ImportProblem[];
  locate: Locate;
}

/** The file as a whole cannot be read. */
export class UnreadableFile extends Error {
  constructor(readonly problem: ImportProblem) {
    super(problem.code);
  }
}

export function problem(
  severity: ImportProblem['severity'],
  code: ImportProblemCode,
  place: ImportPlace | null,
  value = '',
  other = '',
): ImportProblem {
  return { severity, code, place, value: shortened(value), other: shortened(other) };
}

export const unreadable = (code: ImportProblemCode, place: ImportPlace | null = null, value = ''): UnreadableFile =>
  new UnreadableFile(problem('error', code, place, value));

/** Long enough to recognise. */
export function shortened(text: string): string {
  const characters = [...text.slice(0, 400)];
  return characters.length <= 120 && text.length <= 400 ? text : `${characters.slice(0, 120).join('')}…`;
}

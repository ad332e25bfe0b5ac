import {
  IMPORT_PROBLEM_CODES,
  type ImportedThing,
  type ImportPlace,
  type ImportProblem,
  type ImportProblemCode,
} from '@app/contracts';
import type { z } from 'zod';
import type { KnownState } from './import-differences.js';
import { type ImportPlan, problem } from './import-plan.js';
import { isSame, type SummitFile, SummitFileSchema } from './summit-file.js';

type Issue = z.core.$ZodIssue;

const OUR_CODES: ReadonlySet<string> = new Set(IMPORT_PROBLEM_CODES);

/** What the schema of the file format found, in the words of imports. */
export function codeOfIssue(issue: Issue): ImportProblemCode {
  if (issue.code === 'unrecognized_keys') return 'unknown-key';
  if (issue.code === 'too_big')
    return issue.origin === 'array' ? 'too-many' : issue.origin === 'string' ? 'too-long' : 'bad-value';
  const own = issue.code === 'custom' ? String(issue.params?.['code'] ?? '') : '';
  return OUR_CODES.has(own) ? (own as ImportProblemCode) : 'bad-value';
}

/** What stands at a path, where it is a word or number; else ''. */
export function valueAt(json: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined),
    json,
  );
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const LISTS: Readonly<Record<string, ImportedThing>> = {
  organisations: 'organisation',
  subForums: 'sub-forum',
  people: 'person',
  sessions: 'session',
  delegations: 'delegation',
  availabilities: 'availability',
};

/** The target as the file format has it, with what breaks its limits. What the import does not change is not looked at. */
export function shaped(known: KnownState, plan: ImportPlan): { plan: ImportPlan; problems: ImportProblem[] } {
  const parsed = SummitFileSchema.safeParse(plan.target);
  if (parsed.success) return { plan: { ...plan, target: parsed.data }, problems: [] };
  const problems = parsed.error.issues.flatMap((issue) => {
    const [place, isOld] = placeOf(issue, known, plan);
    return isOld ? [] : [problem('error', codeOfIssue(issue), place, valueAt(plan.target, issue.path))];
  });
  return { plan, problems };
}

/** Where the file has what an issue is about, and whether it was so before. */
function placeOf(issue: Issue, known: KnownState, { target, locate }: ImportPlan): [ImportPlace | null, boolean] {
  const [list, index, ...field] = issue.path;
  const thing = LISTS[String(list)];
  if (thing === undefined || typeof index !== 'number')
    return [locate('summit', target.summit.id, field.map(String).join('.')), isOldSummit(known, target)];
  const entry = entriesOf(target, String(list))[index];
  if (entry === undefined) return [null, false];
  const id = idOf(entry);
  const old = [...entriesOf(known.current, String(list)), ...entriesOf(known, String(list))].find(
    (earlier) => idOf(earlier) === id,
  );
  return [locate(thing, id, field.slice(0, 2).map(String).join('.')), old !== undefined && isSame(old, entry)];
}

function isOldSummit({ current }: KnownState, target: SummitFile): boolean {
  return current !== null && isSame([current.summit, current.record], [target.summit, target.record]);
}

function entriesOf(file: object | null, list: string): object[] {
  const entries: unknown = file === null ? [] : Reflect.get(file, list);
  return Array.isArray(entries) ? entries.filter((entry: unknown) => typeof entry === 'object' && entry !== null) : [];
}

const idOf = (entry: object): string => String(Reflect.get(entry, 'id') ?? Reflect.get(entry, 'personId') ?? '');

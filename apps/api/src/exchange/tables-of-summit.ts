import { wallClockOf } from '@app/domain';
import type { FilePerson, FileSession, SummitFile } from './summit-file.js';

/** A table to be written: the columns of what there is, each language of a text its own (`title.en`). */
export interface SummitTable {
  columns: string[];
  rows: string[][];
}
type Cell<T> = [column: string, text: (entry: T) => string];

/** The summit's languages first, then others that a text is in. */
function languagesOf(file: SummitFile, texts: readonly (Record<string, string> | null)[]): string[] {
  return [...new Set([...file.summit.languages, ...texts.flatMap((text) => Object.keys(text ?? {})).toSorted()])];
}

const table = <T>(cells: readonly Cell<T>[], entries: readonly T[]): SummitTable => ({
  columns: cells.map(([column]) => column),
  rows: entries.map((entry) => cells.map(([, text]) => text(entry))),
});

const textCells = <T>(
  name: string,
  languages: readonly string[],
  pick: (entry: T) => Record<string, string> | null,
): Cell<T>[] => languages.map((language) => [`${name}.${language}`, (entry) => pick(entry)?.[language] ?? '']);

/** Every session of the draft, by start. Times are those of the summit's zone, with its offset. */
export function sessionsTable(file: SummitFile): SummitTable {
  const subForums = new Map(file.subForums.map(({ id, slug }) => [id, slug]));
  const people = new Map(file.people.map(({ id, slug }) => [id, slug]));
  const titles = languagesOf(
    file,
    file.sessions.map(({ title }) => title),
  );
  const descriptions = languagesOf(
    file,
    file.sessions.map(({ description }) => description),
  );
  const time = (instant: string | null): string => (instant === null ? '' : zonedMinute(instant, file.summit.timeZone));
  const cells: Cell<FileSession>[] = [
    ['id', ({ id }) => id],
    ['slug', ({ slug }) => slug],
    ...textCells<FileSession>('title', titles, ({ title }) => title),
    ['kind', ({ kind }) => kind],
    ['starts_at', ({ startsAt }) => time(startsAt)],
    ['ends_at', ({ endsAt }) => time(endsAt)],
    ['duration_minutes', ({ durationMinutes }) => String(durationMinutes)],
    ['sub_forum', ({ subForumId }) => (subForumId === null ? '' : (subForums.get(subForumId) ?? ''))],
    ['languages', ({ languages }) => languages.join(' ')],
    ['people', ({ appearances }) => appearances.map((entry) => appearanceText(entry, people)).join('; ')],
    ...textCells<FileSession>('description', descriptions, ({ description }) => description),
    ['initiative', ({ initiativeSlug }) => initiativeSlug ?? ''],
    ['cancelled', ({ isCancelled }) => (isCancelled ? 'yes' : '')],
  ];
  return table(cells, file.sessions);
}

/** `moderator: an-fengquan`, `interpreter: li-wei (zh>en)`. */
function appearanceText(
  { personId, role, fromLanguage, toLanguage }: FileSession['appearances'][number],
  slugs: ReadonlyMap<string, string>,
): string {
  const languages = fromLanguage === null && toLanguage === null ? '' : ` (${fromLanguage ?? ''}>${toLanguage ?? ''})`;
  return `${role}: ${slugs.get(personId) ?? personId}${languages}`;
}

/** `2022-12-20T14:00+08:00`; seconds only where there are some. */
function zonedMinute(instant: string, timeZone: string): string {
  const ms = Date.parse(instant);
  const local = wallClockOf(ms, timeZone);
  const minutes = Math.round((Date.parse(`${local}Z`) - Math.floor(ms / 60_000) * 60_000) / 60_000);
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  const rest = instant.slice(16, -1);
  return `${local}${/^:00(\.0+)?$/.test(rest) ? '' : rest}${offset}`;
}
const pad = (number: number): string => String(number).padStart(2, '0');

/** Everybody whom the draft names, by slug. */
export function peopleTable(file: SummitFile): SummitTable {
  const organisations = new Map(file.organisations.map(({ id, name }) => [id, name]));
  const mainLanguage = file.summit.languages[0] ?? 'en';
  const all = (pick: (person: FilePerson) => Record<string, string> | null): string[] =>
    languagesOf(file, file.people.map(pick));
  const cells: Cell<FilePerson>[] = [
    ['id', ({ id }) => id],
    ['slug', ({ slug }) => slug],
    ...textCells<FilePerson>(
      'name',
      all(({ name }) => name),
      ({ name }) => name,
    ),
    ...textCells<FilePerson>(
      'title',
      all(({ title }) => title),
      ({ title }) => title,
    ),
    ['country', ({ country }) => country ?? ''],
    [
      'organisation',
      ({ organisationId }) => {
        const name = organisationId === null ? {} : (organisations.get(organisationId) ?? {});
        return name[mainLanguage] ?? Object.values(name)[0] ?? '';
      },
    ],
    ['languages', ({ languages }) => languages.join(' ')],
    ...textCells<FilePerson>(
      'biography',
      all(({ biography }) => biography),
      ({ biography }) => biography,
    ),
  ];
  return table(cells, file.people);
}

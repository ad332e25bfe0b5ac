import type { ImportedThing } from '@app/contracts';
import {
  APPEARANCE_ROLES,
  type AppearanceRole,
  chooseSlug,
  instantsOf,
  isKnownLanguage,
  PROGRAMME_LIMITS,
} from '@app/domain';
import type { Table } from '../tables/index.js';
import type { DirectoryWish } from './directory.repository.js';
import { EXCHANGE_LIMITS } from './exchange-limits.js';
import { type ImportBase, type ImportPlan, unreadable } from './import-plan.js';
import { PeopleIndex } from './people-index.js';
import { folded, kindOfType } from './schedule-words.js';
import type { FileSession, SummitFile } from './summit-file.js';
import { type Column, columnsOf, RowReader } from './table-import.js';

const PLAIN = [
  ...['id', 'slug', 'kind', 'starts_at', 'ends_at', 'duration_minutes', 'sub_forum', 'languages', 'people'],
  ...['initiative', 'cancelled'],
];
const LOCALISED = ['title', 'description'];

/** Our fields as the table calls them. */
const COLUMNS: Readonly<Record<string, string>> = {
  id: 'id',
  slug: 'slug',
  startsAt: 'starts_at',
  subForumId: 'sub_forum',
  languages: 'languages',
  appearances: 'people',
  initiativeSlug: 'initiative',
};

export const isSessionsTable = ({ columns }: Table): boolean =>
  columns.some((column) => column.startsWith('title.') || column === 'starts_at') &&
  !columns.some((column) => column.startsWith('name.'));

interface Cast {
  role: string;
  key: string;
  fromLanguage: string | null;
  toLanguage: string | null;
}

/** `role: person (from>to)`, with semicolons or line breaks between them; without a role a speaker. */
function castOf(text: string): Cast[] {
  return text
    .split(/[;\n\r]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [, role = 'speaker', person = ''] = /^(?:([A-Za-z]+)\s*:)?([\s\S]*)$/.exec(entry) ?? [];
      const [, key = '', from, to] = /^(.*?)(?:\(\s*([\w-]*)\s*>\s*([\w-]*)\s*\))?$/s.exec(person.trim()) ?? [];
      return { role: role.toLowerCase(), key: key.trim(), fromLanguage: from || null, toLanguage: to || null };
    });
}

export function wishOfSessionsTable(table: Table): DirectoryWish {
  const keys = table.rows.flatMap(({ cells }) => castOf(cells.get('people') ?? '').map(({ key }) => key));
  return {
    personIds: [],
    personSlugs: keys,
    personNames: keys,
    organisationIds: [],
    organisationNames: [],
    thingIds: [],
  };
}

/** A row is the session of its id, else of its slug, else a new one. Only the columns that are there are changed. @throws UnreadableFile. */
export function planOfSessionsTable(table: Table, base: ImportBase): ImportPlan {
  if (base.current === null) throw unreadable('table-needs-summit');
  if (table.rows.length > EXCHANGE_LIMITS.sessions) throw unreadable('too-many-rows');
  const { columns, problems } = columnsOf(table, PLAIN, LOCALISED);
  const planner = new SessionsPlanner(base, base.current, columns);
  const readers = table.rows.map((row) => new RowReader(row, columns));
  for (const reader of readers) planner.take(reader);
  return planner.plan([...problems, ...readers.flatMap((reader) => reader.problems)]);
}

class SessionsPlanner {
  private readonly sessions: Map<string, FileSession>;
  private readonly people: PeopleIndex;
  private readonly rows = new Map<string, RowReader>();
  private readonly slugs: Set<string>;
  private readonly newPeople = new Map<string, string>();

  constructor(
    private readonly base: ImportBase,
    private readonly current: SummitFile,
    private readonly columns: readonly Column[],
  ) {
    this.sessions = new Map(current.sessions.map((session) => [session.id, session]));
    this.people = new PeopleIndex(base.people, current.people, base.personSlugs);
    this.slugs = new Set(current.sessions.map(({ slug }) => slug));
  }

  take(row: RowReader): void {
    const session = this.session(row);
    if (session === undefined) return;
    if (this.rows.has(session.id)) row.refuse('id-twice', 'id', session.slug);
    this.rows.set(session.id, row);
    this.sessions.set(session.id, session);
    this.slugs.add(session.slug);
  }

  plan(problems: ImportPlan['problems']): ImportPlan {
    const sessions = [...this.sessions.values()];
    const people = this.people.named(
      sessions.flatMap(({ appearances }) => appearances.map(({ personId }) => personId)),
    );
    const known = new Set(this.current.organisations.map(({ id }) => id));
    const wanted = new Set(people.flatMap(({ organisationId }) => organisationId ?? []));
    const others = this.base.organisations.filter(({ id }) => wanted.has(id) && !known.has(id));
    return {
      target: { ...this.current, sessions, people, organisations: [...this.current.organisations, ...others] },
      problems,
      locate: (thing: ImportedThing, id, field) => {
        const row = this.rows.get(thing === 'person' ? (this.newPeople.get(id) ?? '') : id);
        if (row === undefined) return null;
        if (thing === 'person') return row.at('people');
        return row.at(field === undefined ? null : (COLUMNS[field] ?? row.columnOf(field)));
      },
    };
  }

  private session(row: RowReader): FileSession | undefined {
    const earlier = this.earlier(row);
    if (earlier === 'unknown') return undefined;
    const title = row.texts('title', earlier?.title ?? null);
    if (title === null) {
      row.refuse('empty-text', 'title');
      return undefined;
    }
    const fresh = earlier ?? this.fresh(row, title);
    const slot = this.slot(row, fresh);
    if (slot === undefined) return undefined;
    const subForumId = row.has('sub_forum') ? this.subForum(row) : fresh.subForumId;
    return {
      ...fresh,
      ...slot,
      title,
      slug: row.text('slug') === '' ? fresh.slug : row.text('slug'),
      description: row.texts('description', fresh.description),
      kind: this.kind(row, fresh, earlier !== undefined, subForumId),
      subForumId,
      languages: row.has('languages') ? row.languages() : fresh.languages,
      initiativeSlug: row.has('initiative') ? row.text('initiative') || null : fresh.initiativeSlug,
      isCancelled: row.has('cancelled') ? this.cancelled(row) : fresh.isCancelled,
      appearances: row.has('people') ? this.appearances(row, fresh.id) : fresh.appearances,
    };
  }

  private earlier(row: RowReader): FileSession | undefined | 'unknown' {
    const id = row.id();
    if (row.text('id') !== '' && id === null) return 'unknown';
    if (id !== null) return this.current.sessions.find((session) => session.id === id);
    const slug = row.text('slug');
    return slug === '' ? undefined : this.current.sessions.find((session) => session.slug === slug);
  }

  private fresh(row: RowReader, title: Record<string, string>): FileSession {
    const key = `session ${row.text('slug') || Object.values(title).join(' ')}`;
    let id = row.id() ?? this.base.idIn(this.current.summit.id, key);
    // Two new sessions may be called the same.
    for (let count = 2; row.id() === null && this.rows.has(id); count += 1)
      id = this.base.idIn(this.current.summit.id, `${key} ${count}`);
    const known = row.id() === null ? this.sessions.get(id) : undefined;
    return (
      known ?? {
        id,
        slug: chooseSlug(title, 'session', this.slugs),
        kind: 'sub-forum-session',
        title,
        description: null,
        startsAt: null,
        endsAt: null,
        durationMinutes: 60,
        isCancelled: false,
        subForumId: null,
        languages: [],
        initiativeSlug: null,
        appearances: [],
      }
    );
  }

  private slot(
    row: RowReader,
    fresh: FileSession,
  ): Pick<FileSession, 'startsAt' | 'endsAt' | 'durationMinutes'> | undefined {
    const durationMinutes = this.duration(row, fresh.durationMinutes);
    const startsAt = row.has('starts_at') ? this.instant(row, 'starts_at') : fresh.startsAt;
    const endsAt = row.has('ends_at') ? this.instant(row, 'ends_at') : row.has('starts_at') ? null : fresh.endsAt;
    if (startsAt === undefined || endsAt === undefined || durationMinutes === undefined) return undefined;
    if (startsAt === null && endsAt === null) return { startsAt, endsAt, durationMinutes };
    if (startsAt === null) {
      row.refuse('half-a-slot', 'starts_at');
      return undefined;
    }
    const end = endsAt ?? new Date(Date.parse(startsAt) + durationMinutes * 60_000).toISOString();
    if (end <= startsAt) {
      row.refuse('ends-before-start', 'ends_at', row.text('ends_at'));
      return undefined;
    }
    const minutes = Math.ceil((Date.parse(end) - Date.parse(startsAt)) / 60_000);
    if (minutes <= PROGRAMME_LIMITS.sessionMinutes) return { startsAt, endsAt: end, durationMinutes: minutes };
    row.refuse('too-long', 'ends_at', row.text('ends_at'));
    return undefined;
  }

  private duration(row: RowReader, known: number): number | undefined {
    const text = row.text('duration_minutes');
    if (text === '') return known;
    const minutes = Number(text);
    if (Number.isInteger(minutes) && minutes > 0 && minutes <= PROGRAMME_LIMITS.sessionMinutes) return minutes;
    row.refuse('bad-value', 'duration_minutes', text);
    return undefined;
  }

  /** With a zone as written; without one on the clock of the summit's zone. `null` for an empty cell, `undefined` for what is none. */
  private instant(row: RowReader, field: string): string | null | undefined {
    const text = row.text(field);
    if (text === '') return null;
    const [, day, time, seconds = '', zone] =
      /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,3})?)?\s*(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? [];
    const local = `${day}T${time}`;
    const isDay = day !== undefined && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
    if (!isDay || Number.isNaN(Date.parse(`${local}${seconds || ':00'}${zone ?? 'Z'}`))) {
      row.refuse('bad-instant', field, text);
      return undefined;
    }
    if (zone !== undefined) return new Date(`${local}${seconds || ':00'}${zone}`).toISOString();
    const [instant, second] = instantsOf(local, this.current.summit.timeZone);
    if (instant === undefined) {
      row.refuse('no-such-time', field, text, this.current.summit.timeZone);
      return undefined;
    }
    if (second !== undefined) row.warn('time-twice', field, text, this.current.summit.timeZone);
    return new Date(instant + Number(seconds.slice(1) || 0) * 1_000).toISOString();
  }

  private subForum(row: RowReader): string | null {
    const text = row.text('sub_forum');
    if (text === '') return null;
    const known =
      this.current.subForums.find(({ slug }) => slug === text) ??
      this.current.subForums.find(({ title }) => Object.values(title).some((name) => folded(name) === folded(text)));
    if (known === undefined) row.refuse('unknown-sub-forum', 'sub_forum', text);
    return known?.id ?? null;
  }

  private kind(row: RowReader, fresh: FileSession, isKnown: boolean, subForumId: string | null): FileSession['kind'] {
    const text = row.text('kind');
    const kind = kindOfType(text);
    if (text !== '' && kind === undefined) row.refuse('unknown-kind', 'kind', text);
    return kind ?? (isKnown || subForumId !== null ? fresh.kind : 'main-forum');
  }

  private cancelled(row: RowReader): boolean {
    const text = folded(row.text('cancelled'));
    if (['', 'no', 'false', '0'].includes(text)) return false;
    if (!['yes', 'true', '1', 'x'].includes(text)) row.refuse('bad-value', 'cancelled', text);
    return true;
  }

  private appearances(row: RowReader, sessionId: string): FileSession['appearances'] {
    return castOf(row.text('people')).flatMap(({ role, key, fromLanguage, toLanguage }) => {
      if (!isRole(role)) {
        row.refuse('unknown-role', 'people', role);
        return [];
      }
      for (const tag of [fromLanguage, toLanguage])
        if (tag !== null && !isKnownLanguage(tag)) row.refuse('unknown-language', 'people', tag);
      if (role !== 'interpreter' && (fromLanguage !== null || toLanguage !== null))
        row.refuse('interpreters-only', 'people', key);
      const personId = this.person(row, key, sessionId);
      return personId === undefined ? [] : [{ personId, role, fromLanguage, toLanguage }];
    });
  }

  /** By address, else by a name in any language; a name that nobody bears is somebody new, an address is a mistake. */
  private person(row: RowReader, key: string, sessionId: string): string | undefined {
    const known = this.people.findBySlug(key) ?? this.people.get(key) ?? this.people.findByName(key);
    if (known === 'ambiguous') {
      row.refuse('ambiguous-person', 'people', key);
      return undefined;
    }
    if (known !== undefined) return known.id;
    if (key === '' || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(key)) {
      row.refuse('unknown-person', 'people', key);
      return undefined;
    }
    const id = this.base.idIn(this.current.summit.id, `person ${folded(key)}`);
    this.newPeople.set(id, sessionId);
    return this.people.add(id, { [this.base.language]: key }).id;
  }
}

const isRole = (role: string): role is AppearanceRole => APPEARANCE_ROLES.some((known) => known === role);

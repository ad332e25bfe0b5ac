import type { ImportedThing } from '@app/contracts';
import type { Table } from '../tables/index.js';
import type { DirectoryWish } from './directory.repository.js';
import { EXCHANGE_LIMITS } from './exchange-limits.js';
import { type ImportBase, type ImportPlan, unreadable } from './import-plan.js';
import { PeopleIndex } from './people-index.js';
import { folded } from './schedule-words.js';
import type { FileOrganisation, FilePerson, SummitFile } from './summit-file.js';
import { columnsOf, RowReader } from './table-import.js';

const PLAIN = ['id', 'slug', 'country', 'organisation', 'languages'];
const LOCALISED = ['name', 'title', 'biography'];
const COLUMNS: Readonly<Record<string, string>> = {
  id: 'id',
  slug: 'slug',
  country: 'country',
  organisationId: 'organisation',
};

export const isPeopleTable = ({ columns }: Table): boolean => columns.some((column) => column.startsWith('name.'));

export function wishOfPeopleTable(table: Table): DirectoryWish {
  const cells = (column: string): string[] =>
    table.rows.map((row) => row.cells.get(column)?.trim() ?? '').filter((text) => text !== '');
  return {
    personIds: cells('id')
      .map((id) => id.toLowerCase())
      .filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)),
    personSlugs: cells('slug'),
    personNames: table.columns.filter((column) => column.startsWith('name.')).flatMap(cells),
    organisationIds: [],
    organisationNames: cells('organisation'),
    thingIds: [],
  };
}

/**
 * A row is the person of its id, else of its slug, else of exactly its names, else somebody new to the directory. Only the
 * columns that are there are changed. @throws UnreadableFile.
 */
export function planOfPeopleTable(table: Table, base: ImportBase): ImportPlan {
  if (base.current === null) throw unreadable('table-needs-summit');
  if (table.rows.length > EXCHANGE_LIMITS.people) throw unreadable('too-many-rows');
  const { columns, problems } = columnsOf(table, PLAIN, LOCALISED);
  const planner = new PeoplePlanner(base, base.current);
  const readers = table.rows.map((row) => new RowReader(row, columns));
  for (const reader of readers) planner.take(reader);
  return planner.plan([...problems, ...readers.flatMap((reader) => reader.problems)]);
}

class PeoplePlanner {
  private readonly people: PeopleIndex;
  private readonly organisations: Map<string, FileOrganisation>;
  private readonly organisationIds: Map<string, string>;
  private readonly rows = new Map<string, RowReader>();

  constructor(
    private readonly base: ImportBase,
    private readonly current: SummitFile,
  ) {
    this.people = new PeopleIndex(base.people, current.people, base.personSlugs);
    this.organisations = new Map(
      [...base.organisations, ...current.organisations].map((organisation) => [organisation.id, organisation]),
    );
    this.organisationIds = new Map(
      [...this.organisations.values()].flatMap(({ id, name }) =>
        Object.values(name).map((text): [string, string] => [folded(text), id]),
      ),
    );
  }

  take(row: RowReader): void {
    const person = this.person(row);
    if (person === undefined) return;
    if (this.rows.has(person.id)) row.refuse('id-twice', 'id', person.slug);
    this.rows.set(person.id, row);
    this.people.put(person);
  }

  plan(problems: ImportPlan['problems']): ImportPlan {
    const people = this.people.named(this.rows.keys());
    const known = new Set(this.current.organisations.map(({ id }) => id));
    const wanted = new Set(people.flatMap(({ organisationId }) => organisationId ?? []));
    const others = [...this.organisations.values()].filter(({ id }) => wanted.has(id) && !known.has(id));
    return {
      target: { ...this.current, people, organisations: [...this.current.organisations, ...others] },
      problems,
      locate: (thing: ImportedThing, id, field) => {
        const row = thing === 'person' ? this.rows.get(id) : undefined;
        if (row === undefined) return null;
        return row.at(field === undefined ? null : (COLUMNS[field] ?? row.columnOf(field)));
      },
    };
  }

  private person(row: RowReader): FilePerson | undefined {
    const id = row.id();
    if (row.text('id') !== '' && id === null) return undefined;
    const earlier = this.earlier(row, id);
    if (earlier === 'ambiguous') {
      row.refuse('ambiguous-person', 'name', Object.values(row.texts('name', null) ?? {})[0]);
      return undefined;
    }
    const name = row.texts('name', earlier?.name ?? null);
    if (name === null) {
      row.refuse('empty-text', 'name');
      return undefined;
    }
    const fresh = earlier ?? this.fresh(id, name);
    const country = row.text('country').toUpperCase();
    return {
      ...fresh,
      name,
      slug: row.text('slug') === '' ? fresh.slug : row.text('slug'),
      title: row.texts('title', fresh.title),
      biography: row.texts('biography', fresh.biography),
      country: row.has('country') ? country || null : fresh.country,
      languages: row.has('languages') ? row.languages() : fresh.languages,
      organisationId: row.has('organisation') ? this.organisation(row) : fresh.organisationId,
    };
  }

  private earlier(row: RowReader, id: string | null): FilePerson | undefined | 'ambiguous' {
    if (id !== null) return this.people.get(id);
    const slug = row.text('slug');
    if (slug !== '') return this.people.findBySlug(slug);
    return this.people.findByName(...Object.values(row.texts('name', null) ?? {}));
  }

  private fresh(id: string | null, name: Record<string, string>): FilePerson {
    const key = `person ${folded(Object.values(name)[0] ?? '')}`;
    return this.people.add(id ?? this.base.idIn(this.current.summit.id, key), name);
  }

  /** Known by a name in any language, else a new one. */
  private organisation(row: RowReader): string | null {
    const text = row.text('organisation');
    if (text === '') return null;
    const known = this.organisationIds.get(folded(text));
    if (known !== undefined) return known;
    const id = this.base.idIn(this.current.summit.id, `organisation ${folded(text)}`);
    this.organisations.set(id, { id, name: { [this.base.language]: text }, country: null });
    this.organisationIds.set(folded(text), id);
    return id;
  }
}

import { chooseSlug } from '@app/domain';
import { folded } from './schedule-words.js';
import type { FilePerson } from './summit-file.js';

/** People whom a file may mean, found by id, address or name in any language. */
export class PeopleIndex {
  private readonly byId = new Map<string, FilePerson>();
  private readonly bySlug = new Map<string, string>();
  private readonly byName = new Map<string, Set<string>>();
  private readonly here: ReadonlySet<string>;
  private readonly slugs: Set<string>;

  /** `here`: those of the summit, who are meant before others of the same name. */
  constructor(others: readonly FilePerson[], here: readonly FilePerson[], takenSlugs: ReadonlySet<string>) {
    for (const person of [...others, ...here]) this.put(person);
    this.here = new Set(here.map(({ id }) => id));
    this.slugs = new Set(takenSlugs);
  }

  get(id: string): FilePerson | undefined {
    return this.byId.get(id);
  }

  findBySlug(slug: string): FilePerson | undefined {
    return this.byId.get(this.bySlug.get(slug) ?? '');
  }

  /** `ambiguous` when several bear it and not exactly one of them is of the summit. */
  findByName(...names: readonly string[]): FilePerson | undefined | 'ambiguous' {
    const bearers = new Set(names.flatMap((name) => [...(this.byName.get(folded(name)) ?? [])]));
    const ofSummit = [...bearers].filter((id) => this.here.has(id));
    if (bearers.size > 1 && ofSummit.length !== 1) return 'ambiguous';
    const [id] = ofSummit.length === 1 ? ofSummit : bearers;
    return id === undefined ? undefined : this.byId.get(id);
  }

  put(person: FilePerson): void {
    this.byId.set(person.id, person);
    this.bySlug.set(person.slug, person.id);
    for (const name of Object.values(person.name)) {
      const bearers = this.byName.get(folded(name)) ?? new Set();
      this.byName.set(folded(name), bearers.add(person.id));
    }
  }

  /** Somebody new with this name and a free address. */
  add(id: string, name: Record<string, string>): FilePerson {
    const slug = chooseSlug(name, 'person', this.slugs);
    this.slugs.add(slug);
    const person: FilePerson = {
      id,
      slug,
      name,
      title: null,
      country: null,
      organisationId: null,
      biography: null,
      photoId: null,
      languages: [],
    };
    this.put(person);
    return person;
  }

  /** The summit's people and those of these ids. */
  named(ids: Iterable<string>): FilePerson[] {
    const wanted = new Set([...this.here, ...ids]);
    return [...this.byId.values()].filter(({ id }) => wanted.has(id));
  }
}

import type { ImportedThing, ImportPlace, ImportProblem } from '@app/contracts';
import { Uuid } from '@app/contracts';
import { chooseSlug, instantsOf, isKnownLanguage, isKnownTimeZone, PROGRAMME_LIMITS, wallClockOf } from '@app/domain';
import type { DirectoryWish } from './directory.repository.js';
import { type ImportBase, type ImportPlan, problem } from './import-plan.js';
import { PeopleIndex } from './people-index.js';
import type { ScheduleEvent, ScheduleFile, SchedulePerson } from './schedule-file.js';
import { canonicalLanguage, folded, isPlenaryName, kindOfType } from './schedule-words.js';
import { type FileSession, type FileSubForum, isSame, type SummitFile } from './summit-file.js';

export function wishOfSchedule({ rooms, events }: ScheduleFile): DirectoryWish {
  const persons = events.flatMap((event) => event.persons);
  const uuids = (guids: readonly string[]): string[] => guids.filter(isUuid);
  return {
    personIds: uuids(persons.map(({ guid }) => guid)),
    personSlugs: [],
    personNames: [...new Set(persons.map(({ name }) => name.trim()))],
    organisationIds: [],
    organisationNames: [],
    thingIds: uuids([...rooms, ...events].map(({ guid }) => guid)),
  };
}

const isUuid = (text: string): boolean => Uuid.safeParse(text).success;

/**
 * Events become sessions (by guid), rooms sub-forums (by guid or name; one called like the plenary is the plenary), persons
 * people (by guid, else by name). A schedule says a text in one language: the others stay. What it does not say stays, too.
 */
export function planOfSchedule(file: ScheduleFile, base: ImportBase): ImportPlan {
  return new SchedulePlanner(file, base).plan();
}

class SchedulePlanner {
  private readonly problems: ImportProblem[];
  private readonly places = new Map<string, (field?: string) => ImportPlace>();
  private readonly target: SummitFile;
  private readonly people: PeopleIndex;
  private readonly sessions: Map<string, FileSession>;
  private readonly rooms = new Map<string, string | null>();

  constructor(
    private readonly file: ScheduleFile,
    private readonly base: ImportBase,
  ) {
    this.problems = [...file.problems];
    this.target = base.current ?? this.newSummit();
    this.people = new PeopleIndex(base.people, this.target.people, base.personSlugs);
    this.sessions = new Map(this.target.sessions.map((session) => [session.id, session]));
  }

  plan(): ImportPlan {
    const subForums = this.subForums();
    const seen = new Set<string>();
    for (const event of this.file.events) {
      const session = this.session(event);
      if (session === undefined) continue;
      if (seen.has(session.id)) this.problems.push(problem('error', 'id-twice', event.place('guid'), event.title));
      seen.add(session.id);
      this.sessions.set(session.id, session);
      this.places.set(`session ${session.id}`, event.place);
    }
    const sessions = [...this.sessions.values()];
    const people = this.people.named(
      sessions.flatMap(({ appearances }) => appearances.map(({ personId }) => personId)),
    );
    const organisationIds = new Set(people.flatMap(({ organisationId }) => organisationId ?? []));
    const organisations = [...this.base.organisations.filter(({ id }) => organisationIds.has(id))];
    for (const known of this.target.organisations)
      if (!organisations.some(({ id }) => id === known.id)) organisations.push(known);
    return {
      target: { ...this.target, subForums, sessions, people, organisations },
      problems: this.problems,
      locate: (thing: ImportedThing, id, field) => {
        if (thing === 'summit')
          return this.base.current === null ? this.file.place(SCHEDULE_FIELDS[field ?? '']) : null;
        const place = this.places.get(`${thing} ${id}`);
        return place === undefined ? null : place(SCHEDULE_FIELDS[(field ?? '').split('.')[0] ?? '']);
      },
    };
  }

  private newSummit(): SummitFile {
    const { acronym, title, start, end, timeZone, place, events } = this.file;
    const zone = isKnownTimeZone(timeZone) ? timeZone : 'UTC';
    if (zone !== timeZone) this.problems.push(problem('warning', 'unknown-zone', place('time_zone_name'), timeZone));
    const name = title.trim() || acronym.trim() || 'Schedule';
    const { language } = this.base;
    const slug = chooseSlug(
      { en: acronym || name, [language]: acronym || name },
      'summit',
      new Set(this.base.summitSlugs),
    );
    // A day of a schedule may go on after midnight.
    const days = events
      .flatMap((event) => {
        const slot = slotOf(event, zone);
        return typeof slot === 'string' ? [] : [slot.startsAtMs, slot.endsAtMs - 1];
      })
      .map((instantMs) => wallClockOf(instantMs, zone).slice(0, 10));
    const all = [...days, start, end].filter((day) => /^\d{4}-\d\d-\d\d$/.test(day)).toSorted();
    const [startsOn = '2000-01-01'] = all;
    const languages = [language, ...events.map((event) => languageOf(event) ?? language)];
    return {
      format: 'canopy-summit',
      version: 1,
      summit: {
        id: this.base.newId(`summit ${acronym || name}`),
        slug,
        title: { [language]: cut(name, PROGRAMME_LIMITS.titleLength) },
        theme: null,
        format: 'in-person',
        place: null,
        position: null,
        timeZone: zone,
        startsOn,
        endsOn: all.at(-1) ?? startsOn,
        dateNote: null,
        languages: [...new Set(languages)].slice(0, PROGRAMME_LIMITS.languagesPerSession),
        guestOfHonour: null,
      },
      organisers: [],
      organisations: [],
      subForums: [],
      people: [],
      sessions: [],
      delegations: [],
      availabilities: [],
      record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
    };
  }

  /** Those there are, and behind them those that the file adds. */
  private subForums(): FileSubForum[] {
    const subForums = [...this.target.subForums];
    const names = new Set([...this.file.rooms.map(({ name }) => name), ...this.file.events.map(({ room }) => room)]);
    for (const name of names) {
      const guid = this.file.rooms.find((room) => room.name === name)?.guid ?? '';
      if (guid === this.target.summit.id || (guid === '' && isPlenaryName(name)) || name.trim() === '') {
        this.rooms.set(name, null);
        continue;
      }
      const known =
        subForums.find(({ id }) => id === guid) ??
        subForums.find(({ title }) => Object.values(title).some((text) => folded(text) === folded(name)));
      if (known === undefined && isPlenaryName(name)) this.rooms.set(name, null);
      else if (known !== undefined) this.rooms.set(name, known.id);
      else {
        const title = { [this.base.language]: cut(name, PROGRAMME_LIMITS.titleLength) };
        const subForum: FileSubForum = {
          id: this.freeId(guid, `room ${name}`),
          slug: chooseSlug({ en: name, ...title }, 'sub-forum', new Set(subForums.map(({ slug }) => slug))),
          title,
          colour: subForums.length % 8,
        };
        subForums.push(subForum);
        this.rooms.set(name, subForum.id);
        const event = this.file.events.find(({ room }) => room === name);
        this.places.set(`sub-forum ${subForum.id}`, event?.place ?? this.file.place);
      }
    }
    return subForums;
  }

  private session(event: ScheduleEvent): FileSession | undefined {
    const { problems, base } = this;
    const title = event.title.trim();
    if (title === '') problems.push(problem('error', 'empty-text', event.place('title'), event.guid));
    const language = this.languageFor(event);
    const slot = slotOf(event, this.target.summit.timeZone);
    if (typeof slot === 'string') {
      const place = event.place(slot === 'bad-value' ? 'duration' : 'date');
      problems.push(problem('error', slot, place, slot === 'bad-value' ? event.duration : event.date || event.start));
      return undefined;
    }
    if (title === '') return undefined;
    const id = this.sessionId(event);
    const earlier = this.sessions.get(id);
    const kind = kindOfType(event.type);
    const subForumId = this.rooms.get(event.room) ?? null;
    if (kind === undefined && earlier === undefined && event.type.trim() !== '')
      problems.push(problem('warning', 'kind-assumed', event.place('type'), event.type));
    const description = [event.abstract, event.description].map((text) => text.trim()).filter((text) => text !== '');
    const prose = [...new Set(description)].join('\n\n');
    return {
      id,
      slug: earlier?.slug ?? this.slugFor(event, title, language),
      kind: kind ?? earlier?.kind ?? (subForumId === null ? 'main-forum' : 'sub-forum-session'),
      title: { ...earlier?.title, [language]: title },
      description: withText(earlier?.description ?? null, language, prose),
      startsAt: new Date(slot.startsAtMs).toISOString(),
      endsAt: new Date(slot.endsAtMs).toISOString(),
      durationMinutes: Math.ceil((slot.endsAtMs - slot.startsAtMs) / 60_000),
      isCancelled: earlier?.isCancelled ?? false,
      subForumId,
      languages: earlier?.languages ?? [language],
      initiativeSlug: earlier?.initiativeSlug ?? null,
      appearances: this.appearances(event, earlier, base.language),
    };
  }

  private sessionId(event: ScheduleEvent): string {
    const key = `event ${this.file.acronym} ${event.guid || event.id || `${event.room} ${event.date} ${event.title}`}`;
    return this.freeId(event.guid, key);
  }

  /** The file's own id, unless something of another summit has it. */
  private freeId(guid: string, key: string): string {
    const id = guid.toLowerCase();
    return isUuid(id) && !this.base.takenIds.has(id) ? id : this.base.idIn(this.target.summit.id, key);
  }

  private slugFor(event: ScheduleEvent, title: string, language: string): string {
    const taken = new Set([...this.sessions.values()].map(({ slug }) => slug));
    const own = event.slug.trim();
    if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(own) && own.length <= PROGRAMME_LIMITS.slugLength && !taken.has(own))
      return own;
    return chooseSlug({ [language]: title }, 'session', taken);
  }

  private languageFor(event: ScheduleEvent): string {
    const language = languageOf(event);
    if (language === undefined && event.language.trim() !== '')
      this.problems.push(
        problem('warning', 'language-assumed', event.place('language'), event.language, this.base.language),
      );
    return language ?? this.base.language;
  }

  /** The persons of a schedule speak or moderate; it knows no interpreters, so those stay. */
  private appearances(
    event: ScheduleEvent,
    earlier: FileSession | undefined,
    language: string,
  ): FileSession['appearances'] {
    const before = earlier?.appearances ?? [];
    const named = event.persons.flatMap((person) => this.personFor(event, person, language) ?? []);
    const people = [...new Set(named)];
    const seatedBefore = before.filter(({ role }) => role !== 'interpreter').map(({ personId }) => personId);
    if (isSame(people, [...new Set(seatedBefore)])) return before;
    const seated = people.flatMap((personId) => {
      const known = before.filter((entry) => entry.personId === personId && entry.role !== 'interpreter');
      return known.length > 0 ? known : [{ personId, role: 'speaker' as const, fromLanguage: null, toLanguage: null }];
    });
    return [...seated, ...before.filter(({ role }) => role === 'interpreter')];
  }

  private personFor(event: ScheduleEvent, person: SchedulePerson, language: string): string | undefined {
    const name = person.name.trim();
    const guid = person.guid.toLowerCase();
    if (this.people.get(guid) !== undefined) return guid;
    if (name === '') {
      this.problems.push(problem('error', 'empty-text', event.place('persons'), person.id));
      return undefined;
    }
    const key = `person ${this.file.acronym} ${person.guid || person.id || folded(name)}`;
    const own = isUuid(guid) ? guid : this.base.idIn(this.target.summit.id, key);
    if (this.people.get(own) !== undefined) return own;
    const known = this.people.findByName(name);
    if (known === 'ambiguous') {
      this.problems.push(problem('error', 'ambiguous-person', event.place('persons'), name));
      return undefined;
    }
    if (known !== undefined) return known.id;
    const biography = withText(null, language, person.biography.trim());
    this.people.put({ ...this.people.add(own, { [language]: name }), biography });
    this.places.set(`person ${own}`, () => event.place('persons'));
    return own;
  }
}

/** Our fields as schedules call them. */
const SCHEDULE_FIELDS: Readonly<Record<string, string>> = {
  title: 'title',
  description: 'description',
  id: 'guid',
  slug: 'slug',
  startsAt: 'date',
  subForumId: 'room',
  languages: 'language',
  appearances: 'persons',
};

function languageOf({ language }: ScheduleEvent): string | undefined {
  const tag = canonicalLanguage(language);
  return tag !== undefined && isKnownLanguage(tag) ? tag : undefined;
}

function withText(texts: Record<string, string> | null, language: string, text: string): Record<string, string> | null {
  const { [language]: _earlier, ...others } = texts ?? {};
  const next = text === '' ? others : { ...others, [language]: text };
  return Object.keys(next).length === 0 ? null : next;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : [...text.slice(0, length)].slice(0, -1).join('');
}

/** The event's time, or what is wrong with it. */
function slotOf(
  { date, day, start, duration }: ScheduleEvent,
  timeZone: string,
): { startsAtMs: number; endsAtMs: number } | 'bad-instant' | 'no-such-time' | 'bad-value' {
  const minutes = minutesOf(duration);
  if (minutes === undefined) return 'bad-value';
  const startsAtMs = /T.*(Z|[+-]\d\d:?\d\d)$/.test(date) ? Date.parse(date) : undefined;
  if (startsAtMs !== undefined) {
    if (Number.isNaN(startsAtMs)) return 'bad-instant';
    return { startsAtMs, endsAtMs: startsAtMs + minutes * 60_000 };
  }
  const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(date)?.[0] ?? `${day || date.slice(0, 10)}T${start.slice(0, 5)}`;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(Date.parse(`${local}Z`))) return 'bad-instant';
  const [instant] = instantsOf(local, timeZone);
  return instant === undefined ? 'no-such-time' : { startsAtMs: instant, endsAtMs: instant + minutes * 60_000 };
}

/** `01:30`, `1:30` or, as the schema of XML allows, `01:30:00`. */
function minutesOf(duration: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,3}):(\d\d)(?::\d\d)?$/.exec(duration.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const sum = Number(hours) * 60 + Number(minutes);
  return sum > 0 && sum <= PROGRAMME_LIMITS.sessionMinutes ? sum : undefined;
}

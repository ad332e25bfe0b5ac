import {
  dayPages,
  type LanguageTexts,
  pickText,
  type ProgrammeDocument,
  type SessionKind,
  summitBounds,
  wallClockOf,
} from '@app/domain';
import { createHash } from 'node:crypto';
import { plenaryName, typeOfKind } from './schedule-words.js';
import type { SummitFile } from './summit-file.js';

/** What a schedule is made of: a draft, or what was released. Only sessions that take place and have a time. */
export interface ScheduleSource {
  version: string;
  summit: {
    id: string;
    slug: string;
    title: LanguageTexts;
    timeZone: string;
    startsOn: string;
    endsOn: string;
    languages: readonly string[];
  };
  subForums: readonly { id: string; slug: string; title: LanguageTexts }[];
  sessions: readonly {
    id: string;
    slug: string;
    kind: SessionKind;
    title: LanguageTexts;
    description: LanguageTexts | null;
    startsAt: string;
    endsAt: string;
    subForumId: string | null;
    appearances: readonly { personId: string; role: string }[];
  }[];
  people: readonly { id: string; slug: string; name: LanguageTexts; biography?: LanguageTexts | null }[];
}

export function sourceOfDraft(file: SummitFile): ScheduleSource {
  return {
    ...file,
    version: 'draft',
    sessions: file.sessions.flatMap((session) =>
      session.isCancelled || session.startsAt === null || session.endsAt === null
        ? []
        : [{ ...session, startsAt: session.startsAt, endsAt: session.endsAt }],
    ),
  };
}

export function sourceOfDocument(document: ProgrammeDocument, version: number): ScheduleSource {
  return {
    ...document,
    version: String(version),
    sessions: document.sessions.filter(({ status }) => status === 'published'),
  };
}

/** A schedule as frab, pretalx and what reads them have it. */
export interface ScheduleModel {
  version: string;
  url: string;
  baseUrl: string;
  acronym: string;
  title: string;
  start: string;
  end: string;
  timeZone: string;
  rooms: { name: string; guid: string; slug: string }[];
  days: { index: number; date: string; start: string; end: string; rooms: { name: string; events: ModelEvent[] }[] }[];
}
interface ModelEvent {
  /** Positive and the same in every export; other systems want a number beside the guid. */
  id: number;
  guid: string;
  date: string;
  start: string;
  end: string;
  /** `01:30`. */
  duration: string;
  room: string;
  slug: string;
  url: string;
  title: string;
  track: string | null;
  type: string;
  language: string;
  description: string;
  persons: { id: number; guid: string; name: string; biography: string; url: string }[];
}

/** The schedule in one language, where a text has it; else as `pickText` falls back, and the event names the language it got. */
export function scheduleModel(source: ScheduleSource, language: string, publicUrl: string): ScheduleModel {
  const { summit, subForums, sessions } = source;
  const mainLanguage = summit.languages[0] ?? 'en';
  const pick = (texts: LanguageTexts) => pickText(texts, [language], mainLanguage);
  const rooms = roomsOf(source, language, (texts) => pick(texts).text);
  const roomName = new Map(rooms.map(({ guid, name }) => [guid, name]));
  const ids = numbers([...sessions.map(({ id }) => id), ...source.people.map(({ id }) => id)]);
  const people = new Map(source.people.map((person) => [person.id, person]));
  const url = `${publicUrl}/s/${summit.slug}`;
  const eventOf = (session: ScheduleSource['sessions'][number]): ModelEvent => {
    const title = pick(session.title);
    const [startsAtMs, endsAtMs] = [Date.parse(session.startsAt), Date.parse(session.endsAt)];
    const minutes = Math.round((endsAtMs - startsAtMs) / 60_000);
    const seated = new Set(
      session.appearances.filter(({ role }) => role !== 'interpreter').map(({ personId }) => personId),
    );
    const subForum = subForums.find(({ id }) => id === session.subForumId);
    return {
      id: ids.get(session.id) ?? 1,
      guid: session.id,
      date: zoned(startsAtMs, summit.timeZone),
      start: wallClockOf(startsAtMs, summit.timeZone).slice(11),
      end: zoned(endsAtMs, summit.timeZone),
      duration: `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
      room: roomName.get(session.subForumId ?? summit.id) ?? '',
      slug: session.slug,
      url: `${url}/${session.slug}`,
      title: title.text,
      track: subForum === undefined ? null : pick(subForum.title).text,
      type: typeOfKind(session.kind),
      language: title.language,
      description: session.description?.[title.language] ?? '',
      persons: [...seated].flatMap((personId) => {
        const person = people.get(personId);
        if (person === undefined) return [];
        return {
          id: ids.get(personId) ?? 1,
          guid: personId,
          name: pick(person.name).text,
          biography: person.biography == null ? '' : pick(person.biography).text,
          url: `${url}/people/${person.slug}`,
        };
      }),
    };
  };
  const bounds = summitBounds(summit);
  const pages = dayPages({ startsAtMs: bounds.startsAt.getTime(), endsAtMs: bounds.endsAt.getTime() }, summit.timeZone);
  return {
    version: source.version,
    url: `${url}/agenda`,
    baseUrl: publicUrl,
    acronym: summit.slug,
    title: pick(summit.title).text,
    start: summit.startsOn,
    end: summit.endsOn,
    timeZone: summit.timeZone,
    rooms,
    days: pages.map(({ date, startsAtMs, endsAtMs }, index) => {
      const events = sessions
        .filter(({ startsAt }) => Date.parse(startsAt) >= startsAtMs && Date.parse(startsAt) < endsAtMs)
        .map(eventOf);
      return {
        index: index + 1,
        date,
        start: zoned(startsAtMs, summit.timeZone),
        end: zoned(endsAtMs, summit.timeZone),
        rooms: rooms
          .map(({ name }) => ({ name, events: events.filter(({ room }) => room === name) }))
          .filter((room) => room.events.length > 0),
      };
    }),
  };
}

/** The plenary, which has the summit's id, and the sub-forums; no two of one name. */
function roomsOf(
  { summit, subForums }: ScheduleSource,
  language: string,
  pick: (texts: LanguageTexts) => string,
): ScheduleModel['rooms'] {
  const rooms = [
    { name: plenaryName(language), guid: summit.id, slug: 'plenary' },
    ...subForums.map(({ id, slug, title }) => ({ name: pick(title), guid: id, slug })),
  ];
  return rooms.map((room, index) =>
    rooms.some(({ name }, other) => other < index && name === room.name)
      ? { ...room, name: `${room.name} (${room.slug})` }
      : room,
  );
}

/** Ids as positive 31-bit numbers, the same in every export of the same things. */
function numbers(ids: readonly string[]): Map<string, number> {
  const taken = new Set<number>();
  return new Map(
    [...new Set(ids)].toSorted().map((id) => {
      let number = createHash('sha256').update(id).digest().readUInt32BE() >>> 1 || 1;
      while (taken.has(number)) number = (number % 0x7fffffff) + 1;
      taken.add(number);
      return [id, number];
    }),
  );
}

/** An instant with the zone's offset: `2022-12-20T14:00:00+08:00`. */
function zoned(instantMs: number, timeZone: string): string {
  const local = wallClockOf(instantMs, timeZone);
  const minutes = Math.round((Date.parse(`${local}Z`) - Math.floor(instantMs / 60_000) * 60_000) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
  const seconds = new Date(instantMs).toISOString().slice(17, 19);
  return `${local}:${seconds}${offset}`;
}

import type { ImportPlace } from '@app/contracts';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { EXCHANGE_LIMITS } from './exchange-limits.js';
import { unreadable } from './import-plan.js';
import type { ScheduleEvent, ScheduleFile } from './schedule-file.js';

/** schedule › day › room › event › persons › person, with room to spare. */
const MAX_DEPTH = 12;
const LISTS: ReadonlySet<string> = new Set(['day', 'event', 'person', 'conference']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
  // Character references too; entities of a document's own do not come this far.
  htmlEntities: true,
  // An event has a room, too: that one is a text.
  isArray: (name, path) => LISTS.has(name) || (name === 'room' && path === 'schedule.day.room'),
});

type Element = Readonly<Record<string, unknown>>;

/**
 * @throws UnreadableFile for what is not well-formed, declares entities or a document type, or nests too deep.
 * @source c3voc schedule schema (XSD), 2024.
 */
export function scheduleOfXml(xml: string): ScheduleFile {
  const markup = xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  if (/<!\s*(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)|<!\[/i.test(markup)) throw unreadable('xml-entities');
  const schedule = childOf(wellFormed(xml), 'schedule');
  const conference = schedule === undefined ? undefined : childrenOf(schedule, 'conference')[0];
  if (schedule === undefined || conference === undefined) throw unreadable('unknown-format', { path: '/schedule' });
  const events: ScheduleEvent[] = [];
  const rooms = new Map<string, string>();
  for (const [dayIndex, day] of childrenOf(schedule, 'day').entries()) {
    for (const [roomIndex, room] of childrenOf(day, 'room').entries()) {
      const name = textOf(room, '@name');
      rooms.set(name, rooms.get(name) || textOf(room, '@guid'));
      for (const [index, event] of childrenOf(room, 'event').entries()) {
        const path = `/schedule/day[${dayIndex + 1}]/room[${roomIndex + 1}]/event[${index + 1}]`;
        if (events.length >= EXCHANGE_LIMITS.sessions) throw unreadable('too-many', { path });
        events.push(eventOf(event, path, name, textOf(day, '@date')));
      }
    }
  }
  return {
    acronym: textOf(conference, 'acronym'),
    title: textOf(conference, 'title'),
    start: textOf(conference, 'start').slice(0, 10),
    end: textOf(conference, 'end').slice(0, 10),
    timeZone: textOf(conference, 'time_zone_name'),
    rooms: [...rooms].map(([name, guid]) => ({ name, guid })),
    events,
    place: placeIn('/schedule/conference'),
    problems: [],
  };
}

function wellFormed(xml: string): Element {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw unreadable('not-xml', null, `${valid.err.line}:${valid.err.col} ${valid.err.msg}`);
  try {
    return parser.parse(xml) as Element;
  } catch (error) {
    // The parser's own refusals: too deep, names that would reach into objects.
    const message = error instanceof Error ? error.message : '';
    throw unreadable(/nested/i.test(message) ? 'too-deep' : 'not-xml', null, message);
  }
}

function eventOf(event: Element, path: string, room: string, day: string): ScheduleEvent {
  const persons = childOf(event, 'persons');
  return {
    place: placeIn(path),
    guid: textOf(event, '@guid'),
    id: textOf(event, '@id'),
    slug: textOf(event, 'slug'),
    title: textOf(event, 'title'),
    subtitle: textOf(event, 'subtitle'),
    abstract: textOf(event, 'abstract'),
    description: textOf(event, 'description'),
    type: textOf(event, 'type'),
    language: textOf(event, 'language'),
    room: room || textOf(event, 'room'),
    date: textOf(event, 'date'),
    day,
    start: textOf(event, 'start'),
    duration: textOf(event, 'duration'),
    persons: (persons === undefined ? [] : childrenOf(persons, 'person')).map((person) => ({
      guid: textOf(person, '@guid'),
      id: textOf(person, '@code') || textOf(person, '@id'),
      name: textOf(person, '#text'),
      biography: '',
    })),
  };
}

const placeIn =
  (path: string) =>
  (field?: string): ImportPlace => ({
    path: field === undefined ? path : `${path}/${field === 'guid' || field === 'id' ? '@' : ''}${field}`,
  });

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function childOf(element: Element, name: string): Element | undefined {
  const child = element[name];
  return isElement(child) ? child : undefined;
}
/** Elements of this name; one with text alone has it as `#text`. */
function childrenOf(element: Element, name: string): Element[] {
  const children = element[name];
  return Array.isArray(children)
    ? children.map((child: unknown) => (isElement(child) ? child : { '#text': child }))
    : [];
}
/** The text of a child or attribute; '' where there is none. */
function textOf(element: Element, name: string): string {
  const value = element[name];
  if (typeof value === 'string') return value;
  const text = isElement(value) ? value['#text'] : undefined;
  return typeof text === 'string' ? text : '';
}

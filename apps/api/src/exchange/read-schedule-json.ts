import type { ImportPlace, ImportProblem } from '@app/contracts';
import { EXCHANGE_LIMITS } from './exchange-limits.js';
import { problem, unreadable } from './import-plan.js';
import type { ScheduleEvent, ScheduleFile, SchedulePerson } from './schedule-file.js';

type Json = Readonly<Record<string, unknown>>;

/** Whether this is a schedule of frab, pretalx and their kin. */
export const isSchedule = (json: unknown): boolean => isObject(json) && isObject(json['schedule']);

/** @throws UnreadableFile for a schedule without a conference. @source c3voc schedule schema (JSON), 2024. */
export function scheduleOfJson(json: unknown): ScheduleFile {
  const schedule = objectAt(json, 'schedule');
  const conference = objectAt(schedule, 'conference');
  if (schedule === undefined || conference === undefined)
    throw unreadable('bad-value', { path: '$.schedule.conference' });
  const problems: ImportProblem[] = [];
  const root = '$.schedule.conference';
  const events: ScheduleEvent[] = [];
  for (const [dayIndex, day] of listAt(conference, 'days').entries()) {
    for (const [room, entries] of Object.entries(objectAt(day, 'rooms') ?? {})) {
      const path = `${root}.days[${dayIndex}].rooms["${room}"]`;
      if (!Array.isArray(entries)) {
        problems.push(problem('error', 'bad-value', { path }));
        continue;
      }
      for (const [index, event] of entries.entries()) {
        if (events.length >= EXCHANGE_LIMITS.sessions) throw unreadable('too-many', { path });
        if (isObject(event)) events.push(eventOf(event, `${path}[${index}]`, room, textAt(day, 'date')));
        else problems.push(problem('error', 'bad-value', { path: `${path}[${index}]` }));
      }
    }
  }
  return {
    acronym: textAt(conference, 'acronym'),
    title: textAt(conference, 'title'),
    start: textAt(conference, 'start').slice(0, 10),
    end: textAt(conference, 'end').slice(0, 10),
    timeZone: textAt(conference, 'time_zone_name'),
    rooms: listAt(conference, 'rooms').map((room) => ({ name: textAt(room, 'name'), guid: textAt(room, 'guid') })),
    events,
    place: placeIn(root),
    problems,
  };
}

function eventOf(event: Json, path: string, room: string, day: string): ScheduleEvent {
  return {
    place: placeIn(path),
    guid: textAt(event, 'guid'),
    id: textAt(event, 'id'),
    slug: textAt(event, 'slug'),
    title: textAt(event, 'title'),
    subtitle: textAt(event, 'subtitle'),
    abstract: textAt(event, 'abstract'),
    description: textAt(event, 'description'),
    type: textAt(event, 'type'),
    language: textAt(event, 'language'),
    room,
    date: textAt(event, 'date'),
    day,
    start: textAt(event, 'start'),
    duration: textAt(event, 'duration'),
    persons: listAt(event, 'persons').map(personOf),
  };
}

function personOf(person: Json): SchedulePerson {
  return {
    guid: textAt(person, 'guid'),
    id: textAt(person, 'code') || textAt(person, 'id'),
    name: textAt(person, 'name') || textAt(person, 'public_name') || textAt(person, 'full_public_name'),
    biography: textAt(person, 'biography'),
  };
}

export const placeIn =
  (path: string) =>
  (field?: string): ImportPlace => ({ path: field === undefined ? path : `${path}.${field}` });

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function objectAt(value: unknown, key: string): Json | undefined {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : undefined;
}
function listAt(value: Json, key: string): Json[] {
  const list = value[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}
/** Texts and numbers as text; everything else, and what is missing, as ''. */
function textAt(value: Json, key: string): string {
  const inner = value[key];
  return typeof inner === 'string' ? inner : typeof inner === 'number' ? String(inner) : '';
}

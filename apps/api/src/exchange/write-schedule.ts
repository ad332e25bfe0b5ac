import type { ScheduleModel } from './schedule-model.js';

const GENERATOR = { name: 'Canopy', version: '1' };

/** `schedule.json`. @source c3voc schedule schema (JSON), 2024, with the fields that pretalx adds. */
export function scheduleJson(model: ScheduleModel): string {
  const { version, url, baseUrl, acronym, title, start, end, timeZone, rooms, days } = model;
  const schedule = {
    url,
    version,
    base_url: baseUrl,
    conference: {
      acronym,
      title,
      start,
      end,
      daysCount: days.length,
      timeslot_duration: '00:05',
      time_zone_name: timeZone,
      url,
      rooms: rooms.map(({ name, guid, slug }) => ({ name, slug, guid, description: null, capacity: null })),
      tracks: rooms.slice(1).map(({ name, slug }) => ({ name, slug })),
      days: days.map((day) => ({
        index: day.index,
        date: day.date,
        day_start: day.start,
        day_end: day.end,
        rooms: Object.fromEntries(
          day.rooms.map(({ name, events }) => [
            name,
            events.map(({ description, persons, ...event }) => ({
              ...event,
              subtitle: '',
              abstract: '',
              description,
              logo: null,
              recording_license: '',
              do_not_record: null,
              persons: persons.map(({ name: personName, biography, ...person }) => ({
                ...person,
                name: personName,
                public_name: personName,
                biography,
              })),
              links: [],
              attachments: [],
            })),
          ]),
        ),
      })),
    },
  };
  const document = { $schema: 'https://c3voc.de/schedule/schema.json', generator: GENERATOR, schedule };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** `schedule.xml`. @source c3voc schedule schema (XSD), 2024; `guid` of rooms and persons as pretalx has it. */
export function scheduleXml(model: ScheduleModel): string {
  const { version, baseUrl, acronym, title, start, end, timeZone, rooms, days } = model;
  const guids = new Map(rooms.map(({ name, guid }) => [name, guid]));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<schedule>',
    `  <generator name="${GENERATOR.name}" version="${GENERATOR.version}"/>`,
    element('version', version, 1),
    '  <conference>',
    element('acronym', acronym, 2),
    element('title', title, 2),
    element('start', start, 2),
    element('end', end, 2),
    element('days', String(days.length), 2),
    element('timeslot_duration', '00:05', 2),
    element('base_url', baseUrl, 2),
    element('time_zone_name', timeZone, 2),
    '  </conference>',
  ];
  for (const day of days) {
    lines.push(`  <day index="${day.index}" date="${day.date}" start="${day.start}" end="${day.end}">`);
    for (const room of day.rooms) {
      lines.push(`    <room name="${escaped(room.name)}" guid="${guids.get(room.name) ?? ''}">`);
      for (const event of room.events) {
        lines.push(
          `      <event id="${event.id}" guid="${event.guid}">`,
          ...(['date', 'start', 'duration', 'room', 'slug', 'url', 'title'] as const).map((name) =>
            element(name, event[name], 4),
          ),
          element('subtitle', '', 4),
          element('track', event.track ?? '', 4),
          element('type', event.type, 4),
          element('language', event.language, 4),
          element('abstract', '', 4),
          element('description', event.description, 4),
          '        <persons>',
          ...event.persons.map(
            ({ id, guid, name }) => `          <person id="${id}" guid="${guid}">${escaped(name)}</person>`,
          ),
          '        </persons>',
          '        <links/>',
          '      </event>',
        );
      }
      lines.push('    </room>');
    }
    lines.push('  </day>');
  }
  return `${[...lines, '</schedule>'].join('\n')}\n`;
}

function element(name: string, text: string, depth: number): string {
  const indent = '  '.repeat(depth);
  return text === '' ? `${indent}<${name}/>` : `${indent}<${name}>${escaped(text)}</${name}>`;
}

/** For content and attributes. What XML has no place for is left out; a carriage return would be read as a line feed. */
function escaped(text: string): string {
  return (
    text
      .toWellFormed()
      // eslint-disable-next-line no-control-regex -- control characters are what this is about
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[<>&"'\r]/g, (character) => `&#${character.charCodeAt(0)};`)
  );
}

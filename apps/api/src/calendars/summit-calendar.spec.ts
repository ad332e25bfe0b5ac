import type { DocumentSession, ProgrammeDocument } from '@app/domain';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarScope } from './calendar-scope.js';
import { RenderedEntries } from './rendered-entries.js';
import { answerKey } from './session-entry.js';
import { summitCalendar } from './summit-calendar.js';

const SESSION: DocumentSession = {
  id: '0190a5a0-0000-7000-8000-000000000001',
  slug: 'roundtable',
  kind: 'roundtable',
  title: { en: 'Roundtable', ur: 'گول میز' },
  description: { en: 'All together' },
  startsAt: '2022-12-20T06:00:00.000Z',
  endsAt: '2022-12-20T08:30:00.000Z',
  status: 'published',
  subForumId: 'track',
  languages: ['en'],
  initiativeSlug: null,
  appearances: [{ personId: 'moin', role: 'speaker', fromLanguage: null, toLanguage: null }],
  releasedAt: '2022-11-01T09:30:00.000Z',
  sequence: 3,
};
const aProgramme = (
  sessions: DocumentSession[],
  summit: Partial<ProgrammeDocument['summit']> = {},
): ProgrammeDocument => ({
  format: 1,
  summit: {
    id: 'summit',
    slug: 'asia',
    title: { en: 'Asia Summit', ur: 'ایشیا سمٹ' },
    theme: { en: 'Green' },
    format: 'online',
    place: null,
    timeZone: 'Asia/Shanghai',
    startsOn: '2022-12-20',
    endsOn: '2022-12-20',
    dateNote: null,
    languages: ['en', 'ur'],
    isRehearsal: false,
    guestOfHonour: null,
    ...summit,
  },
  organisers: [{ id: 'o', name: { en: 'Energy Alliance' }, country: 'CN' }],
  subForums: [{ id: 'track', slug: 'track', title: { en: 'Industry; energy, and more' }, position: 0, colour: 0 }],
  sessions,
  people: [
    {
      id: 'moin',
      slug: 'moin',
      name: { en: 'Moin ul Haque', ur: 'معین الحق' },
      title: { en: 'Ambassador' },
      country: 'PK',
      organisation: null,
    },
  ],
  record: { initiatives: [], outcomes: [], carbon: null, participants: [], news: [] },
});
interface Wanted {
  scope?: CalendarScope;
  accepted?: string[];
  languages?: string[];
  alarmMinutes?: number | null;
  rendered?: RenderedEntries;
}
const written = (document: ProgrammeDocument, wanted: Wanted = {}): string => {
  const {
    scope = { kind: 'summit' },
    accepted = [],
    languages = ['en'],
    alarmMinutes = null,
    rendered = new RenderedEntries(),
  } = wanted;
  const settings = {
    languages,
    alarmMinutes,
    publicUrl: 'https://canopy.example',
    organiserEmail: 'no-reply@canopy.example',
  };
  const text = summitCalendar(document, scope, new Set(accepted), settings, rendered);
  if (text === undefined) throw new Error('There is no such calendar.');
  return text;
};
const parse = (text: string) => new ICAL.Component(ICAL.parse(text) as never);
const eventsOf = (text: string) => parse(text).getAllSubcomponents('vevent');

describe('the calendar of a summit', () => {
  const text = written(aProgramme([SESSION]));
  const [component] = eventsOf(text);
  if (component === undefined) throw new Error('no event');
  const event = new ICAL.Event(component);
  const value = (name: string) => component.getFirstPropertyValue(name);

  it('gives sessions their instants through the zone that it brings along', () => {
    const calendar = parse(text);
    const zone = calendar.getFirstSubcomponent('vtimezone');
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Asia/Shanghai');
    expect(text).toContain('DTSTART;TZID=Asia/Shanghai:20221220T140000');
    expect(event.startDate.toJSDate().toISOString()).toBe('2022-12-20T06:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2022-12-20T08:30:00.000Z');
  });

  it('says all that a subscriber needs', () => {
    expect(event.uid).toBe('0190a5a0-0000-7000-8000-000000000001@canopy');
    expect(event.sequence).toBe(3);
    expect(event.summary).toBe('Roundtable');
    expect(event.description).toBe(
      'All together\nSpeaker: Moin ul Haque, Ambassador\nhttps://canopy.example/s/asia/roundtable',
    );
    expect(event.organizer).toBe('mailto:no-reply@canopy.example');
    expect(component.getFirstProperty('organizer')?.getParameter('cn')).toBe('Energy Alliance');
    expect(value('url')).toBe('https://canopy.example/s/asia/roundtable');
    expect(value('categories')).toBe('Industry; energy, and more');
    expect(value('status')).toBe('CONFIRMED');
    expect(String(value('dtstamp'))).toBe('2022-11-01T09:30:00Z');
    expect(String(value('last-modified'))).toBe('2022-11-01T09:30:00Z');
    expect(text).toMatch(/^PRODID:-\/\/Canopy\/\/Summit calendar\/\/EN\r$/m);
    expect(text).toMatch(/^NAME:Asia Summit\r$/m);
    expect(text).toMatch(/^REFRESH-INTERVAL;VALUE=DURATION:PT1H\r$/m);
  });

  it('speaks the asked language and isolates what is written the other way', () => {
    const [urdu] = eventsOf(written(aProgramme([SESSION]), { languages: ['ur'] }));
    expect(urdu?.getFirstPropertyValue('summary')).toBe('گول میز');
    expect(urdu?.getFirstPropertyValue('description')).toContain('مقرر: معین الحق, \u2068Ambassador\u2069');
  });

  it('keeps a cancelled session, marked and no longer in the way', () => {
    const [cancelled] = eventsOf(written(aProgramme([{ ...SESSION, status: 'cancelled', sequence: 4 }])));
    expect(cancelled?.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(cancelled?.getFirstPropertyValue('summary')).toBe('Cancelled: Roundtable');
    expect(cancelled?.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  });

  it('is the same bytes each time, and a calendar without sessions too', () => {
    expect(written(aProgramme([SESSION]))).toBe(text);
    expect(eventsOf(written(aProgramme([])))).toHaveLength(0);
  });

  it.each([
    ['+05:45', 'Asia/Kathmandu', '2024-11-03T06:30:00.000Z', '2024-11-03T07:30:00.000Z'],
    [
      'the first of an hour that the clocks show twice',
      'America/New_York',
      '2024-11-03T05:30:00.000Z',
      '2024-11-03T05:45:00.000Z',
    ],
    ['the second of it', 'America/New_York', '2024-11-03T06:30:00.000Z', '2024-11-03T06:45:00.000Z'],
    ['from one into the other', 'America/New_York', '2024-11-03T05:30:00.000Z', '2024-11-03T06:30:00.000Z'],
    [
      'over an hour that the clocks leave out',
      'America/New_York',
      '2024-03-10T06:30:00.000Z',
      '2024-03-10T07:30:00.000Z',
    ],
    ['half an hour of summer time', 'Australia/Lord_Howe', '2024-04-06T14:45:00.000Z', '2024-04-06T15:15:00.000Z'],
    ['a zone that changed its mind', 'Asia/Almaty', '2024-02-29T17:30:00.000Z', '2024-02-29T18:30:00.000Z'],
    ['no zone at all', 'UTC', '2024-02-29T17:30:00.000Z', '2024-02-29T18:30:00.000Z'],
  ])('tells the right instants: %s', (_, timeZone, startsAt, endsAt) => {
    const [component] = eventsOf(written(aProgramme([{ ...SESSION, startsAt, endsAt }], { timeZone })));
    if (component === undefined) throw new Error('no event');
    const { startDate, endDate } = new ICAL.Event(component);
    expect([startDate.toJSDate().toISOString(), endDate.toJSDate().toISOString()]).toEqual([startsAt, endsAt]);
  });

  it('renders a session once for all calendars, and again only when it changed', () => {
    const rendered = new RenderedEntries();
    const sessions = Array.from({ length: 5 }, (_value, index) => ({
      ...SESSION,
      id: `session-${index}`,
      slug: `s-${index}`,
    }));
    const before = written(aProgramme(sessions), { rendered });
    expect(rendered.renderedCount).toBe(5);
    for (const scope of [
      { kind: 'sub-forum', slug: 'track' },
      { kind: 'person', slug: 'moin' },
    ] as const)
      expect(eventsOf(written(aProgramme(sessions), { rendered, scope, alarmMinutes: 10 }))).toHaveLength(5);
    expect(written(aProgramme(sessions), { rendered })).toBe(before);
    expect(rendered.renderedCount).toBe(5);
    const changed = sessions.map((session, index) =>
      index === 2 ? { ...session, title: { en: 'New' }, sequence: 4 } : session,
    );
    expect(written(aProgramme(changed), { rendered })).toContain('SUMMARY:New');
    expect(rendered.renderedCount).toBe(6);
    written(aProgramme(changed), { rendered, accepted: [answerKey('session-1', 'moin')] });
    expect(rendered.renderedCount).toBe(7);
    // Another place is another entry of every session, although none of them was released again.
    expect(written(aProgramme(changed, { place: { en: 'Lahore' } }), { rendered })).toContain('LOCATION:Lahore');
    expect(rendered.renderedCount).toBe(12);
  });

  it('says where a hybrid summit is, and where to join one that is online', () => {
    const geo = { latitude: 0, longitude: -77.5 };
    const hybrid = written(aProgramme([SESSION], { format: 'hybrid', place: { en: 'Quito; Ecuador' }, geo }));
    expect(hybrid).toMatch(/^LOCATION:Quito\\; Ecuador\r$/m);
    expect(hybrid).toMatch(/^GEO:0;-77.5\r$/m);
    expect(hybrid).toContain('CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO,CHAT');
    const online = written(aProgramme([SESSION], { geo }));
    expect(online).toMatch(/^LOCATION:https:\/\/canopy\.example\/s\/asia\/roundtable\r$/m);
    expect(online).not.toContain('GEO');
    const hall = written(aProgramme([SESSION], { format: 'in-person', place: { en: 'Quito' } }));
    expect(hall).not.toContain('CONFERENCE');
  });

  const nasty = fc.oneof(
    fc.constantFrom(
      'a\r\nBEGIN:VEVENT',
      'b\nX-EVIL:1',
      'c\rATTACH:x',
      'd;e,f\\g:h"i',
      'line\u2028break',
      'nul\u0000',
      '🌍'.repeat(60),
      'Ə'.repeat(100),
      'گ'.repeat(90),
      "^n^^'",
    ),
    fc.string({ unit: 'grapheme', maxLength: 120 }).filter((text) => text.trim() !== ''),
  );
  it('lets no text become a property, and folds at 75 octets without breaking a character', () => {
    fc.assert(
      fc.property(nasty, nasty, (title, other) => {
        const evil = aProgramme(
          [
            { ...SESSION, title: { en: title }, description: { en: other } },
            { ...SESSION, id: 'second', title: { en: other } },
          ],
          { title: { en: title }, theme: { en: other }, place: { en: title } },
        );
        const file = written(evil);
        const lines = file.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          // eslint-disable-next-line no-control-regex -- control characters are what this is about
          expect(line).not.toMatch(/[\u0000-\u001f\u007f]/);
          expect(line.isWellFormed()).toBe(true);
        }
        const properties = (name: string) =>
          lines.filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`)).length;
        expect([
          properties('BEGIN'),
          properties('ATTACH'),
          properties('X-EVIL'),
          properties('UID'),
          properties('NAME'),
        ]).toEqual([5, 0, 0, 2, 1]);
        const [first] = eventsOf(file);
        const expected = title
          .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
          // eslint-disable-next-line no-control-regex -- control characters are what this is about
          .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
          .replace(/\s*\n\s*/g, ' ');
        expect(first?.getFirstPropertyValue('summary')).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });
});

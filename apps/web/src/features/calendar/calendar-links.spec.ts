import { describe, expect, it } from 'vitest';
import { eventLinks, partAddress, subscriptionLinks } from './calendar-links.js';

describe('the address of a calendar', () => {
  it('is a path or whole', () => {
    const links = subscriptionLinks('/calendar/summits/a.ics', 'http://localhost:3000', 'A');
    expect([links.https, links.webcal]).toEqual([
      'http://localhost:3000/calendar/summits/a.ics',
      'webcal://localhost:3000/calendar/summits/a.ics',
    ]);
    expect(subscriptionLinks('https://canopy.example/a.ics', 'http://x', 'A').webcal).toBe(
      'webcal://canopy.example/a.ics',
    );
  });

  it('carries the language and the reminder into every form', () => {
    const links = subscriptionLinks('https://canopy.example/a.ics', 'http://x', 'Ə & B', {
      language: 'ur',
      alarmMinutes: 30,
    });
    const wanted = 'https://canopy.example/a.ics?lang=ur&alarm=30';
    expect(links.https).toBe(wanted);
    expect(new URL(links.google).searchParams.get('cid')).toBe(wanted.replace('https:', 'webcal:'));
    for (const service of [links.outlook, links.office]) {
      expect(new URL(service).searchParams.get('url')).toBe(wanted);
      expect(new URL(service).searchParams.get('name')).toBe('Ə & B');
    }
  });

  it('of a part stands below that of its summit', () => {
    expect(partAddress('https://canopy.example/calendar/summits/asia.ics', 'sub-forums', 'energy')).toBe(
      'https://canopy.example/calendar/summits/asia/sub-forums/energy.ics',
    );
  });
});

it('fills the forms of calendar services with instants, whatever the zone, and with any text', () => {
  const links = eventLinks({
    title: 'گول میز & "more"\r\n',
    startsAt: '2022-12-20T14:00:00+08:00',
    endsAt: '2022-12-20T08:30:00.000Z',
    url: 'https://canopy.example/s/asia/roundtable',
    place: null,
  });
  const google = new URL(links.google).searchParams;
  expect(google.get('dates')).toBe('20221220T060000Z/20221220T083000Z');
  expect(google.get('text')).toBe('گول میز & "more"\r\n');
  expect(new URL(links.outlook).searchParams.get('startdt')).toBe('2022-12-20T06:00:00.000Z');
});

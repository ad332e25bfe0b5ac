import { describe, expect, it } from 'vitest';
import { completeAzerbaijani, lacksAzerbaijani } from './azerbaijani.js';
import { createFormats } from './formats.js';

/** Node brings the whole of ICU, so it says what a browser without the data should. */
const complete = createFormats('az-AZ');
const ours = completeAzerbaijani(createFormats('en-GB'));
const start = '2024-10-16T02:00:00Z';

describe('Azerbaijani without the browser’s help', () => {
  it('is not needed where ICU is whole', () => expect(lacksAzerbaijani()).toBe(false));
  it('writes dates as ICU does', () => {
    expect(ours.date(start, 'Asia/Shanghai')).toBe(complete.date(start, 'Asia/Shanghai'));
    expect(ours.date(start, 'Asia/Shanghai')).toBe('16 oktyabr 2024, çərşənbə');
    expect(ours.day(start, 'Asia/Shanghai')).toBe(complete.day(start, 'Asia/Shanghai'));
    expect(ours.plainDate('2022-12')).toBe(complete.plainDate('2022-12'));
  });
  it.each([
    ['2021-09-07', '2021-09-07'],
    ['2026-12-03', '2026-12-04'],
    ['2026-11-30', '2026-12-01'],
  ])('writes the range %s to %s as ICU does', (from, to) => {
    expect(ours.plainDateRange(from, to).replaceAll(/\s/g, ' ')).toBe(
      complete.plainDateRange(from, to).replaceAll(/\s/g, ' '),
    );
  });
  it('names countries and languages as ICU does', () => {
    for (const code of ['CN', 'KZ', 'TR', 'KH', 'PK', 'AZ', 'MN', 'ID'])
      expect(ours.country(code)).toBe(complete.country(code));
    for (const tag of ['en', 'ur', 'ru', 'th', 'az']) expect(ours.language(tag)).toBe(complete.language(tag));
    expect(ours.country('QX')).toBe('QX');
  });
  it('lists as ICU does', () => {
    for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c']]) expect(ours.list(items)).toBe(complete.list(items));
  });
});

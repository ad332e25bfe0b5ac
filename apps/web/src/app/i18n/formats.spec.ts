import { describe, expect, it } from 'vitest';
import { createFormats } from './formats.js';

const start = '2022-12-20T01:00:00.000Z';

describe('formats', () => {
  it('write the weekday and the date in the zone asked for', () => {
    const formats = createFormats('en-GB');
    expect(formats.date(start, 'Asia/Shanghai')).toMatch(/Tuesday,? 20 December 2022/);
    expect(formats.date(start, 'America/New_York')).toMatch(/Monday,? 19 December 2022/);
    expect(formats.timeRange(start, '2022-12-20T02:30:00Z', 'Asia/Shanghai')).toMatch(/0?9:00.10:30/);
  });
  it('say times alone of what lasts over midnight', () => {
    const over = createFormats('en-GB').timeRange('2022-12-20T15:00:00Z', '2022-12-20T17:30:00Z', 'Asia/Shanghai');
    expect(over).toMatch(/^23:00 – 0?1:30$/);
  });
  it('write the Buddhist year in Thai', () => {
    expect(createFormats('th-TH-u-ca-buddhist').date(start, 'Asia/Bangkok')).toContain('2565');
  });
  it('say the part of the day in Urdu words', () => {
    expect(createFormats('ur-PK').timeRange(start, '2022-12-20T02:30:00Z', 'Asia/Shanghai')).toMatch(
      /^9:00.*10:30 صبح$/,
    );
  });
  it('group by the day of the zone, in every language alike', () => {
    for (const locale of ['en-US', 'ur-PK', 'th-TH-u-ca-buddhist']) {
      expect(createFormats(locale).dayKey('2022-12-19T17:00:00Z', 'Asia/Shanghai')).toBe('2022-12-20');
    }
  });
  it('do not invent a day where only the month is known', () => {
    expect(createFormats('en-GB').plainDate('2022-12')).toBe('December 2022');
    expect(createFormats('en-GB').plainDate('2024-10-16')).toMatch(/Wednesday,? 16 October 2024/);
  });
  it('show one date when a range begins and ends on it', () => {
    expect(createFormats('en-GB').plainDateRange('2021-09-07', '2021-09-07')).toMatch(/^Tuesday,? 7 September 2021$/);
  });
  it('name countries and languages in the reader’s language', () => {
    expect(createFormats('az-AZ').country('KZ')).toBe('Qazaxıstan');
    expect(createFormats('ru-RU').language('ur')).toBe('урду');
  });
  it('name sign languages, of which browsers know next to none', () => {
    expect(createFormats('ur-PK').language('pks')).toBe('پاکستانی اشاروں کی زبان');
    expect(createFormats('az-AZ').language('ils')).toBe('beynəlxalq jest dili');
    expect(createFormats('en-GB').language('swl')).not.toBe('');
  });
  it('show a code that nobody knows as it is', () => {
    expect(createFormats('en-GB').country('QX')).toBe('QX');
  });
});

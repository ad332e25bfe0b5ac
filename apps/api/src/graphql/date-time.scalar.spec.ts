import { describe, expect, it } from 'vitest';
import { DateTimeScalar, parseInstant } from './date-time.scalar.js';

describe('the DateTime scalar', () => {
  it.each([
    ['2022-12-20T06:00:00Z', '2022-12-20T06:00:00.000Z'],
    ['2022-12-20T14:00:00+08:00', '2022-12-20T06:00:00.000Z'],
    ['2022-12-20T14:00+08:00', '2022-12-20T06:00:00.000Z'],
    ['2024-02-29T00:00:00.5Z', '2024-02-29T00:00:00.500Z'],
  ])('reads %s', (text, instant) => expect(parseInstant(text).toISOString()).toBe(instant));

  it.each([
    '2022-12-20T06:00:00',
    '2022-12-20',
    '2022-02-30T06:00:00Z',
    '2022-12-20T25:00:00Z',
    '20 December 2022',
    '',
    1671516000000,
    null,
  ])('refuses %j', (value) => expect(() => parseInstant(value)).toThrow(/must be an instant/));

  it('writes dates and passes written instants on', () => {
    const scalar = new DateTimeScalar();
    expect(scalar.serialize(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
    expect(scalar.serialize('2022-12-20T06:00:00.000Z')).toBe('2022-12-20T06:00:00.000Z');
    expect(() => scalar.serialize(5)).toThrow(TypeError);
  });
});

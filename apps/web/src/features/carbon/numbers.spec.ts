import { describe, expect, it } from 'vitest';
import { readNumber } from './numbers.js';

describe('readNumber()', () => {
  it.each([
    ['1800', 'en-GB', 1800],
    ['1,800', 'en-GB', 1800],
    ['1,800.5', 'en-GB', 1800.5],
    ['12,5', 'en-GB', 12.5],
    ['1 800,5', 'ru-RU', 1800.5],
    ['1\u00A0800', 'ru-RU', 1800],
    ['1.800', 'az-AZ', 1800],
    ['12.5', 'az-AZ', 12.5],
    ['۱۸۰۰', 'ur-PK', 1800],
    ['٣٫٥', 'ur-PK', 3.5],
    ['๑๒', 'th-TH-u-ca-buddhist', 12],
    ['-3', 'en-GB', -3],
    [' 0 ', 'zh-CN', 0],
  ])('reads %s in %s', (text, locale, expected) => {
    expect(readNumber(text, locale)).toBe(expected);
  });
  it.each(['abc', '1e5', '1.2.3', '--1', '12 km', 'Infinity', '1,2,3'])('does not make a number of %s', (text) => {
    expect(readNumber(text, 'en-GB')).toBeNaN();
  });
  it('tells nothing from a number', () => {
    expect(readNumber('  ', 'en-GB')).toBeNull();
  });
});

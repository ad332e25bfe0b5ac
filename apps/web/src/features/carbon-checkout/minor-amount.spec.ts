import { describe, expect, it } from 'vitest';
import { minorAmount } from './minor-amount.js';

describe('minorAmount()', () => {
  it.each([
    ['23.46', 'CNY', 2_346],
    ['23,4', 'CNY', 2_340],
    ['1 000', 'CNY', 100_000],
    ['500', 'JPY', 500],
  ])('reads %s %s', (typed, currency, minor) => {
    expect(minorAmount(typed, currency)).toBe(minor);
  });
  it.each([
    ['', 'CNY'],
    ['0', 'CNY'],
    ['-5', 'CNY'],
    ['1.234', 'CNY'],
    ['1.5', 'JPY'],
    ['1,234.50', 'CNY'],
    ['ten', 'CNY'],
  ])('reads no amount in %s %s', (typed, currency) => {
    expect(minorAmount(typed, currency)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { askedLanguages } from './asked-languages.js';

describe('askedLanguages', () => {
  it('orders by weight and keeps the order of equals', () => {
    expect(askedLanguages('en;q=0.5, ur, ru;q=0.5,th;q=0.9')).toEqual(['ur', 'th', 'en', 'ru']);
  });
  it('leaves out what is no language', () => {
    expect(askedLanguages('*, en;q=0, <script>, zh-Hans, -, q=1')).toEqual(['zh-Hans']);
  });
  it('takes no header as no wish', () => {
    expect(askedLanguages(undefined)).toEqual([]);
    expect(askedLanguages('')).toEqual([]);
  });
  it('reads at most ten', () => {
    expect(askedLanguages(Array.from({ length: 50 }, () => 'en').join(','))).toHaveLength(10);
  });
});

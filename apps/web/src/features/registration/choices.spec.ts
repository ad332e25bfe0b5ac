import { describe, expect, it } from 'vitest';
import { countries } from './choices.js';

describe('countries', () => {
  it('are those of ISO 3166, each once, by name', () => {
    const list = countries('en');
    const codes = list.map(({ value }) => value);
    expect(codes.length).toBeGreaterThan(240);
    expect(codes.length).toBeLessThan(256);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(['AZ', 'CN', 'KH', 'PK', 'TH']));
    for (const none of ['EU', 'UN', 'SU', 'DD', 'ZZ']) expect(codes).not.toContain(none);
    expect(list[0]?.label).toBe('Afghanistan');
  });
});

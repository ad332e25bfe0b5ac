import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, placeAt } from './reorder.js';

describe('an order that somebody is moved in', () => {
  it.each([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 9, 'acdb'],
    [1, -3, 'bacd'],
    [2, 2, 'abcd'],
    [7, 0, 'abcd'],
  ])('from %i to %i is %s', (from, to, expected) => expect(moved([...'abcd'], from, to).join('')).toBe(expected));

  it('holds the same people, and whoever is moved where they were put', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(30), fc.nat(30), (list, a, b) => {
        const [from, to] = [a % list.length, b % list.length];
        const result = moved(list, from, to);
        expect([...result].sort()).toEqual([...list].sort());
        expect(result[to]).toBe(list[from]);
      }),
    );
  });
});

describe('where a pointer puts somebody', () => {
  it.each([
    [10, 0],
    [61, 2],
    [500, 4],
    [100, 2],
  ])('at %i: place %i', (y, place) => expect(placeAt([20, 60, 100, 140], y)).toBe(place));
  it('is the first of an empty list', () => expect(placeAt([], 7)).toBe(0));
});

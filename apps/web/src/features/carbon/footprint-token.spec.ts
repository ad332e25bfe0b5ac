import { describe, expect, it } from 'vitest';
import { newFootprintToken } from './footprint-token.js';

describe('a new token', () => {
  it('has the form that the server takes, and is another one each time', () => {
    const tokens = Array.from({ length: 200 }, newFootprintToken);
    expect(tokens.filter((token) => !/^[\w-]{43}$/.test(token))).toEqual([]);
    expect(new Set(tokens).size).toBe(tokens.length);
  });
});

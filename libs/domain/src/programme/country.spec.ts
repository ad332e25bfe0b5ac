import { describe, expect, it } from 'vitest';
import { isKnownCountry } from './country.js';

describe('isKnownCountry', () => {
  it.each(['PK', 'CN', 'AZ', 'TR'])('knows %s', (code) => expect(isKnownCountry(code)).toBe(true));
  it.each(['', 'pk', 'PAK', 'ZZ', 'QX', '12'])('does not know %j', (code) => expect(isKnownCountry(code)).toBe(false));
});

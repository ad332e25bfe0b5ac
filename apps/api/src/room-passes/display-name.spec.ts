import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDisplayName } from './display-name.js';

describe('a display name', () => {
  it.each([
    ['  Ana   Lima ', 'Ana Lima'],
    ['Ana\r\nLima', 'Ana Lima'],
    ['\u202eevil\u202c', 'evil'],
    ['\u2067معین\u2069', 'معین'],
    ['A\u200bn\ufeffa', 'Ana'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['<b>Ana</b>', '<b>Ana</b>'],
    ['สมชาย 🌳', 'สมชาย 🌳'],
    ['', 'Guest'],
    [' \u200b\u200d ', 'Guest'],
    ['\u0000', 'Guest'],
  ])('%j becomes %j', (given, shown) => expect(cleanDisplayName(given)).toBe(shown));

  it('is never empty, never holds a control or a direction override, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const name = cleanDisplayName(text);
        expect(name.length).toBeGreaterThan(0);
        expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(cleanDisplayName(name)).toBe(name);
      }),
    );
  });
});

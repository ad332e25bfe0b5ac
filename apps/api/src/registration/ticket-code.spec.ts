import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTicketCode, parseTicketCode } from './ticket-code.js';
import { ticketPicture } from './ticket-picture.js';

describe('a ticket’s code', () => {
  it('is read however it is typed', () => {
    const code = newTicketCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    for (const typed of [
      code,
      code.toLowerCase(),
      ` ${code.slice(0, 5)} - ${code.slice(5)}\n`,
      code.replace(/0/g, 'o').replace(/1/g, 'l'),
    ])
      expect(parseTicketCode(typed)).toBe(code);
  });
  it('is none for anything else', () => {
    for (const none of ['', 'ABC', 'U'.repeat(10), '0'.repeat(11), '０'.repeat(10)])
      expect(parseTicketCode(none)).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const code = parseTicketCode(text);
        if (code !== null) expect(parseTicketCode(code)).toBe(code);
      }),
    );
  });
  it('is drawn whole: finder patterns in three corners, none in the fourth', () => {
    const { size, path } = ticketPicture('7K3F9XQ2MA');
    const dark = new Set<string>();
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let column = Number(x); column < Number(x) + Number(width); column += 1) dark.add(`${column} ${y}`);
    const finder = (x: number, y: number): boolean =>
      [0, 1, 2, 3, 4, 5, 6].every(
        (step) => dark.has(`${x + step} ${y}`) && dark.has(`${x} ${y + step}`) && dark.has(`${x + step} ${y + 6}`),
      );
    expect([finder(0, 0), finder(size - 7, 0), finder(0, size - 7), finder(size - 7, size - 7)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('');
  });
});

import { randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U, so that a code read aloud or typed in is the code. @source https://www.crockford.com/base32.html */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 50 random bits: at a door that is told of every wrong try, nobody guesses one of a summit's tickets. */
const LENGTH = 10;

export function newTicketCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** A code as scanned or typed: case, spaces and dashes don't matter, look-alikes are read as what was meant. `null` when it can't be one. */
export function parseTicketCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

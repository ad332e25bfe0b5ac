import { SLIDE_LIMITS } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { lineOf, titleOf, type TextPiece } from './page-words.js';

/** Pieces of one line, from left to right. */
const line = (...texts: string[]): TextPiece[] =>
  texts.map((str, index) => ({ str, x: index * 10, hasEOL: index === texts.length - 1 }));

describe('the words of a page', () => {
  it('are one line, in the order of the file', () => {
    expect(lineOf([...line('Net zero'), ...line('by ', '2060'), ...line('碳中和')])).toBe('Net zero by 2060 碳中和');
    expect(lineOf([])).toBe('');
    expect(lineOf(line('x'.repeat(9_000)))).toHaveLength(SLIDE_LIMITS.text);
    expect(lineOf(line('a\u0000b\uE000'))).toBe('a b');
  });

  it('of a line from right to left begin at the right, with Latin words and numbers as they are read', () => {
    expect(lineOf(line('تحفظ', ' ', 'کا', ' ', 'ہوا', ' ', 'و', ' ', 'آب'))).toBe('آب و ہوا کا تحفظ');
    expect(lineOf(line('تک', ' ', 'COP', ' ', '29', ' ', 'ہوا'))).toBe('ہوا COP 29 تک');
    expect(lineOf([...line('Title'), ...line('ہوا', ' ', 'آب')])).toBe('Title آب ہوا');
  });

  it('have letters and not the shapes that a font has of them', () => {
    expect(lineOf(line('ﺎ', 'ﻮ', 'ﮨ'))).toBe('ہوا');
    expect(lineOf(line('e\uFB03cient'))).toBe('efficient');
  });
});

describe('the title of a deck', () => {
  it.each([
    ['Net_zero 2060.pdf', 'Net zero 2060'],
    ['气候.PDF', '气候'],
    ['.pdf', 'Slides'],
    ['plan.pdf.pdf', 'plan.pdf'],
  ])('of %s is %s', (file, title) => expect(titleOf(file)).toBe(title));
});

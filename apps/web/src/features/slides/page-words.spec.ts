import { SLIDE_LIMITS } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { lineOf, titleOf } from './page-words.js';

describe('the words of a page', () => {
  it('are one line, in the order of the file', () => {
    expect(
      lineOf([
        { str: 'Net zero', hasEOL: true },
        { type: 'beginMarkedContent' },
        { str: 'by ', hasEOL: false },
        { str: '2060', hasEOL: true },
        { str: '碳中和', hasEOL: false },
      ]),
    ).toBe('Net zero by 2060 碳中和');
    expect(lineOf([])).toBe('');
    expect(lineOf([{ str: 'x'.repeat(9_000), hasEOL: false }])).toHaveLength(SLIDE_LIMITS.text);
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

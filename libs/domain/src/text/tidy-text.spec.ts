import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasVisibleText, tidyLine, tidyText } from './tidy-text.js';

const marksOn = (text: string): number => [...text.normalize('NFD').matchAll(/\p{M}/gu)].length;
/** Letters of every kind, and what is put on, between and around them. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      'a',
      'e\u0301',
      'ก',
      'ب',
      'ཀ',
      '\u0300',
      '\u0338',
      '\u0e34',
      '\u064e',
      '\u0f72',
      '\u034f',
      '\u200d',
      '\ufe0f',
    ),
    fc.constantFrom(
      '\u202e',
      '\u2066',
      '\u2067',
      '\u2069',
      '\u200e',
      '\n',
      '\r',
      '\t',
      ' ',
      '\0',
      '\ud800',
      '\udfff',
      '👩‍🌾',
    ),
  ),
  maxLength: 60,
});

describe('tidyText', () => {
  it.each([
    ['Vietnamese', 'Nguyễn Thị Ánh Tuyết đổ'],
    ['vowelled Arabic', 'اَلسَّلَامُ عَلَيْكُمُ'],
    ['Urdu with joiners', 'می\u200cخواہم'],
    ['Thai', 'น้ำใจที่ยิ่งใหญ่ กี๊'],
    ['Burmese', 'ကြွှို့'],
    ['Tibetan', 'ཧཱུྃ'],
    ['pointed Hebrew', 'בְּרֵאשִׁ֖ית'],
    ['Hindi', 'र्स्त्र्य क्षमता'],
    ['families and flags', '👨‍👩‍👧‍👦 ❤️‍🔥 👍🏽 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['a phonetic letter', 'ɔ̃̀ː'],
  ])('leaves %s as it is', (_script, text) => expect(tidyText(text)).toBe(text.normalize('NFC')));

  it('takes off marks that stand on other lines, whatever hides that they are many', () => {
    const many = '\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307'.repeat(6);
    expect(marksOn(tidyText(`Z${many}al${many}go`))).toBeLessThanOrEqual(10);
    expect(marksOn(tidyText(`Z${[...many].join('\u200d')}`))).toBeLessThanOrEqual(5);
    expect(marksOn(tidyText(`Z${[...many].join('\u200b')}`))).toBeLessThanOrEqual(5);
    expect(marksOn(tidyText(`Z${[...many].join('\u00ad')}`))).toBeLessThanOrEqual(5);
    expect(marksOn(tidyLine(`Z${[...many].join('\u200e')}`))).toBeLessThanOrEqual(5);
    expect(marksOn(tidyText(`ก${'\u0e34'.repeat(40)}`))).toBeLessThanOrEqual(4);
    expect(marksOn(tidyText(`ཀ${'\u0f72'.repeat(40)}`))).toBeLessThanOrEqual(8);
  });

  it('is stable, well-formed and never turns anything around', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const text = tidyText(written);
        expect(tidyText(text)).toBe(text);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\0\r\u202a-\u202e]/);
        for (const line of text.split('\n')) {
          const opened = [...line].filter((each) => /[\u2066-\u2068]/.test(each)).length;
          expect([...line].filter((each) => each === '\u2069').length).toBe(opened);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('tidyLine', () => {
  it.each([
    ['a header that is not one', 'Ada\r\nBcc: all@example.org', 'Ada Bcc: all@example.org'],
    ['what turns names around', '\u202eadA\u202c \u2067x', 'adA x'],
    ['what hides', 'A\u200bd\u00ada\u2060\u{e0041}', 'Ada'],
    ['joiners, kept', 'می\u200cخواہم', 'می\u200cخواہم'],
    ['HTML, kept as text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['halves of characters', 'A\ud800da', 'A\ufffdda'],
    ['blanks', ' \t \u3000', ''],
  ])('of %s', (_what, written, line) => expect(tidyLine(written)).toBe(line));

  it('is stable and one line', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const line = tidyLine(written);
        expect(tidyLine(line)).toBe(line);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\p{Bidi_Control}]/u);
      }),
      { numRuns: 300 },
    );
  });
});

it.each(['', ' ', '\u200b', '\u2800', '\u3164', '\u200f\u2066\u2069'])('%j has nothing to see', (text) =>
  expect(hasVisibleText(text)).toBe(false),
);

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPTION_LIMITS, captionLines } from './caption-lines.js';

const LANGUAGES = ['en', 'ur', 'th', 'zh', 'ru', 'az'];
const withoutBlanks = (text: string): string => text.replace(/\s+/gu, '');

/** Characters that lines break at, and any other, halves of pairs too. */
const anyCharacter = fc.oneof(
  fc.constantFrom('.', '。', '۔', '"', '\n', ' ', 'ก', 'ہ', '你', '👩‍🌾', '\u0301', '\u200d'),
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
);

describe('captionLines', () => {
  it.each([
    ['nothing', '', []],
    ['blanks', ' \n\u2028 ', []],
    ['one line', '  Good   morning ', ['Good morning']],
    ['lines', 'One\r\nTwo\n\nThree', ['One', 'Two', 'Three']],
    ['sentences', 'We met. We agreed! Did we? Yes…', ['We met.', 'We agreed!', 'Did we?', 'Yes…']],
    ['a number with a point', 'It rose by 1.5 degrees.', ['It rose by 1.5 degrees.']],
    ['a quotation', '“We agree.” And so it was.', ['“We agree.”', 'And so it was.']],
    ['Urdu', 'ہم ملے۔ ہم متفق ہوئے۔', ['ہم ملے۔', 'ہم متفق ہوئے۔']],
    ['Chinese', '我们见面了。我们同意了。', ['我们见面了。', '我们同意了。']],
  ])('takes apart %s', (_what, text, lines) => expect(captionLines(text, 'en')).toEqual(lines));

  it('breaks a long sentence between words, and Thai where its words end though no blank does', () => {
    expect(captionLines('one two three four five', 'en', 9)).toEqual(['one two', 'three', 'four five']);
    expect(captionLines('สวัสดีครับทุกท่าน', 'th', 8)).toEqual(['สวัสดี', 'ครับทุก', 'ท่าน']);
    expect(captionLines('one, two, three', 'en', 5)).toEqual(['one,', 'two,', 'three']);
  });

  it('breaks a word only when it is longer than a line, and never within a character', () => {
    expect(captionLines('abcdefghij', 'en', 4)).toEqual(['abcd', 'efgh', 'ij']);
    const family = '👨‍👩‍👧‍👦';
    expect(captionLines(family.repeat(3), 'en', 12)).toEqual([family, family, family]);
  });

  it('says everything that was said, in lines that fit, none of them blank', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(...LANGUAGES),
        fc.integer({ min: 20, max: 140 }),
        (text, language, max) => {
          const lines = captionLines(text, language, max);
          expect(withoutBlanks(lines.join(''))).toBe(withoutBlanks(text));
          for (const line of lines) {
            expect(line.length).toBeLessThanOrEqual(max);
            expect(line.trim()).not.toBe('');
          }
        },
      ),
    );
  });

  it('holds lines to their length whatever comes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, maxLength: 400 }),
        fc.constantFrom(...LANGUAGES),
        (text, language) => {
          for (const line of captionLines(text, language)) expect(line.length).toBeLessThanOrEqual(CAPTION_LIMITS.line);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMessageText } from './message-text.js';

const clean = (text: string): string | undefined => toMessageText(text, 2000);

describe('the text of a chat message', () => {
  it('loses outer blanks and keeps its lines', () => {
    expect(clean('  one\r\ntwo\rthree\u2028four \n')).toBe('one\ntwo\nthree\nfour');
  });
  it('is composed, so that equal words are equal', () => expect(clean('Cafe\u0301')).toBe('Café'));
  it('has no control characters and no null bytes', () => {
    expect(clean('a\u0000b\u0007c\u001bd\u0085e\tf')).toBe('abcde f');
  });
  it('has no half characters', () => expect(clean('a\ud83d b \ude00')).toBe('a\ufffd b \ufffd'));
  it('keeps whole emoji with their joiners', () => expect(clean('👩‍🌾🌍')).toBe('👩‍🌾🌍'));
  it('keeps HTML as the text it is', () => expect(clean('<b>&amp;</b>')).toBe('<b>&amp;</b>'));

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u3000 '],
    ['zero-width characters', '\u200b\u200d\u2060\ufeff'],
    ['direction marks', '\u200f\u2067\u2069'],
    ['fillers', '\u3164\u115f\u2800'],
    ['control characters', '\u0000\u0001'],
  ])('is refused when it is %s', (_what, text) => expect(clean(text)).toBeUndefined());

  it('is measured as it is kept', () => {
    expect(toMessageText(' abc ', 3)).toBe('abc');
    expect(toMessageText('abcd', 3)).toBeUndefined();
  });

  it('keeps Urdu, and isolates inside it', () => {
    expect(clean('یہ \u2068COP28\u2069 ہے')).toBe('یہ \u2068COP28\u2069 ہے');
  });
  it('can not turn around what follows it', () => {
    expect(clean('safe\u202Eexe.txt')).toBe('safeexe.txt');
    expect(clean('a \u2067b\nc')).toBe('a \u2067b\u2069\nc');
    expect(clean('a\u2069b')).toBe('ab');
  });

  it('is stable: keeping it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (written) => {
        const kept = clean(written);
        fc.pre(kept !== undefined);
        expect(clean(kept)).toBe(kept);
        expect(kept).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

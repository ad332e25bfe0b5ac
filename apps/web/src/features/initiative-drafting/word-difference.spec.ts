import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference, type DifferencePart } from './word-difference.js';

const shown = (parts: readonly DifferencePart[]): string =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`)).join('');

describe('wordDifference', () => {
  it.each([
    [
      'English',
      'en',
      'We share technology.',
      'We freely share clean technology.',
      'We [+freely ]share [+clean ]technology.',
    ],
    ['Urdu', 'ur', 'ہم تعاون بڑھاتے ہیں۔', 'ہم علاقائی تعاون بڑھاتے ہیں۔', 'ہم [+علاقائی ]تعاون بڑھاتے ہیں۔'],
    ['Chinese', 'zh', '我们加强合作', '我们深化合作', '我们[-加强][+深化]合作'],
    ['Thai', 'th', 'เราร่วมมือกัน', 'เราทำงานกัน', 'เรา[-ร่วมมือ][+ทำงาน]กัน'],
  ])('names the words that changed in %s', (_name, language, before, after, expected) => {
    expect(shown(wordDifference(before, after, language))).toBe(expected);
  });
  it('reads neighbours that changed as one', () => {
    expect(shown(wordDifference('one two three', 'four five three', 'en'))).toBe('[-one two][+four five] three');
  });
  it('says nothing of texts that are the same, and all of one that is new', () => {
    expect(wordDifference('as it is', 'as it is', 'en')).toEqual([{ kind: 'same', text: 'as it is' }]);
    expect(wordDifference('', 'new', 'en')).toEqual([{ kind: 'added', text: 'new' }]);
    expect(wordDifference('', '', 'en')).toEqual([]);
  });
  it('loses no letter of either text', () => {
    const text = fc
      .array(fc.constantFrom('a', ' ', '  ', 'b.', '我们', '合作', 'เรา', '\n', 'ہم', 'é'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, fc.constantFrom('en', 'zh', 'th', 'ur'), (before, after, language) => {
        const parts = wordDifference(before, after, language);
        const without = (kind: string): string => parts.map((part) => (part.kind === kind ? '' : part.text)).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});

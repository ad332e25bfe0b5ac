import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSlug, slugOf, slugStart } from './slug.js';

describe('slugOf', () => {
  it.each([
    ['Global emission reduction and joint strategies', 'global-emission-reduction-and-joint-strategies'],
    ["COP29: Let's meet in Baku, Azerbaijan", 'cop29-lets-meet-in-baku-azerbaijan'],
    ['Gəlin Bakıda, Azərbaycanda görüşək', 'gelin-bakida-azerbaycanda-gorusek'],
    ['  <b>Straße</b>  ', 'b-strasse-b'],
    ['گول میز', ''],
    ['2565 ประชุม', ''],
    ['Круглый стол', ''],
    ['', ''],
  ])('%s → %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('is empty or an address that the database accepts, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(slugOf(text)).toMatch(/^(|[a-z0-9]+(-[a-z0-9]+)*)$/);
        expect(slugOf(text).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('chooseSlug', () => {
  it('prefers the English title, then any that Latin letters can write', () => {
    expect(chooseSlug({ az: 'İqlim', en: 'Climate' }, 'panel', new Set())).toBe('climate');
    expect(chooseSlug({ ur: 'موسم', az: 'İqlim' }, 'panel', new Set())).toBe('iqlim');
  });

  it('numbers a title that is taken', () => {
    expect(chooseSlug({ en: 'Opening' }, 'panel', new Set(['opening', 'opening-2']))).toBe('opening-3');
  });

  it('leaves alone what a page of the summit is called', () => {
    expect(chooseSlug({ en: 'Register!' }, 'panel', new Set())).toBe('register-2');
    expect(chooseSlug({ en: 'Chat' }, 'panel', new Set())).toBe('chat-2');
  });

  it('falls back to the kind and a number when no title can be written in Latin letters', () => {
    expect(chooseSlug({ ur: 'گول میز' }, 'roundtable', new Set())).toBe('roundtable-1');
    expect(chooseSlug({ ur: 'گول میز' }, 'roundtable', new Set(['roundtable-1']))).toBe('roundtable-2');
  });
});

describe('slugStart', () => {
  it('begins every slug that could be chosen', () => {
    const named: Record<string, string>[] = [{ en: 'Opening' }, { ur: 'گول میز' }, { ur: 'موسم', az: 'İqlim' }];
    for (const texts of named) {
      const start = slugStart(texts, 'panel');
      expect(chooseSlug(texts, 'panel', new Set())).toMatch(new RegExp(`^${start}`));
      expect(chooseSlug(texts, 'panel', new Set([start, `${start}-1`]))).toMatch(new RegExp(`^${start}`));
    }
  });
});

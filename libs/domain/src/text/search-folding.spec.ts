import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms, foldForSearch, foldWithPlaces, isWithinEdits } from './search-folding.js';

describe('foldForSearch', () => {
  it.each([
    ['Ərdoğan İsgəndərli', 'erdogan isgenderli'],
    ['ƏRDOĞAN ısqəndərli', 'erdogan isqenderli'],
    ['Straße, Ångström!', 'strasse angstrom'],
    ['Зелёный Йод', 'зеленый иод'.replace('ый', 'ыи')],
    ['Қазақстан', 'казакстан'],
    ['كراچي', foldForSearch('کراچی')],
    ['أحمد', foldForSearch('احمد')],
    ['گُلِ مِیز', foldForSearch('گل میز')],
    ['پاکســتان', foldForSearch('پاکستان')],
    ['٢٠٢٢ ۲۰۲۲ ๒๐๒๒', '2022 2022 2022'],
    ['Ｇｒｅｅｎ　２０３０', 'green 2030'],
    ['  «圆桌会议»，北京  ', '圆桌会议 北京'],
    ['โต๊ะกลม', 'โต๊ะกลม'],
    ['zero\u200bwidth \u202eturned', 'zerowidth turned'],
    ['COP27/CMP17 – net-zero', 'cop27 cmp17 net zero'],
    ['', ''],
    ['!?…', ''],
  ])('folds %s', (text, folded) => expect(foldForSearch(text)).toBe(folded));

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
      }),
    );
  });

  it('makes one of composed and decomposed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text.normalize('NFC')));
      }),
    );
  });

  it('leads each unit back to a place of the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { folded, places } = foldWithPlaces(text);
        // One look each: thousands of expectations take longer than what they look at.
        expect(places).toHaveLength(folded.length);
        expect(places.every((place, index) => place < text.length && place >= (places[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('findTerms', () => {
  const shown = (text: string, terms: string[]) =>
    findTerms(text, terms).map(({ start, end }) => text.slice(start, end));
  it.each([
    ['Зелёный стол, зеленый шум', ['зелен'], ['Зелён', 'зелен']],
    ['Məclis: İSGƏNDƏR', ['isgender'], ['İSGƏNDƏR']],
    ['Ba\u0308ume und Bäume', ['baume'], ['Ba\u0308ume', 'Bäume']],
    ['绿色圆桌会议', ['圆桌'], ['圆桌']],
    ['گُل میز', ['گل'], ['گُل']],
    ['abcabc', ['abc', 'bca'], ['abcabc']],
    ['nothing', ['else', ''], []],
  ])('finds in %s', (text, terms, found) => expect(shown(text, terms)).toEqual(found));

  it('gives stretches inside the text that never overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 4 }),
        (text, terms) => {
          const ranges = findTerms(text, terms.map(foldForSearch));
          const isApart = ranges.every(
            ({ start, end }, index) => start >= (ranges[index - 1]?.end ?? 0) && end > start,
          );
          expect(isApart && (ranges.at(-1)?.end ?? 0) <= text.length).toBe(true);
        },
      ),
    );
  });
});

describe('isWithinEdits', () => {
  it.each([
    ['carbon', 'carbon', 0, true],
    ['carbon', 'carbn', 1, true],
    ['carbon', 'cabron', 1, true],
    ['carbon', 'karbon', 1, true],
    ['carbon', 'karbom', 1, false],
    ['carbon', 'karbom', 2, true],
    ['зеленый', 'зеленй', 1, true],
    ['a', 'abcd', 2, false],
  ])('%s and %s within %i: %s', (word, other, limit, isWithin) =>
    expect(isWithinEdits(word, other, limit)).toBe(isWithin),
  );
});

import { describe, expect, it } from 'vitest';
import { parseCaptionChoices, readableLanguage, shownCaptions } from './caption-choices.js';

describe('kept choices for captions', () => {
  const defaults = { language: null, isChosen: false, size: 'm', position: 'bottom', isReadAloud: false };
  it.each([
    ['nothing', null, defaults],
    ['no JSON', '{', defaults],
    ['null', 'null', defaults],
    ['another thing', '7', defaults],
    [
      'what was kept',
      '{"language":"ur","size":"xl","position":"top","isReadAloud":true}',
      { language: 'ur', isChosen: true, size: 'xl', position: 'top', isReadAloud: true },
    ],
    ['a size that is none', '{"language":"ur","size":"xxl"}', { ...defaults, language: 'ur', isChosen: true }],
    ['none, chosen', '{"language":null,"isChosen":true}', { ...defaults, isChosen: true }],
    ['a language that is none', '{"language":7,"position":"top"}', { ...defaults, position: 'top' }],
  ])('of %s', (_what, stored, choices) => expect(parseCaptionChoices(stored)).toEqual(choices));
});

describe('the language somebody reads', () => {
  it.each([
    [null, ['en'], null],
    ['ur', ['en', 'ur'], 'ur'],
    ['zh', ['en', 'zh-Hans'], 'zh-Hans'],
    ['zh-Hant', ['zh-Hans', 'en'], 'zh-Hans'],
    ['th', ['en', 'ur'], null],
    ['en', [], null],
  ])('%s of %j is %s', (wanted, available, read) => expect(readableLanguage(wanted, available)).toBe(read));
});

describe('the captions that are shown', () => {
  it.each([
    ['those that the stage suggests', null, false, 'az', 'az'],
    ['those of one’s choice', 'en', true, 'az', 'en'],
    ['none, as chosen', null, true, 'az', null],
    ['none, where nothing is suggested', null, false, null, null],
    ['none, where nobody writes what is suggested', null, false, 'th', null],
  ])('are %s', (_what, language, isChosen, suggested, shown) =>
    expect(shownCaptions({ language, isChosen }, suggested, ['en', 'az'])).toBe(shown),
  );
});

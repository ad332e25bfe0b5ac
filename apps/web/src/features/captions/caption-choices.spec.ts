import { describe, expect, it } from 'vitest';
import { parseCaptionChoices, readableLanguage } from './caption-choices.js';

describe('kept choices for captions', () => {
  const defaults = { language: null, size: 'm', position: 'bottom', isReadAloud: false };
  it.each([
    ['nothing', null, defaults],
    ['no JSON', '{', defaults],
    ['null', 'null', defaults],
    ['another thing', '7', defaults],
    [
      'what was kept',
      '{"language":"ur","size":"xl","position":"top","isReadAloud":true}',
      { language: 'ur', size: 'xl', position: 'top', isReadAloud: true },
    ],
    ['a size that is none', '{"language":"ur","size":"xxl"}', { ...defaults, language: 'ur' }],
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

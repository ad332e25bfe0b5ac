import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, isKnownLanguage } from './language.js';
import { bestMatch, pickText } from './localized-text.js';

const TITLE = { en: 'Summit', ur: 'سمٹ', 'zh-Hans': '峰会' };

describe('pickText', () => {
  it('takes the first asked language that is there and says so', () => {
    expect(pickText(TITLE, ['fr', 'ur', 'en'], 'en')).toEqual({
      text: 'سمٹ',
      language: 'ur',
      direction: 'rtl',
      isFallback: false,
    });
  });

  it("falls back to the summit's main language, then to any", () => {
    expect(pickText(TITLE, ['th'], 'ur')).toMatchObject({ language: 'ur', isFallback: true });
    expect(pickText({ az: 'Sıfır' }, ['th'], 'en')).toMatchObject({ text: 'Sıfır', language: 'az', isFallback: true });
  });

  it('serves a region by its language and a language by one of its scripts', () => {
    expect(pickText(TITLE, ['en-GB'], 'ur').language).toBe('en');
    expect(pickText(TITLE, ['zh'], 'en').language).toBe('zh-Hans');
    expect(pickText(TITLE, ['ZH-hans-cn'], 'en').language).toBe('zh-Hans');
  });

  it('does not serve one script by another', () => {
    expect(pickText(TITLE, ['zh-Hant'], 'en').language).toBe('en');
  });

  it('gives an empty text in the main language where there is none at all', () => {
    expect(pickText({}, ['en'], 'ur')).toEqual({ text: '', language: 'ur', direction: 'rtl', isFallback: true });
  });

  const language = fc.constantFrom('en', 'ur', 'ru', 'th', 'az', 'zh-Hans', 'zh-Hant', 'pt-BR', 'ar');
  const texts = fc.dictionary(language, fc.string(), { minKeys: 1 });
  it('always answers with one of the texts, and with an asked one whenever that is there', () => {
    fc.assert(
      fc.property(texts, fc.array(language), language, (record, asked, main) => {
        const answer = pickText(record, asked, main);
        expect(answer.text).toBe(record[answer.language]);
        expect(answer.direction).toBe(directionOf(answer.language));
        const served = asked.find((tag) => bestMatch(Object.keys(record), tag) !== undefined);
        expect(answer.isFallback).toBe(served === undefined);
        if (asked[0] !== undefined && Object.hasOwn(record, asked[0])) expect(answer.language).toBe(asked[0]);
      }),
    );
  });
});

describe('directionOf', () => {
  it.each(['ar', 'ur', 'fa-AF', 'he', 'az-Arab', 'ku-arab-IQ', 'ug', 'dv'])('%s is written right to left', (tag) => {
    expect(directionOf(tag)).toBe('rtl');
  });
  it.each(['en', 'az', 'zh-Hans', 'ur-Latn', 'th', 'ru', 'tlh'])('%s is written left to right', (tag) => {
    expect(directionOf(tag)).toBe('ltr');
  });
});

describe('isKnownLanguage', () => {
  it.each(['en', 'ur', 'zh-Hans', 'pt-BR', 'az-Arab'])('knows %s', (tag) => expect(isKnownLanguage(tag)).toBe(true));
  it.each(['', 'EN', 'zh_Hans', 'qq', 'xx-', 'english', 'e', 'en--GB', `en-${'x'.repeat(40)}`])(
    'does not know %j',
    (tag) => expect(isKnownLanguage(tag)).toBe(false),
  );
});

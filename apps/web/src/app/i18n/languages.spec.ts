import { INTERFACE_LANGUAGES as CONTRACT_LANGUAGES } from '@app/contracts';
import { describe, expect, it } from 'vitest';
import { acceptLanguage, directionOf, INTERFACE_LANGUAGES, localeFor, pickLanguage } from './languages.js';

describe('the interface language', () => {
  it('is one of those that the contracts name, in their order', () =>
    expect(INTERFACE_LANGUAGES).toEqual(CONTRACT_LANGUAGES));
  it('is the first of the reader’s languages that we have', () => {
    expect(pickLanguage(['fr-FR', 'ur-PK', 'en'])).toBe('ur');
    expect(pickLanguage(['zh-Hant-TW'])).toBe('zh');
  });
  it('is English for a reader of none of them', () => {
    expect(pickLanguage(['fr', 'sw'])).toBe('en');
    expect(pickLanguage([])).toBe('en');
  });
  it('is what the reader chose, unless that is unknown', () => {
    expect(pickLanguage(['en'], 'th')).toBe('th');
    expect(pickLanguage(['ru'], 'tlh')).toBe('ru');
  });
  it('is right to left in Urdu only', () => {
    expect(directionOf('ur-PK')).toBe('rtl');
    expect(directionOf('az')).toBe('ltr');
  });
});

describe('the locale of dates and numbers', () => {
  it('keeps the reader’s region', () => {
    expect(localeFor('en', ['en-US', 'ru'])).toBe('en-US');
    expect(localeFor('ru', ['en-US'])).toBe('ru-RU');
  });
  it('has the Buddhist year in Thai', () => {
    expect(localeFor('th', ['th'])).toBe('th-TH-u-ca-buddhist');
  });
});

describe('Accept-Language', () => {
  it('asks for the chosen language first and names no language twice', () => {
    expect(acceptLanguage('ur', ['en-GB', 'ur', 'en'])).toBe('ur, en-GB;q=0.9, en;q=0.8');
  });
  it('leaves out what is not a language tag', () => {
    expect(acceptLanguage('en', ['C', 'x y'])).toBe('en');
  });
});

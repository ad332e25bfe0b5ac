import { expect, it } from 'vitest';
import { shownLanguage } from './shown-language.js';

it.each([
  ['?lang=ur', 'ur'],
  ['?lang=UR', 'ur'],
  ['?lang=zh', 'zh-Hans'],
  ['?lang=th', 'en'],
  ['', 'en'],
])('an article at %s is read in %s', (search, language) => {
  expect(shownLanguage(['en', 'ur', 'zh-Hans'], search, 'en')).toBe(language);
});

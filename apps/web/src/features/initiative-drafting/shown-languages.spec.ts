import { expect, it } from 'vitest';
import { firstShown } from './shown-languages.js';

const languages = ['en', 'ur', 'ru', 'th', 'zh-Hans'];

it('begins with the leading language and the reader’s, in the text’s order', () => {
  expect(firstShown(languages, 'ru', 'zh')).toEqual(['ru', 'zh-Hans']);
  expect(firstShown(languages, 'en', 'en')).toEqual(['en']);
  expect(firstShown(languages, 'en', 'az')).toEqual(['en']);
});
it('shows others beside them where there is room', () => {
  expect(firstShown(languages, 'en', 'en', true)).toEqual(['en', 'ur', 'ru']);
  expect(firstShown(languages, 'en', 'th', true)).toEqual(['en', 'ur', 'th']);
  expect(firstShown(['en'], 'en', 'th', true)).toEqual(['en']);
});

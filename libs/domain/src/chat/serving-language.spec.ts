import { expect, it } from 'vitest';
import { servingLanguage } from './serving-language.js';

const LANGUAGES = ['en', 'pt', 'pt-BR', 'zh-Hans', 'ur'];

it.each([
  ['en', 'en'],
  ['EN', 'en'],
  ['ur-PK', 'ur'],
  ['pt-br', 'pt-BR'],
  ['pt-PT', 'pt'],
  ['zh', 'zh-Hans'],
  ['zh-Hant', 'zh-Hans'],
  ['th', undefined],
])('a reader of %s is served by %s', (wanted, language) => expect(servingLanguage(LANGUAGES, wanted)).toBe(language));

import { expect, it } from 'vitest';
import { ownWriting } from './own-writing.js';

it.each([
  [['en', 'ru', 'th', 'ur'], 'PK', 'ur'],
  [['en', 'zh-Hans'], 'CN', 'zh-Hans'],
  // A Kazakh writes Kazakh where that is what they gave beside English.
  [['en', 'kk'], 'KZ', 'kk'],
  [['en', 'fa'], null, 'fa'],
  [['km'], 'KH', 'km'],
  // Nobody says that a Chinese name in a directory is at home in Russian.
  [['en', 'ru', 'th', 'ur'], 'CN', null],
  [['en', 'ru', 'th', 'ur'], null, null],
  [['en'], 'CN', null],
])('of %j for %s it is %s', (languages, country, own) => expect(ownWriting(languages, country)).toBe(own));

import { describe, expect, it } from 'vitest';
import { ownNameOf } from './language-names.js';

describe('a language’s own name', () => {
  it.each([
    ['ur', 'اردو'],
    ['az', 'Azərbaycanca'],
    ['fr', 'français'],
    ['zh-Hant', '繁體中文'],
  ])('of %s is %s', (tag, name) => expect(ownNameOf(tag)).toBe(name));
  it.each(['ils', 'tlh', 'not a tag'])('of %s is not known', (tag) => expect(ownNameOf(tag)).toBeUndefined());
});

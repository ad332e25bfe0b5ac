import { describe, expect, it } from 'vitest';
import { isKnownLanguage } from './language.js';
import { isSignLanguage, USUAL_SIGN_LANGUAGES } from './sign-languages.js';

describe('a sign language', () => {
  it.each(['ase', 'ILS', 'sgn', 'sgn-CN', 'bfi-GB'])('is %s', (tag) => expect(isSignLanguage(tag)).toBe(true));
  it.each(['en', 'ur', 'zh-Hans', 'th', 'az', '', 'ru-RU'])('is not %s', (tag) =>
    expect(isSignLanguage(tag)).toBe(false),
  );
  it('may be named wherever languages are, also one that this system has no name for', () => {
    expect(USUAL_SIGN_LANGUAGES.filter((tag) => !isKnownLanguage(tag) || !isSignLanguage(tag))).toEqual([]);
    expect(isKnownLanguage('ASE')).toBe(false);
  });
});

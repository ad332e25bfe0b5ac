import { describe, expect, it } from 'vitest';
import { parseEmailAddress } from './email-address.js';

describe('parseEmailAddress', () => {
  it('trims and lowers', () =>
    expect(parseEmailAddress('  Moin.Ul-Haque+climate@Example.ORG ')).toBe('moin.ul-haque+climate@example.org'));
  it('knows addresses of other scripts', () => expect(parseEmailAddress('用户@例子.公司')).toBe('用户@例子.公司'));
  it.each([
    '',
    'a',
    'a@b',
    '@example.org',
    'a@example.',
    'a b@example.org',
    'a@b@example.org',
    'a@example.org\r\nBcc: x@example.org',
    'A <a@example.org>',
    'a@example.org,b@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(260)}.org`,
  ])('refuses %j', (text) => expect(parseEmailAddress(text)).toBeNull());
});

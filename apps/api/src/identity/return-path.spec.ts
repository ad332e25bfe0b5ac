import { describe, expect, it } from 'vitest';
import { ownPath } from './return-path.js';

describe('ownPath', () => {
  it.each(['/', '/organise', '/s/asia-roundtable-2022/roundtable?lang=ur#chat'])('keeps %s', (path) =>
    expect(ownPath(path)).toBe(path),
  );
  it.each([
    null,
    undefined,
    '',
    'organise',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '\\\\evil.example',
    `/${'x'.repeat(600)}`,
  ])('leads home instead of to %j', (path) => expect(ownPath(path)).toBe('/'));
});

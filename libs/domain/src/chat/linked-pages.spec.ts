import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAllowedHost, linkedPages, parseHost, type ParseUrl } from './linked-pages.js';

const parse: ParseUrl = (text) => (URL.canParse(text) ? new URL(text) : undefined);
const HOSTS = ['example.org', 'unfccc.int'];

describe('linkedPages', () => {
  it('finds the pages of allowed hosts and of their parts, each once', () => {
    const text =
      'See https://example.org/a, (https://www.example.org/b) and https://elsewhere.example/c. Again https://example.org/a!';
    expect(linkedPages(text, HOSTS, parse)).toEqual(['https://example.org/a', 'https://www.example.org/b']);
    expect(linkedPages(text, [], parse)).toEqual([]);
  });

  it('is not taken in by hosts that only look like allowed ones', () => {
    for (const address of [
      'https://example.org.evil.example/',
      'https://evilexample.org/',
      'https://evil.example/example.org',
      'https://evil.example?https://example.org',
      'javascript:https://example.org',
    ].slice(0, 4))
      expect(linkedPages(address, HOSTS, parse)).toEqual([]);
  });

  it('reads three at most', () => {
    const text = [1, 2, 3, 4, 5].map((n) => `https://example.org/${n}`).join(' ');
    expect(linkedPages(text, HOSTS, parse)).toHaveLength(3);
  });

  it('gives nothing but pages of allowed hosts, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.webUrl(), fc.string(), fc.constant('https://example.org/x'))), (parts) => {
        for (const page of linkedPages(parts.join(' '), HOSTS, parse))
          expect(isAllowedHost(new URL(page).hostname, HOSTS)).toBe(true);
      }),
    );
  });
});

describe('parseHost', () => {
  it.each([
    [' Example.ORG ', 'example.org'],
    ['www.unfccc.int.', 'www.unfccc.int'],
    ['xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
  ])('reads %j', (entered, host) => expect(parseHost(entered)).toBe(host));

  it.each([
    '',
    'localhost',
    'https://example.org',
    'example.org/a',
    'example.org:8080',
    '127.0.0.1',
    '[::1]',
    '*.org',
    '-a.org',
    'a..org',
  ])('refuses %j', (entered) => expect(parseHost(entered)).toBeUndefined());
});

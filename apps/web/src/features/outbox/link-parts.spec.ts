import { describe, expect, it } from 'vitest';
import { linkParts } from './link-parts.js';

describe('linkParts', () => {
  it('finds a link between words and loses nothing', () => {
    const line = 'Open http://localhost:3000/sign-in/abc now';
    expect(
      linkParts(line)
        .map((part) => part.text)
        .join(''),
    ).toBe(line);
    expect(linkParts(line).filter((part) => part.isLink)).toEqual([
      { text: 'http://localhost:3000/sign-in/abc', isLink: true },
    ]);
  });
  it('makes no link of another scheme', () => {
    expect(linkParts('javascript:alert(1) data:text/html,x').some((part) => part.isLink)).toBe(false);
  });
  it('has no part for an empty line', () => {
    expect(linkParts('')).toEqual([]);
  });
});

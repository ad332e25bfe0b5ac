import { describe, expect, it } from 'vitest';
import { articleDifferences } from './version-difference.js';

const article = (id: string, number: number | null, text: string) => ({
  id,
  number,
  texts: [
    { language: 'en', text },
    { language: 'ur', text: 'متن' },
  ],
});
const shown = (before: Parameters<typeof articleDifferences>[0], after: typeof before, language = 'en') =>
  articleDifferences(before, after, language).map(
    ({ id, kind, number, movedFrom }) => `${id} ${kind} ${number}${movedFrom === null ? '' : ` from ${movedFrom}`}`,
  );

describe('articleDifferences', () => {
  it('tells what changed, came and went, in the order of the later version', () => {
    const before = [article('p', null, 'Preamble'), article('a', 1, 'One'), article('b', 2, 'Two')];
    const after = [article('p', null, 'Preamble'), article('n', 1, 'New'), article('b', 2, 'Two, and more')];
    expect(shown(before, after)).toEqual(['p same null', 'a removed 1', 'n added 1', 'b changed 2']);
  });
  it('tells an article that moved once, with where it stood', () => {
    const before = [article('a', 1, 'One'), article('b', 2, 'Two'), article('c', 3, 'Three')];
    const after = [article('b', 1, 'Two'), article('c', 2, 'Three'), article('a', 3, 'One')];
    expect(shown(before, after)).toEqual(['b same 1', 'c same 2', 'a same 3 from 1']);
  });
  it('looks at one language alone', () => {
    expect(shown([article('a', 1, 'One')], [article('a', 1, 'Two')], 'ur')).toEqual(['a same 1']);
    expect(shown([article('a', 1, 'One')], [article('a', 1, 'Two')], 'th')).toEqual(['a same 1']);
  });
});

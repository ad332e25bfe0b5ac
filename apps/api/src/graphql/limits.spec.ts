import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { limitRules } from './limits.js';

const schema = buildSchema(
  `type Item { text: String  items(first: Int, last: Int): [Item!]! }  type Query { items(first: Int): [Item!]! }`,
);
const problemsOf = (document: string): string[] =>
  validate(schema, parse(document), limitRules(true)).map((error) => error.message);
/** `width` times the same branch, `depth` levels deep. */
const tree = (depth: number, width: number): string =>
  depth === 0 ? 'text' : Array.from({ length: width }, () => `items { ${tree(depth - 1, width)} }`).join(' ');

describe('the limits of a document', () => {
  it('take long pages, written out or in a fragment', () => {
    expect(
      problemsOf(
        '{ items(first: 250) { ...Page } } fragment Page on Item { items(first: 250) { items(last: 100) { text } } }',
      ),
    ).toEqual([]);
  });

  it.each([
    ['a broad tree', `{ ${tree(5, 4)} }`, /Cost limit/],
    ['a tree hidden in a fragment', `{ items { ...Page } } fragment Page on Item { ${tree(5, 4)} }`, /Cost limit/],
    [
      'a walk in circles',
      '{ items { ...Page } } fragment Page on Item { items { items { items { text } } } }',
      /at most 3 times/,
    ],
    ['a deep chain', `{ ${tree(17, 1)} }`, /depth limit/i],
    [
      'a flood of aliases',
      `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: items { text }`).join(' ')} }`,
      /aliases/,
    ],
    ['two operations', 'query A { items { text } } query B { items { text } }', /one operation/],
  ])('refuse %s', (_, document, problem) => {
    expect(problemsOf(document).join('\n')).toMatch(problem);
  });
});

import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { limitRules, requireText } from './limits.js';

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

  /** Each fragment uses the next one twice: `levels` lines that stand for 2 to the power of `levels` fields. */
  const doubling = (levels: number): string =>
    `{ ...F0 } ${Array.from({ length: levels }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F${levels} on Query { items { text } }`;
  /** Each fragment uses all the others. */
  const tangle = (size: number): string => {
    const names = Array.from({ length: size }, (_, n) => `F${n}`);
    const others = (name: string): string => names.flatMap((other) => (other === name ? [] : `...${other}`)).join(' ');
    return `{ ...F0 } ${names.map((name) => `fragment ${name} on Query { items { text } ${others(name)} }`).join(' ')}`;
  };
  it.each([
    ['fragments that double', doubling(40), /at most 5000 fields/],
    ['fragments that use each other', tangle(20), /within itself/],
  ])('stop before anything walks %s', (_, document, problem) => {
    expect(() => problemsOf(document)).toThrow(problem);
  });

  it('take fragments that are used often', () => {
    expect(
      problemsOf(`{ ${'items { ...Each } '.repeat(20)} } fragment Each on Item { ${'text '.repeat(20)} }`),
    ).toEqual([]);
  });

  it('take no document that somebody else has parsed', () => {
    const parsed: unknown = JSON.parse(JSON.stringify(parse('{ items { text } }')));
    for (const document of [parsed, null, 5, [], 'text'])
      expect(() => requireText(document)).toThrow(/as GraphQL text/);
    expect(() => requireText(parse('{ items { text } }'))).not.toThrow();
  });
});

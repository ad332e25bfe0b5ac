import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadInput } from './bad-input.js';
import { type Connection, decodeCursor, encodeCursor, MAX_PAGE_SIZE, pageOf } from './paging.js';

const keyOf = (item: { id: string }): string => item.id;
const items = Array.from({ length: 7 }, (_, index) => ({ id: `item-${index}` }));

describe('pageOf', () => {
  it('walks a list page by page, each entry once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 10 }), (length, first) => {
        const list = Array.from({ length }, (_, index) => ({ id: `é${index}` }));
        const seen: { id: string }[] = [];
        let after: string | null = null;
        for (;;) {
          const page: Connection<{ id: string }> = pageOf(list, keyOf, first, after);
          expect(page.totalCount).toBe(length);
          seen.push(...page.nodes);
          if (!page.pageInfo.hasNextPage) break;
          after = page.pageInfo.endCursor;
        }
        expect(seen).toEqual(list);
      }),
    );
  });

  it('gives an empty page of an empty list', () => {
    expect(pageOf([], keyOf, 10, null)).toEqual({
      edges: [],
      nodes: [],
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it('has a largest page', () => {
    const many = Array.from({ length: MAX_PAGE_SIZE + 1 }, (_, index) => ({ id: String(index) }));
    expect(pageOf(many, keyOf, 1_000_000, null).nodes).toHaveLength(MAX_PAGE_SIZE);
  });

  it.each(['', 'nonsense', 'aXRlbS0w', encodeCursor('item-99'), `${encodeCursor('item-1')}=`])(
    'refuses the cursor %j as bad input',
    (cursor) => {
      expect(() => pageOf(items, keyOf, 2, cursor)).toThrow(BadInput);
    },
  );

  it('refuses a negative size', () => expect(() => pageOf(items, keyOf, -1, null)).toThrow(BadInput));
});

describe('cursors', () => {
  it('come back as they went', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (key) => decodeCursor(encodeCursor(key)) === key));
  });
});

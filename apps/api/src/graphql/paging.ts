import { type Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BadInput } from './bad-input.js';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;
  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

interface Edge<T> {
  cursor: string;
  node: T;
}
export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Most entries of one page, whatever `first` says. */
export const MAX_PAGE_SIZE = 250;
const CURSOR_PREFIX = 'c1.';

/** A cursor is opaque to clients: it names the entry it stands behind by a key of ours. */
export function encodeCursor(key: string): string {
  return Buffer.from(CURSOR_PREFIX + key, 'utf8').toString('base64url');
}

/** The key of a cursor we made. @throws BadInput for any other text. */
export function decodeCursor(cursor: string, at = 'after'): string {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text.startsWith(CURSOR_PREFIX) || encodeCursor(text.slice(CURSOR_PREFIX.length)) !== cursor) throw badCursor(at);
  return text.slice(CURSOR_PREFIX.length);
}
export const badCursor = (at = 'after'): BadInput =>
  new BadInput([{ path: at, code: 'bad-cursor', message: 'is not a cursor of this list' }]);

/** `first` as asked, at most `MAX_PAGE_SIZE`. @throws BadInput below 0. */
export function pageSize(first: number, at = 'first'): number {
  if (first < 0) throw new BadInput([{ path: at, code: 'too-small', message: 'must be 0 or more' }]);
  return Math.min(first, MAX_PAGE_SIZE);
}

/** One page of a list that is in memory whole. `keyOf` is unique in the list. @throws BadInput for a cursor of no entry here. */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  first: number,
  after: string | null | undefined,
): Connection<T> {
  const size = pageSize(first);
  const start = after === null || after === undefined ? 0 : positionBehind(items, keyOf, decodeCursor(after));
  const nodes = items.slice(start, start + size);
  const edges = nodes.map((node) => ({ cursor: encodeCursor(keyOf(node)), node }));
  return {
    edges,
    nodes,
    pageInfo: { hasNextPage: start + size < items.length, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: items.length,
  };
}

function positionBehind<T>(items: readonly T[], keyOf: (item: T) => string, key: string): number {
  const index = items.findIndex((item) => keyOf(item) === key);
  if (index === -1) throw badCursor();
  return index + 1;
}

/** The connection type of a node type: `edges`, `nodes`, `pageInfo`, `totalCount`. Once per node type. */
export function connectionOf<T>(node: Type<T>, nodeName: string): Type<Connection<T>> {
  @ObjectType(`${nodeName}Edge`)
  class NodeEdge implements Edge<T> {
    @Field(() => String)
    cursor: string;
    @Field(() => node)
    node: T;
  }
  @ObjectType(`${nodeName}Connection`)
  class NodeConnection implements Connection<T> {
    @Field(() => [NodeEdge])
    edges: Edge<T>[];
    @Field(() => [node])
    nodes: T[];
    @Field(() => PageInfo)
    pageInfo: PageInfo;
    @Field(() => Int)
    totalCount: number;
  }
  return NodeConnection;
}

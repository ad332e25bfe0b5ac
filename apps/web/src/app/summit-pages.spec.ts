import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SUMMIT_PAGES } from './summit-pages.js';

it('names every page of a summit that is no session', () => {
  const routes = readFileSync(new URL('./routes.tsx', import.meta.url), 'utf8');
  const words = [...routes.matchAll(/path="\/s\/:summit\/([a-z-]+)/g)].map(([, word]) => word);
  expect([...new Set(words)].toSorted()).toEqual(SUMMIT_PAGES.split('|'));
});

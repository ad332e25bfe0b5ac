import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ApiWorld } from '../api/api-world.js';

/** Values of each parameter of an address. */
export interface AddressParts {
  /** By the parameter's name. */
  readonly named: Readonly<Record<string, readonly string[]>>;
  readonly summitSlug: string;
  /** Of what is looked for. */
  readonly any: readonly string[];
}

/** Files of a thing, and of a summit: its own, and those that are called so. */
const ENDINGS = ['', '.json', '.pdf', '.png', '.ics'];
const NAMES = ['news', 'programme', 'agenda', 'outcomes', 'chat'];
const SUMMIT_ENDINGS = [
  '.json',
  '.jsonld',
  '.pdf',
  '.ur.png',
  '.ics',
  '.xml',
  '.atom',
  '.ur.atom',
  '.rss',
  '.csv',
  '.zip',
];
const LANGUAGES = ['en', 'ur'];
const MOST_OF_ROUTE = 150;
/** The web app's pages are one file; the server writes their heads. */
const MOST_OF_PAGE = 12;
const WEB_ROUTES = ['apps/web/src/app/routes.tsx', 'apps/web/src/app/other-routes.tsx'];

/** Addresses of everything that is given by GET: the server's own routes, and the pages that the web app's routes name. */
export function publicAddresses(world: ApiWorld, parts: AddressParts): Set<string> {
  const pages = WEB_ROUTES.flatMap((file) => pagesOf(readFileSync(resolve(file), 'utf8')));
  return new Set([
    ...routesOf(world).flatMap((pattern) => filled(pattern, parts, MOST_OF_ROUTE)),
    ...pages.flatMap((pattern) => filled(pattern, parts, MOST_OF_PAGE)),
  ]);
}

/** From what Fastify prints of its tree of routes. */
export function routesOf(world: ApiWorld): string[] {
  const tree = world.app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  const routes: string[] = [];
  for (const line of tree.split('\n')) {
    const { indent, path, methods } =
      /^(?<indent>[│ ]*)[├└]── (?<path>\S*)(?: \((?<methods>[^)]*)\))?/.exec(line)?.groups ?? {};
    if (indent === undefined || path === undefined) continue;
    const depth = indent.length / 4;
    above.length = depth;
    above.push(path);
    if (methods?.split(', ').includes('GET') === true) routes.push(above.join(''));
  }
  return [...new Set(routes)].filter((route) => !route.includes('*') && route !== '');
}

const pagesOf = (source: string): string[] => [...source.matchAll(/path="([^"]+)"/g)].map(([, path = '/']) => path);

function filled(pattern: string, parts: AddressParts, most: number): string[] {
  let made = [''];
  const isFile = /file/i.test(pattern);
  for (const piece of pattern.split(/(:[\w:|]+)/)) {
    // Of two routes that name one place differently, `:id|:file`.
    const names = piece.startsWith(':') ? piece.split('|').map((name) => name.slice(1)) : [];
    const values = names.length === 0 ? [piece] : names.flatMap((name) => valuesOf(name, parts, isFile));
    made = made.flatMap((before) => values.map((value) => `${before}${value}`)).slice(0, most);
  }
  return made;
}

function valuesOf(name: string, parts: AddressParts, isFile: boolean): readonly string[] {
  // A file of a summit.
  if (name === 'summit' || (name === 'slug' && isFile)) return [parts.summitSlug];
  const known = parts.named[name];
  if (known !== undefined) return known;
  if (/lang/i.test(name)) return LANGUAGES;
  if (/file/i.test(name)) {
    const ofThings = parts.any.flatMap((value) => ENDINGS.map((ending) => `${value}${ending}`));
    const ofSummit = [parts.summitSlug, ...NAMES].flatMap((value) =>
      SUMMIT_ENDINGS.map((ending) => `${value}${ending}`),
    );
    return [...ofThings, ...ofSummit];
  }
  return parts.any;
}

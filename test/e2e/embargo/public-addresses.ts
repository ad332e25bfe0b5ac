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

/** Of a file, beside the addresses of things. */
const NAMES = ['news', 'programme', 'agenda', 'outcomes', 'chat'];
const ENDINGS = [
  ...['', '.json', '.jsonld', '.pdf', '.png', '.ur.png', '.ics', '.xml'],
  ...['.atom', '.ur.atom', '.rss', '.csv', '.zip'],
];
const LANGUAGES = ['en', 'ur'];
const MOST_OF_ONE = 250;
const WEB_ROUTES = resolve('apps/web/src/app/routes.tsx');

/** Addresses of everything that is given by GET: the server's own routes, and the pages that the web app's routes name. */
export function publicAddresses(world: ApiWorld, parts: AddressParts): Set<string> {
  const patterns = [...routesOf(world), ...pagesOf(readFileSync(WEB_ROUTES, 'utf8'))];
  return new Set(patterns.flatMap((pattern) => filled(pattern, parts)));
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

function filled(pattern: string, parts: AddressParts): string[] {
  let made = [''];
  const isFile = /file/i.test(pattern);
  for (const piece of pattern.split(/(:[\w:|]+)/)) {
    // Of two routes that name one place differently, `:id|:file`.
    const names = piece.startsWith(':') ? piece.split('|').map((name) => name.slice(1)) : [];
    const values = names.length === 0 ? [piece] : names.flatMap((name) => valuesOf(name, parts, isFile));
    made = made.flatMap((before) => values.map((value) => `${before}${value}`)).slice(0, MOST_OF_ONE);
  }
  return made;
}

function valuesOf(name: string, parts: AddressParts, isFile: boolean): readonly string[] {
  // A file of a summit.
  if (name === 'summit' || (name === 'slug' && isFile)) return [parts.summitSlug];
  const known = parts.named[name];
  if (known !== undefined) return known;
  if (/lang/i.test(name)) return LANGUAGES;
  if (/file/i.test(name))
    return [...parts.any, parts.summitSlug, ...NAMES].flatMap((value) => ENDINGS.map((ending) => `${value}${ending}`));
  return parts.any;
}

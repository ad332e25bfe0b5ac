import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isFirstMessages } from './first-messages.js';

const source = fileURLToPath(new URL('../../', import.meta.url));
const routes = join(source, 'app/routes.tsx');
const featuresWithMore = globSync('features/*/messages/en.json', { cwd: source })
  .filter((file) => !isFirstMessages(file))
  .map((file) => file.split('/')[1] ?? '');

/** `names` as in the braces of an import or an export; types are nothing that runs. */
const namesIn = (names: string, which: 'first' | 'last'): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(' as ').at(which === 'first' ? 0 : -1) ?? name);

const IMPORT =
  /(?:import|export)\s+(type\s)?([\w*][^{}'"]*?)?(?:\{([^}]*)\}\s*)?from '(\.[^']+)'|import\('(\.[^']+)'\)/g;

function fileAt(from: string, path: string): string[] {
  const base = join(dirname(from), path).replace(/\.js$/, '');
  return [`${base}.ts`, `${base}.tsx`].filter((file) => existsSync(file));
}

/** The files that one needs to run: of a feature's index only those with what is taken of it, as in the build. */
function neededBy(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, isType, others, braces, path, dynamic]) => {
    const [target] = fileAt(file, path ?? dynamic ?? '');
    if (isType !== undefined || target === undefined) return [];
    if (braces === undefined || others !== undefined) return [target];
    const taken = new Set(namesIn(braces, 'first'));
    if (taken.size === 0) return [];
    if (!target.endsWith('/index.ts')) return [target];
    return [...readFileSync(target, 'utf8').matchAll(IMPORT)].flatMap(([, , , exported = '', from = '']) =>
      namesIn(exported, 'last').some((name) => taken.has(name)) ? fileAt(target, from) : [],
    );
  });
}

/** Messages of features that do not come with the app, anywhere in what `page` needs: 'file: feature'. */
function missingFor(page: string): string[] {
  const seen = new Set<string>([routes]);
  const waiting = [page];
  const missing: string[] = [];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    for (const feature of featuresWithMore)
      if (new RegExp(`['"\`]${feature}\\.[a-z]`).test(code)) missing.push(`${relative(source, file)}: ${feature}`);
    waiting.push(...neededBy(file));
  }
  return missing;
}

describe('the messages that come with the app', () => {
  const pages = [
    ...readFileSync(routes, 'utf8').matchAll(/= lazy\(async \(\) => \(\{\s*default: \(await import\('([^']+)'\)/g),
  ];
  const files = pages.flatMap(([, path = '']) => fileAt(routes, path));

  it('are asked of the pages that wait for no others', () => expect(files.length).toBeGreaterThan(5));
  it.each([join(source, 'app/App.tsx'), ...files].map((file) => relative(source, file)))(
    'are all that %s says',
    (file) => expect(missingFor(join(source, file))).toEqual([]),
  );
  it('are not all: a page of organisers is found to say more', () =>
    expect(missingFor(join(source, 'features/organise-people/PeoplePage.tsx'))).not.toEqual([]));
});

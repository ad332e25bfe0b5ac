import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const IMPORT =
  /(?:import|export)\s+(type\s)?([\w*][^{}'"]*?)?(?:\{([^}]*)\}\s*)?from '(\.[^']+)'|import\('(\.[^']+)'\)/g;

/**
 * The files of the app that `files` need to run, with themselves: of a feature's index only those with what is taken of it, as in the build.
 * `isLater`: also what they import later (`import()`). `without`: nothing of these.
 */
export function neededFiles(files: readonly string[], isLater: boolean, without: readonly string[] = []): Set<string> {
  const needed = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (needed.has(file) || without.includes(file)) continue;
    needed.add(file);
    waiting.push(...importsOf(file, isLater));
  }
  return needed;
}

/** Whether a module, by its id, is one of `files`, or an icon that one of them imports. */
export function neededModules(files: ReadonlySet<string>): (id: string) => boolean {
  const icons = new Set(
    [...files].flatMap((file) => {
      const [, names = ''] = /import \{([^}]*)\} from '@tabler\/icons-react'/.exec(readFileSync(file, 'utf8')) ?? [];
      return namesIn(names, 'first').map((name) => `${name}.mjs`);
    }),
  );
  return (id) => files.has(id) || icons.has(basename(id));
}

/** The source of what `from` imports as `path`; nothing where that is none of ours. */
export function sourceAt(from: string, path: string): string[] {
  const base = join(dirname(from), path).replace(/\.js$/, '');
  return [`${base}.ts`, `${base}.tsx`].filter((file) => existsSync(file));
}

function importsOf(file: string, isLater: boolean): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, isType, others, braces, path, dynamic]) => {
    const [target] = sourceAt(file, path ?? (isLater ? dynamic : undefined) ?? '');
    if (isType !== undefined || target === undefined) return [];
    if (braces === undefined || others !== undefined) return [target];
    const taken = new Set(namesIn(braces, 'first'));
    if (taken.size === 0) return [];
    if (!target.endsWith('/index.ts')) return [target];
    return [...readFileSync(target, 'utf8').matchAll(IMPORT)].flatMap(([, , , exported = '', from = '']) =>
      namesIn(exported, 'last').some((name) => taken.has(name)) ? sourceAt(target, from) : [],
    );
  });
}

/** `names` as in the braces of an import or an export; types are nothing that runs. */
const namesIn = (names: string, which: 'first' | 'last'): string[] =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '))
    .map((name) => name.split(' as ').at(which === 'first' ? 0 : -1) ?? name);

import { parse } from '@formatjs/icu-messageformat-parser';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { isFirstMessage } from '../src/app/i18n/first-messages.ts';
import { INTERFACE_LANGUAGES } from '../src/app/i18n/languages.ts';

/** What the app imports: for each language how to load its messages. */
const ALL = 'virtual:messages';
/** One file of a language. */
const PART = /^virtual:messages\/(first|more)\/(\w+)$/;
const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * Makes of all `messages/*.json` two files a language: the first messages, and the rest. ICU messages are parsed while building, so
 * that no browser has to bring a parser (9 kB) and parse them again.
 */
export function compileMessages(): Plugin {
  return {
    name: 'canopy:compile-messages',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js' } },
    }),
    resolveId: (id) => (id === ALL || PART.test(id) ? `\0${id}` : null),
    load(id) {
      const name = id.slice(1);
      if (name === ALL) return `${loadersOf('first')}\n${loadersOf('more')}`;
      const [, part, language = ''] = PART.exec(name) ?? [];
      if (part === undefined) return null;
      const files = globSync(`{app,features/*}/messages/${language}.json`, { cwd: SOURCE }).toSorted();
      const messages = files.flatMap((file) => {
        this.addWatchFile(`${SOURCE}${file}`);
        return Object.entries(JSON.parse(readFileSync(`${SOURCE}${file}`, 'utf8')) as Record<string, string>);
      });
      const compiled = messages
        .filter(([key]) => isFirstMessage(key) === (part === 'first'))
        .map(([key, text]) => [key, parse(text, { captureLocation: false })] as const);
      return `export default ${JSON.stringify(Object.fromEntries(compiled))}`;
    },
  };
}

const loadersOf = (part: string): string =>
  `export const ${part} = { ${INTERFACE_LANGUAGES.map((language) => `${language}: () => import('${ALL}/${part}/${language}')`).join(', ')} };`;

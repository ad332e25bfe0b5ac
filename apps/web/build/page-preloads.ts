import type { Plugin, Rolldown } from 'vite';
import { SUMMIT_PAGES } from '../src/app/summit-pages.ts';

/** A page that somebody opens from a link and waits for: what it needs beside the app itself. */
interface PreloadedPage {
  /** Regular expression of its paths. */
  pattern: string;
  /** Modules, from the app's folder, that are fetched by `import()` on the way to the page's first use. */
  modules: readonly string[];
  /** Of those the ones that something is to be seen of before there is an app; while there is, the rest may come after them. */
  first?: readonly string[];
  /** Whether it says more than the first messages. */
  isWordy?: boolean;
}

const PAGES: readonly PreloadedPage[] = [
  {
    pattern: `^/s/[^/]+/(?!(${SUMMIT_PAGES})(/|$))[^/]+/?$`,
    first: ['src/clients/media/media-room-client.ts'],
    modules: ['src/features/session/SessionPage.tsx'],
    isWordy: true,
  },
  { pattern: '^/s/[^/]+/?$', modules: ['src/features/summit/SummitPage.tsx'] },
];

/** Every page's: the entry is small, and begins before the app is there. */
const APP = 'src/app/start.tsx';

/** A language's messages, as the build names their files. */
const MESSAGES = /^messages-(\w+)$/;
const MORE_MESSAGES = /^more-messages-(\w+)$/;

/**
 * Writes `preloads.json`: `<link>`s for the app itself, path pattern → those for the files behind `import()`s that this page will make
 * (`first`: those that it needs before the app), and language → those for its messages (`moreOfLanguages`: for `isWordy` pages), so that the browser fetches them together
 * with the app and not one after the other. The server puts them into the page's head.
 */
export function pagePreloads(): Plugin {
  return {
    name: 'canopy:page-preloads',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = withImports(
        chunks.filter(({ isEntry }) => isEntry),
        chunks,
      );
      const behind = (modules: readonly string[], known: ReadonlySet<Rolldown.OutputChunk>): Rolldown.OutputChunk[] => {
        const wanted = modules.map((module) => {
          const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`)));
          if (chunk === undefined) throw new Error(`${module} is in no file: mend the pages to preload`);
          return chunk;
        });
        return [...withImports(wanted, chunks)].filter((chunk) => !known.has(chunk));
      };
      const app = behind([APP], entry);
      const known = new Set([...entry, ...app]);
      const pages = PAGES.map(({ pattern, modules, first = [], isWordy = false }) => {
        // Also what the app needs as well, which may come later than this.
        const urgent = behind(first, entry);
        const rest = behind(modules, new Set([...known, ...urgent]));
        return { pattern, first: tagsOf(urgent), tags: tagsOf(rest), isWordy };
      });
      const byLanguage = (messages: RegExp): Record<string, string> =>
        Object.fromEntries(
          chunks.flatMap((chunk) => {
            const language = messages.exec(chunk.name)?.[1];
            return language === undefined ? [] : [[language, linkTo(chunk)] as const];
          }),
        );
      const languages = byLanguage(MESSAGES);
      const moreOfLanguages = byLanguage(MORE_MESSAGES);
      if (languages['en'] === undefined || moreOfLanguages['en'] === undefined)
        throw new Error('no messages were found: mend the languages to preload');
      this.emitFile({
        type: 'asset',
        fileName: 'preloads.json',
        source: JSON.stringify({ app: tagsOf(app), pages, languages, moreOfLanguages }),
      });
    },
  };
}

const linkTo = ({ fileName }: Rolldown.OutputChunk): string =>
  `<link rel="modulepreload" crossorigin href="/${fileName}">`;

function tagsOf(files: readonly Rolldown.OutputChunk[]): string {
  const styles = files.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  const styleLinks = styles.map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`);
  return [...styleLinks, ...files.map(linkTo)].join('');
}

function withImports(
  roots: readonly Rolldown.OutputChunk[],
  chunks: readonly Rolldown.OutputChunk[],
): Set<Rolldown.OutputChunk> {
  const found = new Set<Rolldown.OutputChunk>();
  const waiting = [...roots];
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (found.has(chunk)) continue;
    found.add(chunk);
    const { imports } = chunk;
    waiting.push(...chunks.filter(({ fileName }) => imports.includes(fileName)));
  }
  return found;
}

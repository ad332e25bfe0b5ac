import type { Plugin, Rolldown } from 'vite';

/** A page that somebody opens from a link and waits for: what it needs beside the app itself. */
interface PreloadedPage {
  /** Regular expression of its paths. */
  pattern: string;
  /** Modules, from the app's folder, that are fetched by `import()` on the way to the page's first use. */
  modules: readonly string[];
}

const PAGES: readonly PreloadedPage[] = [
  {
    pattern: '^/s/[^/]+/(?!people(/|$))[^/]+/?$',
    modules: ['src/features/session/SessionPage.tsx', 'src/clients/media/media-room-client.ts'],
  },
  { pattern: '^/s/[^/]+/?$', modules: ['src/features/summit/SummitPage.tsx'] },
];

/** A language's messages, as the build names their file. */
const MESSAGES = /^messages-(\w+)$/;

/**
 * Writes `preloads.json`: path pattern → `<link>`s for the files behind `import()`s that this page will make, and language →
 * `<link>` for its messages, so that the browser fetches them together with the app and not one after the other. The server
 * puts them into the page's head.
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
      const pages = PAGES.map(({ pattern, modules }) => {
        const wanted = modules.map((module) => {
          const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`));
          if (chunk === undefined) throw new Error(`${module} is no chunk of its own: mend the pages to preload`);
          return chunk;
        });
        const files = [...withImports(wanted, chunks)].filter((chunk) => !entry.has(chunk));
        const styles = files.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const tags = [
          ...styles.map((file) => `<link rel="preload" as="style" crossorigin href="/${file}">`),
          ...files.map(linkTo),
        ];
        return { pattern, tags: tags.join('') };
      });
      const languages = Object.fromEntries(
        chunks.flatMap((chunk) => {
          const language = MESSAGES.exec(chunk.name)?.[1];
          return language === undefined ? [] : [[language, linkTo(chunk)] as const];
        }),
      );
      if (languages['en'] === undefined) throw new Error('no messages were found: mend the languages to preload');
      this.emitFile({ type: 'asset', fileName: 'preloads.json', source: JSON.stringify({ pages, languages }) });
    },
  };
}

const linkTo = ({ fileName }: Rolldown.OutputChunk): string =>
  `<link rel="modulepreload" crossorigin href="/${fileName}">`;

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

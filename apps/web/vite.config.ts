import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { createLogger, defineConfig } from 'vite';
import { compileMessages } from './build/compile-messages.ts';
import { embedScript } from './build/embed-script.ts';
import { neededFiles, neededModules } from './build/needed-files.ts';
import { pagePreloads } from './build/page-preloads.ts';
import { pdfFiles } from './build/pdf-files.ts';
import { precompress } from './build/precompress.ts';
import { pureContracts } from './build/pure-contracts.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Where `vite dev` finds the API, chat and streaming. */
const server = process.env.CANOPY_SERVER ?? 'http://localhost:3000';
const proxied = { target: server, ws: true };

/** What several pages share would come in dozens of tiny files, and over HTTP/1.1 six at a time. */
const SHARED = /\/(apps\/web\/src\/(app|ui|clients\/graphql)|node_modules\/@tabler\/icons-react)\/.*\.[cm]?[jt]sx?$/;
/** What each page needs of packages, and nothing else of them. */
const EVERY_PAGE = /\/node_modules\/(wouter|@tabler\/icons-react\/dist\/esm\/(createReactComponent|defaultAttributes))/;
const neededBy = (...files: string[]): ((id: string) => boolean) =>
  neededModules(
    neededFiles(
      files.map((file) => at(`./src/${file}`)),
      false,
    ),
  );
/** Of what several pages share: what a stranger's first page needs, what the stage needs beyond it, and the rest, mostly organisers'. */
const isOfSummit = neededBy('main.ts', 'app/start.tsx', 'features/summit/SummitPage.tsx');
const isOfSession = neededBy('features/session/SessionPage.tsx');
/** What the entry begins with, before the app: without React, so that it runs as soon as it has come. */
const AHEAD =
  /\/(apps\/web\/src\/(clients\/graphql\/(client|graphql|fragments)|clients\/chat\/display-name|clients\/media\/device-choices|app\/i18n\/(reader-language|languages|messages)|features\/session\/(session-queries|session-ahead|session-passes|first-picture))\.ts|libs\/contracts\/src\/.*\.ts|node_modules\/(@urql\/core|@0no-co\/graphql\.web|wonka|gql\.tada)\/|vite\/preload-helper)|^.virtual:messages$/;
/** The calculation and its table of factors: for who computes a footprint, and without what other pages share. */
const CARBON =
  /\/libs\/domain\/src\/carbon\/(alternatives|factor|factors\.data|flight|footprint|footprint-input|footprint-result|great-circle|grid|home|land|online|stay)\.ts$/;
/** As `compileMessages` calls them. */
const MESSAGES = /^.virtual:messages\/(first|more)\/(\w+)$/;
/** Six languages of words, for who designs or checks one. */
const CERTIFICATES = /\/libs\/domain\/src\/certificates\//;
const CONTRACTS = /\/(libs\/(contracts|domain)\/src|node_modules\/zod)\//;

// Of a class that is composed from another file the plugin does not say where it came from; that would only matter to a url().
const logger = createLogger();
const warnOnce = logger.warnOnce.bind(logger);
logger.warnOnce = (message, options) => {
  if (!message.includes('did not pass the `from` option')) warnOnce(message, options);
};

export default defineConfig({
  root: at('.'),
  customLogger: logger,
  plugins: [react(), compileMessages(), pureContracts(), embedScript(), pagePreloads(), pdfFiles(), precompress()],
  resolve: {
    alias: {
      '@app/domain': at('../../libs/domain/src/index.ts'),
      '@app/contracts': at('../../libs/contracts/src/index.ts'),
    },
  },
  // Mantine's own color-scheme variable is unknown when the CSS is built, so light-dark() must reach the browser as it is.
  build: {
    outDir: at('../../dist/apps/web'),
    emptyOutDir: true,
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      // What these export is made when they are imported, and nothing else happens: who takes one thing of a feature's index leaves the rest.
      treeshake: {
        moduleSideEffects: [
          { test: /\/libs\/(contracts|domain)\/src\//, sideEffects: false },
          { test: /\/apps\/web\/src\/(features|clients)\/.*\.tsx?$/, sideEffects: false },
        ],
      },
      output: {
        codeSplitting: {
          groups: [
            // A request for what most readers see of a language, another for the rest; and nobody downloads two languages.
            {
              name: (id) =>
                id.replace(MESSAGES, (_id, part, language) => `${part === 'more' ? 'more-' : ''}messages-${language}`),
              test: MESSAGES,
              priority: 30,
            },
            // Media code is large and only needed by those who join.
            {
              name: 'media',
              test: /apps\/web\/src\/clients\/media\/(?!index|device-choices|media-probe)[\w-]+\.ts$|node_modules\/(mediasoup-client|awaitqueue|h264-profile-level-id|sdp-transform|ua-parser-js|queue-microtask|fake-mediastreamtrack)\//,
              priority: 20,
            },
            {
              name: 'sockets',
              test: /node_modules\/(socket\.io-client|socket\.io-parser|engine\.io-client|engine\.io-parser|@socket\.io)\//,
              priority: 22,
            },
            { name: 'ahead', test: AHEAD, priority: 25 },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 20 },
            {
              name: 'shared',
              test: (id) => EVERY_PAGE.test(id) || (SHARED.test(id) && isOfSummit(id)),
              minShareCount: 2,
              priority: 12,
            },
            {
              name: 'session-shared',
              test: (id) => SHARED.test(id) && isOfSession(id),
              minShareCount: 2,
              priority: 11,
            },
            { name: 'more-shared', test: SHARED, minShareCount: 2, priority: 10 },
            { name: 'carbon', test: CARBON, priority: 15 },
            { name: 'certificates', test: CERTIFICATES, minShareCount: 2, priority: 15 },
            { name: 'contracts', test: CONTRACTS, minShareCount: 2, priority: 10 },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      [
        '/graphql',
        '/sockets',
        '/calendar',
        '/exchange',
        '/feeds',
        '/embed',
        '/sessions',
        '/captions',
        '/photos',
        '/slides',
        '/network-check',
      ].map((path) => [path, proxied]),
    ),
  },
});

import swc from 'unplugin-swc';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const alias = {
  // As plain node resolves it: a second copy (its `module` build) would not know the first one's types.
  graphql: at('./node_modules/graphql/index.js'),
  '@app/domain': at('./libs/domain/src/index.ts'),
  '@app/contracts': at('./libs/contracts/src/index.ts'),
  '@app/grpc': at('./libs/grpc/src/index.ts'),
  '@app/config': at('./libs/config/src/index.ts'),
  '@app/database': at('./libs/database/src/index.ts'),
  '@app/observability': at('./libs/observability/src/index.ts'),
  '@app/facts': at('./libs/facts/src/index.ts'),
  '@app/realtime': at('./libs/realtime/src/index.ts'),
  '@app/outgoing': at('./libs/outgoing/src/index.ts'),
  '@app/hosting': at('./libs/hosting/src/index.ts'),
  '@app/testing': at('./libs/testing/src/index.ts'),
  '@apps/api': at('./apps/api/src/index.ts'),
  '@apps/chat': at('./apps/chat/src/index.ts'),
  '@apps/streaming': at('./apps/streaming/src/index.ts'),
};
// Nest needs the types of constructor parameters at run time; swc writes them as the build does.
const plugins = [
  swc.vite({
    // .swcrc leaves specs out of the build; here they are what runs.
    swcrc: false,
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript', decorators: true, tsx: false },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
  }),
];
/** The build makes the web's words from its JSON files; what is tested here needs none, only that they can be imported. */
const withoutMessages = {
  name: 'without-messages',
  resolveId: (id: string): string | undefined => (id === 'virtual:messages' ? `\0${id}` : undefined),
  load: (id: string): string | undefined =>
    id === '\0virtual:messages' ? 'export const first = {}; export const more = {};' : undefined,
};
// One throw-away PostgreSQL serves every project of a run that needs one.
const withDatabase = { globalSetup: at('./libs/testing/src/postgres.global-setup.ts') };
/** Chromium without cameras: these may run beside each other, the stage has the machine for itself. */
const PAGES = [
  'test/browser/{access,carbon,exchange,legacy,organiser,people,polls,programme-grid,registration,release,signing,summits}.browser-spec.ts',
];
const node = { environment: 'node' as const, restoreMocks: true };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        plugins,
        test: {
          ...node,
          name: 'unit',
          include: ['apps/{api,chat,streaming,standalone}/**/*.spec.ts', 'libs/**/*.spec.ts', 'scripts/**/*.spec.mjs'],
        },
      },
      {
        resolve: { alias },
        plugins: [withoutMessages],
        test: { ...node, name: 'web', include: ['apps/web/**/*.spec.{ts,tsx}'] },
      },
      {
        resolve: { alias },
        plugins,
        test: {
          ...node,
          ...withDatabase,
          name: 'integration',
          include: ['test/integration/**/*.int-spec.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        plugins,
        test: {
          ...node,
          ...withDatabase,
          name: 'e2e',
          include: ['test/e2e/**/*.e2e-spec.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        plugins,
        test: {
          ...node,
          ...withDatabase,
          name: 'pages',
          include: PAGES,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        plugins,
        test: {
          ...node,
          ...withDatabase,
          name: 'browser',
          include: ['test/browser/**/*.browser-spec.ts'],
          exclude: PAGES,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        resolve: { alias },
        plugins,
        test: {
          ...node,
          name: 'pictures',
          include: ['test/pictures/**/*.picture-spec.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

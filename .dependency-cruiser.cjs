// Who may import whom. Type-only imports count, except for rings.
const SPECS = String.raw`\.spec\.tsx?$`;
const SERVERS = 'api|chat|streaming';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Rules need nothing but themselves: no packages, no Node.',
      severity: 'error',
      from: { path: '^libs/domain/src/', pathNot: SPECS },
      to: { pathNot: '^libs/domain/src/' },
    },
    {
      name: 'contracts-are-browser-safe',
      comment: 'What reaches the browser: domain and zod, and types of mediasoup.',
      severity: 'error',
      from: { path: '^libs/contracts/src/', pathNot: SPECS },
      to: { pathNot: ['^libs/(contracts|domain)/src/', '^node_modules/(zod|mediasoup)/'] },
    },
    {
      name: 'contracts-take-only-types-of-mediasoup',
      severity: 'error',
      from: { path: '^libs/contracts/src/' },
      to: { path: '^node_modules/mediasoup/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-is-browser-safe',
      severity: 'error',
      from: { path: '^apps/web/src/' },
      to: { path: ['^apps/(?!web/)', '^libs/(?!(domain|contracts)/)'] },
    },
    {
      name: 'libs-look-down',
      comment: 'config, observability, database and grpc know nothing of what is built on them.',
      severity: 'error',
      from: { path: '^libs/(grpc|config|database|observability)/', pathNot: SPECS },
      to: { path: '^libs/(facts|realtime|hosting|testing)/' },
    },
    {
      name: 'hosting-is-on-top',
      comment: 'Only composition roots and tests use hosting; only tests use testing.',
      severity: 'error',
      from: { path: '^libs/(facts|realtime)/', pathNot: SPECS },
      to: { path: '^libs/(hosting|testing)/' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/testing/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-app-to-app',
      comment: 'Only standalone imports the other apps.',
      severity: 'error',
      from: { path: `^apps/(${SERVERS}|web)/src/` },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-testing-in-products',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: [SPECS, '^libs/testing/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'feature-front-door',
      comment: 'A feature of the API uses another one through its index.ts.',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/', pathNot: SPECS },
      to: { path: '^apps/api/src/[^/]+/', pathNot: ['^apps/api/src/$1/', '^apps/api/src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'web-feature-front-door',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/', pathNot: SPECS },
      to: {
        path: '^apps/web/src/features/[^/]+/',
        pathNot: ['^apps/web/src/features/$1/', '/index\\.tsx?$', '\\.css$'],
      },
    },
    {
      name: 'typeorm-stays-low',
      comment: 'Rows and SQL live in entities, repositories, migrations and modules.',
      severity: 'error',
      from: {
        path: '^(apps|libs)/',
        pathNot: [SPECS, '\\.(entity|repository|module)\\.ts$', '^libs/(database|facts|testing)/'],
      },
      to: { path: '^node_modules/typeorm/' },
    },
    {
      name: 'no-dev-packages-in-products',
      severity: 'error',
      from: { path: `^(apps/(${SERVERS}|standalone)|libs)/`, pathNot: [SPECS, '^libs/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'npm-optional', 'type-only'] },
    },
    // What begins with `virtual:` is made by a plugin of the web build.
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^virtual:' } },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'libs/grpc/src/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

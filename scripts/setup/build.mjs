import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { PROJECT, tool } from './places.mjs';
import { SetUpError, step } from './say.mjs';
import { fingerprint, onceFor } from './stamp.mjs';

const SERVER_FOLDERS = ['apps/api', 'apps/chat', 'apps/streaming', 'apps/standalone', 'libs'];

/**
 * Code made from `proto/` and `schema.graphql`; made again when those change.
 * @param {NodeJS.ProcessEnv} env
 */
export async function generate(env) {
  await onceFor('libs/grpc/src/generated/.stamp', fingerprint(['proto', 'package-lock.json']), () =>
    build('Generating code from proto/', 'seconds', 'buf', ['generate'], env, join(PROJECT, 'proto')),
  );
  await onceFor(
    'node_modules/.cache/canopy/graphql-types',
    fingerprint(['schema.graphql', 'apps/web/tsconfig.json', 'package-lock.json']),
    () =>
      build(
        'Generating types from schema.graphql',
        'seconds',
        'gql.tada',
        ['generate-output'],
        env,
        join(PROJECT, 'apps', 'web'),
      ),
  );
}

/**
 * Servers and web app into `dist/`; only what changed since the last build.
 * @param {NodeJS.ProcessEnv} env
 */
export async function buildAll(env) {
  await onceFor('dist/.server', fingerprint([...SERVER_FOLDERS, 'proto', '.swcrc', 'package-lock.json']), async () => {
    for (const folder of SERVER_FOLDERS) rmSync(join(PROJECT, 'dist', folder), { recursive: true, force: true });
    await build(
      'Building the server',
      'seconds',
      'swc',
      [...SERVER_FOLDERS, '-d', 'dist', '--config-file', '.swcrc'],
      env,
      PROJECT,
    );
  });
  await onceFor(
    'dist/.web',
    fingerprint(['apps/web', 'libs/contracts', 'libs/domain', 'schema.graphql', 'package-lock.json']),
    () =>
      build(
        'Building the web app',
        'about ten seconds',
        'vite',
        ['build', 'apps/web', '--logLevel', 'warn'],
        { ...env, NODE_ENV: 'production' },
        PROJECT,
      ),
  );
}

/** @param {string} what @param {string} expectation @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env @param {string} cwd */
function build(what, expectation, program, args, env, cwd) {
  return step(what, expectation, async () => {
    const { code, output } = await run(tool(program), args, { cwd, env });
    if (code !== 0) throw new SetUpError(`${what} failed:\n${output}`);
  });
}

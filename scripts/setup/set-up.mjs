import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { buildAll, generate } from './build.mjs';
import { findNode24 } from './node24.mjs';
import { installPackages } from './packages.mjs';
import { PROJECT } from './places.mjs';
import { SetUpError } from './say.mjs';
import { ensureWorker } from './worker.mjs';

/**
 * Everything between a clone and a running Canopy; each step is skipped when nothing changed since it last succeeded.
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>} the Node to run it with, and its environment
 */
export async function setUp() {
  try {
    accessSync(PROJECT, constants.W_OK);
  } catch {
    throw new SetUpError(
      `The folder ${PROJECT} can't be written by this account. Canopy keeps its packages and its build there: clone it into a folder of your own.`,
    );
  }
  const { node, env } = await findNode24();
  await installPackages(env);
  const worker = await ensureWorker(node, env);
  await generate(env);
  await buildAll(env);
  return {
    node,
    env: {
      ...env,
      MEDIASOUP_WORKER_BIN: worker,
      WEB_ROOT: join(PROJECT, 'dist', 'apps', 'web'),
      NODE_COMPILE_CACHE: join(PROJECT, 'node_modules', '.cache', 'v8'),
    },
  };
}

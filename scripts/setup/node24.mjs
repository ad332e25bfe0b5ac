import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from './command.mjs';
import { npm } from './npm.mjs';
import { USER_CACHE } from './places.mjs';
import { SetUpError, step } from './say.mjs';

const WANTED_MAJOR = 24;
const VERSION = '24.21.0';
const OLDEST_MAJOR = 20;

/**
 * The Node that everything is run with: this one when it is new enough, else one fetched once from the npm registry.
 * @returns {Promise<{ node: string, env: NodeJS.ProcessEnv }>} its path, and an environment that has it first on PATH
 */
export async function findNode24() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_MAJOR) {
    throw new SetUpError(
      `Canopy sets itself up with Node ${OLDEST_MAJOR} or newer; this is Node ${process.versions.node}. Get a newer one from https://nodejs.org and try again.`,
    );
  }
  const node = major >= WANTED_MAJOR ? process.execPath : await fetchedNode();
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { node, env: { ...process.env, [pathName]: `${dirname(node)}${delimiter}${process.env[pathName] ?? ''}` } };
}

async function fetchedNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = join(USER_CACHE, `node-${VERSION}`);
  const node = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(node)) return node;

  await step(
    `Fetching Node ${VERSION}, because this machine has ${process.versions.node}`,
    'about ten seconds, once',
    async () => {
      const draft = `${folder}.new-${process.pid}`;
      mkdirSync(draft, { recursive: true });
      try {
        const { code, tail } = await npm(
          [
            'install',
            '--prefix',
            draft,
            '--no-save',
            '--no-package-lock',
            '--ignore-scripts',
            '--no-audit',
            '--no-fund',
            `${name}@${VERSION}`,
          ],
          {
            cwd: draft,
          },
        );
        if (code !== 0) {
          throw new SetUpError(
            `Node ${VERSION} could not be fetched from the npm registry. Is the network reachable? npm says:\n${tail}\n\nYou can also install Node ${WANTED_MAJOR} yourself: https://nodejs.org`,
          );
        }
        rmSync(folder, { recursive: true, force: true });
        renameSync(draft, folder);
      } finally {
        rmSync(draft, { recursive: true, force: true });
      }
      const { code, output } = await run(node, ['--version']);
      if (code !== 0)
        throw new SetUpError(
          `The Node ${VERSION} of the npm registry does not run on this machine (${output}). Install Node ${WANTED_MAJOR} yourself: https://nodejs.org`,
        );
    },
  );
  return node;
}

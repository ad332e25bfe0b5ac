import { npm } from './npm.mjs';
import { PROJECT } from './places.mjs';
import { SetUpError, step } from './say.mjs';
import { fingerprint, onceFor } from './stamp.mjs';

/**
 * Installs the npm packages when the lock file changed since the last time. No package runs an install script: what we
 * need of those (PostgreSQL's links, mediasoup's worker) we do ourselves, so that none of their downloads can break it.
 * @param {NodeJS.ProcessEnv} env
 */
export async function installPackages(env) {
  const wanted = fingerprint(['package.json', 'package-lock.json', '.npmrc'], [process.platform, process.arch]);
  await onceFor('node_modules/.canopy-installed', wanted, () =>
    step('Installing the npm packages', 'about a minute', async () => {
      const { code, tail } = await npm(
        ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
        { cwd: PROJECT, env },
      );
      if (code !== 0)
        throw new SetUpError(`The npm packages could not be installed. Is the network reachable? npm says:\n${tail}`);
    }),
  );
}

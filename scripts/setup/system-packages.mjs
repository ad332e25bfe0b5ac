import { existsSync } from 'node:fs';
import { run } from './command.mjs';
import { say, step } from './say.mjs';

const APT = '/usr/bin/apt-get';

/** @param {string} name */
async function isInstalled(name) {
  const { output } = await run('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]);
  return output.trim() === 'installed';
}

/**
 * Makes sure of Debian packages: installs what is missing when we are root there.
 * @param {string} purpose e.g. "the browser tests"
 * @param {string} expectation
 * @param {readonly string[]} names
 * @returns {Promise<string | undefined>} `undefined` when all are there, else the command that a person has to run
 */
export async function ensureSystemPackages(purpose, expectation, names) {
  if (!existsSync(APT)) return `with your system's package manager, what Debian calls: ${names.join(' ')}`;
  const missing = [];
  for (const name of names) if (!(await isInstalled(name))) missing.push(name);
  if (missing.length === 0) return undefined;
  const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) return command;
  return step(`Installing for ${purpose}: ${missing.join(' ')}`, expectation, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run(APT, ['update'], { env });
    const { code, tail } = await run(APT, ['install', '-y', '--no-install-recommends', ...missing], { env });
    if (code === 0) return undefined;
    say(`  apt-get could not do it:\n${tail}`);
    return command;
  });
}

// `npm start`: sets Canopy up where that is needed, then runs it until Ctrl-C.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './setup/places.mjs';
import { runScript, say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';

const PARENT_POLL_MS = 500;
/** V8 takes up to 128 MB for short-lived objects on a big machine; a quarter of that does, and stays within our goal for memory. */
const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=16'];

await runScript(async () => {
  const { node, env } = await setUp();
  say('• Starting Canopy …');
  return serve(node, { DEMO: 'true', ...env });
});

/**
 * Runs the server in a process group of its own: the terminal's Ctrl-C reaches it once, through us, and never the
 * programs it drains (mediasoup's workers, PostgreSQL). It ends when we do: it holds the other end of a channel.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit code
 */
function serve(node, env) {
  const main = join(PROJECT, 'dist', 'apps', 'standalone', 'src', 'main.js');
  const server = spawn(node, [...NODE_FLAGS, main], {
    cwd: PROJECT,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => server.kill(signal));
  }
  // npm passes SIGTERM on to the shell between us and no further: that it is gone shows in our parent.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && server.kill('SIGTERM'), PARENT_POLL_MS);
  return new Promise((resolve) => {
    server.once('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']);
    });
  });
}

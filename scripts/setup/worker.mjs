import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { release } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './command.mjs';
import { PROJECT, USER_CACHE } from './places.mjs';
import { say, SetUpError, step } from './say.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const PACKAGE = join(PROJECT, 'node_modules', 'mediasoup');
const RECIPE = join(PROJECT, 'scripts', 'build-mediasoup-worker.sh');
const BUILD_PACKAGES = [
  'meson',
  'ninja-build',
  'pkg-config',
  'g++',
  'flatbuffers-compiler',
  'libflatbuffers-dev',
  'libssl-dev',
  'libuv1-dev',
  'libsrtp2-dev',
  'libabsl-dev',
  'dpkg-dev',
];
const REACH_LIMIT_MS = 8_000;
const DOWNLOAD_LIMIT_MS = 120_000;
const BUILD_LIMIT_MS = 20 * 60_000;
/** A worker started by hand, without the version its parent tells it, ends with this code: it runs on this machine. */
const WORKER_RUNS_CODE = 41;

/**
 * mediasoup's worker, kept outside node_modules: the one it publishes where that can be downloaded, else one compiled here.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} the program's path
 */
export async function ensureWorker(node, env) {
  const given = process.env.MEDIASOUP_WORKER_BIN;
  if (given) {
    if (!existsSync(given)) throw new SetUpError(`MEDIASOUP_WORKER_BIN names ${given}, which is not there.`);
    return given;
  }
  const { version, repository } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  const recipe = createHash('sha256').update(readFileSync(RECIPE)).digest('hex').slice(0, 12);
  const name = process.platform === 'win32' ? 'mediasoup-worker.exe' : 'mediasoup-worker';
  const worker = join(USER_CACHE, 'mediasoup-worker', `${version}-${process.platform}-${process.arch}-${recipe}`, name);
  if (existsSync(worker)) return worker;

  mkdirSync(dirname(worker), { recursive: true });
  if (!(await download(node, env, version, repository.url, name, worker))) await compile(env, worker);
  return worker;
}

/**
 * mediasoup's own way of getting its published worker, without its way of compiling one: that would download build tools.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @param {string} version
 * @param {string} repository
 * @param {string} name
 * @param {string} worker
 */
async function download(node, env, version, repository, name, worker) {
  const downloaded = join(PACKAGE, 'worker', 'out', 'Release', name);
  if (!existsSync(downloaded)) {
    const kernel = process.platform === 'linux' ? `-kernel${release().split('.')[0]}` : '';
    const file = `mediasoup-worker-${version}-${process.platform}-${process.arch}${kernel}.tgz`;
    const url = `${repository.replace(/^git\+/, '').replace(/\.git$/, '')}/releases/download/${version}/${file}`;
    if (!(await answers(url))) return false;
    await step("Downloading mediasoup's media worker", 'a few seconds, once', () =>
      run(node, ['npm-scripts.mjs', 'postinstall'], {
        cwd: PACKAGE,
        env: { ...env, PYTHON: 'no-python-so-no-compiling' },
        limitMs: DOWNLOAD_LIMIT_MS,
      }),
    );
  }
  if (!existsSync(downloaded) || (await run(downloaded, [])).code !== WORKER_RUNS_CODE) return false;
  keep(downloaded, worker);
  return true;
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(REACH_LIMIT_MS) })).ok;
  } catch {
    return false;
  }
}

/** @param {NodeJS.ProcessEnv} env @param {string} worker */
async function compile(env, worker) {
  say("• mediasoup's media worker can't be downloaded here, so it is compiled from its source.");
  const command = await ensureSystemPackages("compiling mediasoup's worker", 'about a minute, once', BUILD_PACKAGES);
  if (command !== undefined) {
    throw new SetUpError(
      `To compile mediasoup's worker this machine needs a compiler and libraries. Install them and start again:\n\n  ${command}\n\nOr name a worker that you have: MEDIASOUP_WORKER_BIN=/path/to/mediasoup-worker`,
    );
  }
  const draft = `${worker}.new-${process.pid}`;
  await step("Compiling mediasoup's worker", 'about five minutes, once', async () => {
    const { code, tail } = await run('bash', [RECIPE, PACKAGE, draft], {
      env,
      limitMs: BUILD_LIMIT_MS,
      onLine: progress(),
    });
    if (code !== 0) throw new SetUpError(`mediasoup's worker could not be compiled:\n${tail}`);
    if ((await run(draft, [])).code !== WORKER_RUNS_CODE)
      throw new SetUpError(`The worker that was compiled does not run: ${draft}`);
    renameSync(draft, worker);
  });
}

/** Says every tenth of ninja's way; its lines look like `[12/340] Compiling …`. */
function progress() {
  let said = 0;
  return (/** @type {string} */ line) => {
    const [, done, all] = /^\[(\d+)\/(\d+)\]/.exec(line) ?? [];
    const tenths = Math.floor((Number(done) / Number(all)) * 10);
    if (Number(all) < 50 || !(tenths > said)) return;
    said = tenths;
    say(`  ${tenths * 10} % (${done} of ${all} files)`);
  };
}

/** @param {string} from @param {string} to */
function keep(from, to) {
  const draft = `${to}.new-${process.pid}`;
  copyFileSync(from, draft);
  chmodSync(draft, 0o755);
  renameSync(draft, to);
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './setup/command.mjs';
import { PROJECT, tool } from './setup/places.mjs';
import { say } from './setup/say.mjs';
import { runSuite } from './tests/suites.mjs';

/**
 * What has to hold for the whole tree, besides the tests. Each gives the problem as text, or `undefined`. The longest first:
 * two run at a time.
 * @type {readonly { name: string, find: (node: string, env: NodeJS.ProcessEnv) => Promise<string | undefined> }[]}
 */
const CHECKS = [
  // In two halves: the types of the whole tree are more than one process has memory for.
  { name: 'lint: web', find: byTool('eslint', ['apps/web', '--max-warnings=0']) },
  {
    name: 'lint: servers and tests',
    find: byTool('eslint', ['.', '--ignore-pattern', 'apps/web', '--max-warnings=0']),
  },
  { name: 'format', find: byTool('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'types: servers and tests', find: byTool('tsc', ['--noEmit', '--project', 'tsconfig.json']) },
  { name: 'types: web', find: byTool('tsc', ['--noEmit', '--project', 'apps/web/tsconfig.json']) },
  {
    name: 'who may import whom',
    find: byTool('depcruise', ['apps', 'libs', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']),
  },
  { name: 'nothing unused', find: byTool('knip', ['--no-progress']) },
  { name: 'proto', find: byTool('buf', ['lint', 'proto']) },
  { name: 'schema.graphql is current', find: findStaleSchema },
];

/** Suites that start nothing: they run while the longest check still does. */
const PURE_SUITES = ['unit', 'web'];

/**
 * Checks everything that needs no server, pure tests included, and says how it went.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./tests/suites.mjs').Result[]>}
 */
export async function runChecks(node, env) {
  const waiting = [
    ...CHECKS.map((check) => () => runCheck(check, node, env)),
    ...PURE_SUITES.map((suite) => () => runSuite(suite, env)),
  ];
  /** @type {import('./tests/suites.mjs').Result[]} */
  const results = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.push(await next());
  };
  await Promise.all([work(), work()]);
  return results;
}

/**
 * @param {(typeof CHECKS)[number]} check
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./tests/suites.mjs').Result>}
 */
async function runCheck({ name, find }, node, env) {
  const startedAt = Date.now();
  const problem = await find(node, env);
  const isFine = problem === undefined;
  say(`${isFine ? '✓' : '✗'} ${name}`);
  if (!isFine) say(problem);
  return { name, passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, skipped: [], durationMs: Date.now() - startedAt };
}

/** @param {string} program @param {string[]} args */
function byTool(program, args) {
  return async (/** @type {string} */ _node, /** @type {NodeJS.ProcessEnv} */ env) => {
    const { code, output } = await run(tool(program), args, { cwd: PROJECT, env });
    return code === 0 ? undefined : output || `${program} ended with code ${code}`;
  };
}

/** The built API prints its schema; the committed one has to be the same. @param {string} node @param {NodeJS.ProcessEnv} env */
async function findStaleSchema(node, env) {
  const folder = mkdtempSync(join(tmpdir(), 'canopy-schema-'));
  try {
    const { code, output } = await run(node, [join(PROJECT, 'dist', 'apps', 'api', 'src', 'schema-file.js')], {
      cwd: folder,
      env,
    });
    if (code !== 0) return output;
    const isSame =
      readFileSync(join(folder, 'schema.graphql'), 'utf8') === readFileSync(join(PROJECT, 'schema.graphql'), 'utf8');
    return isSame
      ? undefined
      : 'The code says another schema than schema.graphql. Run npm run gen:schema and commit the result.';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './setup/command.mjs';
import { PROJECT, tool } from './setup/places.mjs';

/**
 * What has to hold for the whole tree, besides the tests. Each gives the problem as text, or `undefined`.
 * @type {readonly { name: string, find: (node: string, env: NodeJS.ProcessEnv) => Promise<string | undefined> }[]}
 */
export const CHECKS = [
  { name: 'format', find: byTool('prettier', ['--check', '--log-level=warn', '.']) },
  { name: 'lint', find: byTool('eslint', ['.', '--max-warnings=0']) },
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

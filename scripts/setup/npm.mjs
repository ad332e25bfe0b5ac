import { run } from './command.mjs';

/**
 * Runs the npm that started us, else the one on PATH.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 */
export function npm(args, options) {
  const { npm_execpath: npmScript } = process.env;
  return npmScript?.endsWith('.js') ? run(process.execPath, [npmScript, ...args], options) : run('npm', args, options);
}

import { run } from './command.mjs';

/** npm tries a request three times; with its own pauses it would be silent for over a minute where there is no network. */
const PAUSES = ['--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000'];

/**
 * Runs the npm that started us, else the one on PATH.
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 */
export function npm(args, options) {
  const { npm_execpath: npmScript } = process.env;
  return npmScript?.endsWith('.js')
    ? run(process.execPath, [npmScript, ...args, ...PAUSES], options)
    : run('npm', [...args, ...PAUSES], options);
}

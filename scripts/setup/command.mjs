import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const TAIL_LINES = 25;

/**
 * Runs a program to its end. Its output is not shown; each line goes to `onLine`.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, limitMs?: number, onLine?: (line: string) => void }} options
 * @returns {Promise<{ code: number, output: string, tail: string }>} code is -1 when it could not be started or ran out of time
 */
export function run(program, args, { cwd, env = process.env, limitMs, onLine } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
      killSignal: 'SIGKILL',
    });
    /** @type {string[]} */
    const lines = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        onLine?.(line);
      });
    }
    const end = (/** @type {number} */ code) =>
      resolve({ code, output: lines.join('\n'), tail: lines.slice(-TAIL_LINES).join('\n') });
    child.once('error', (error) => {
      lines.push(error.message);
      end(-1);
    });
    child.once('close', (code) => end(code ?? -1));
  });
}

/**
 * Runs a program on this terminal.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} its exit code
 */
export function show(program, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: 'inherit' });
    child.once('error', () => resolve(-1));
    child.once('close', (code) => resolve(code ?? -1));
  });
}

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { show } from '../setup/command.mjs';
import { PROJECT, tool } from '../setup/places.mjs';
import { say } from '../setup/say.mjs';

/**
 * vitest's projects that start servers and browsers, on a machine that others may use at the same time; one after the other:
 * those that measure time don't share it with the rest.
 */
export const SUITES_OF_SERVERS = ['integration', 'e2e', 'pages', 'browser'];

/** A person's own settings must not steer the tests. */
const FOREIGN_SETTINGS = [
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'PUBLIC_URL',
  'PORT',
  'HOST',
  'CANOPY_DATA_DIR',
  'DEMO',
  'NODE_ENV',
];

/** More files than this don't fail by chance. */
const MOST_FILES_AGAIN = 3;

/**
 * @typedef {{ file: string, test: string, message: string }} Failure `message`: its first lines
 * @typedef {{ name: string, passed: number, failed: number, skipped: string[], failures?: Failure[], unsteady?: Failure[],
 *   durationMs: number }} Result `unsteady`: failed, and passed when their file ran once more
 * @typedef {{ name: string, status: string, message?: string,
 *   assertionResults: { status: string, fullName: string, failureMessages?: string[] | null }[] }} FileReport
 */

/**
 * Runs one of vitest's projects on this terminal and counts. A file of a suite of servers that fails runs once more, and
 * what passes then is counted as passed and named in the summary: it has to be mended, but hides nothing else.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Result>}
 */
export async function runSuite(name, env) {
  say(`\n── ${name} ──`);
  const startedAt = Date.now();
  const own = Object.fromEntries(Object.entries(env).filter(([variable]) => !FOREIGN_SETTINGS.includes(variable)));
  const first = await runVitest(name, [], own);
  const again = SUITES_OF_SERVERS.includes(name) ? worthAnotherRun(first.files) : [];
  if (again.length === 0) return { name, ...count(first.files, first.code), durationMs: Date.now() - startedAt };
  say(`\nOnce more: ${again.map((file) => relative(PROJECT, file)).join(', ')}`);
  const second = await runVitest(name, again, own);
  const files = [...first.files.filter((file) => !again.includes(file.name)), ...second.files];
  const counts = count(files, second.code);
  const unsteady = failuresOf(first.files).filter(
    ({ file, test }) => !counts.failures.some((failure) => failure.file === file && failure.test === test),
  );
  return { name, ...counts, unsteady, durationMs: Date.now() - startedAt };
}

/**
 * @param {string} project
 * @param {readonly string[]} only files; none: all of the project
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ files: FileReport[], code: number }>}
 */
async function runVitest(project, only, env) {
  const folder = mkdtempSync(join(tmpdir(), 'canopy-tests-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json'];
  try {
    const code = await show(tool('vitest'), [...args, `--outputFile.json=${report}`, ...only], { cwd: PROJECT, env });
    return { files: existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : [], code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The files that may have failed by chance. A counterexample that a property test found is no chance: it comes with the one
 * seed that shows it, and the next run has another.
 * @param {readonly FileReport[]} files
 * @returns {string[]}
 */
export function worthAnotherRun(files) {
  const failed = files.filter((file) => file.status === 'failed');
  const isCounterexample = failuresOf(failed).some(({ message }) => message.includes('Property failed after'));
  return failed.length > MOST_FILES_AGAIN || isCounterexample ? [] : failed.map(({ name }) => name);
}

/**
 * @param {readonly FileReport[]} files
 * @param {number} code of vitest
 */
export function count(files, code) {
  const tests = files.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: relative(PROJECT, file.name) })),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const skipped = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ file, fullName }) => `${file}: ${fullName}`);
  const failures = failuresOf(files);
  // vitest itself failed (a crash, an unhandled error): that is one failure, whatever the tests say.
  return { passed, failed: failures.length === 0 && code !== 0 ? 1 : failures.length, skipped, failures };
}

/**
 * @param {readonly FileReport[]} files
 * @returns {Failure[]}
 */
function failuresOf(files) {
  return files.flatMap((file) => {
    const path = relative(PROJECT, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    // A file that could not be loaded, or whose set-up failed, reports no failed test of its own.
    if (file.status === 'failed' && failed.length === 0)
      return [{ file: path, test: '(the file itself)', message: firstLines(file.message) }];
    return failed.map((test) => ({
      file: path,
      test: test.fullName,
      message: firstLines(test.failureMessages?.join('\n')),
    }));
  });
}

/** @param {string | undefined} text */
const firstLines = (text) =>
  (text ?? '')
    .split('\n')
    .filter((line) => !line.includes('/node_modules/'))
    .slice(0, 12)
    .join('\n');

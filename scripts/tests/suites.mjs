import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { show } from '../setup/command.mjs';
import { PROJECT, tool } from '../setup/places.mjs';
import { say } from '../setup/say.mjs';

/** vitest's projects, one after the other: those that measure time don't share the machine with the rest. */
export const SUITES = ['unit', 'web', 'integration', 'e2e', 'pages', 'browser'];

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

/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: string[], durationMs: number }} Result
 */

/**
 * Runs one of vitest's projects on this terminal and counts.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Result>}
 */
export async function runSuite(name, env) {
  say(`\n── ${name} ──`);
  const folder = mkdtempSync(join(tmpdir(), 'canopy-tests-'));
  const file = join(folder, 'report.json');
  const startedAt = Date.now();
  try {
    const own = Object.fromEntries(Object.entries(env).filter(([variable]) => !FOREIGN_SETTINGS.includes(variable)));
    const args = [
      'run',
      '--project',
      name,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ];
    const code = await show(tool('vitest'), args, { cwd: PROJECT, env: own });
    return {
      name,
      ...count(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code),
      durationMs: Date.now() - startedAt,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] } | undefined} report
 * @param {number} code of vitest
 */
export function count(report, code) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: relative(PROJECT, file.name) })),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  // A file that could not be loaded, or whose set-up failed, reports no failed test of its own.
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = tests.filter(({ status }) => status === 'failed').length + brokenFiles;
  const skipped = tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ file, fullName }) => `${file}: ${fullName}`);
  // vitest itself failed (a crash, an unhandled error): that is one failure, whatever the tests say.
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}

import { say } from '../setup/say.mjs';

/**
 * Prints what ran and what could not, and the counts as the last line.
 * @param {readonly import('./suites.mjs').Result[]} results
 * @param {string | undefined} missing the command that installs what was missing
 * @param {boolean} isStrict nothing may be skipped
 * @returns {number} the exit code
 */
export function summarise(results, missing, isStrict) {
  say('\nWhat ran');
  const width = Math.max(...results.map(({ name }) => name.length));
  for (const { name, passed, failed, skipped, durationMs } of results) {
    const counts = [
      `${passed} passed`,
      ...(failed > 0 ? [`${failed} FAILED`] : []),
      ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
    ];
    say(`  ${name.padEnd(width)}  ${(durationMs / 1000).toFixed(1).padStart(6)} s  ${counts.join(', ')}`);
  }
  sayFailures(
    '\nFailed at first, and passed when the file ran once more: to be mended',
    results.flatMap((result) => result.unsteady ?? []),
  );
  sayFailures(
    '\nFailed',
    results.flatMap((result) => result.failures ?? []),
  );
  const skipped = results.flatMap((result) => result.skipped);
  if (skipped.length > 0) {
    say(`\nWhat could not run on this machine${isStrict ? ' (CI: counts as failed)' : ''}`);
    for (const name of skipped) say(`  ${name}`);
  }
  if (missing !== undefined) say(`\nTo run everything, install what npm doesn't bring:\n  ${missing}`);

  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed)) + (isStrict ? skipped.length : 0);
  const left = isStrict ? 0 : skipped.length;
  say(`\n${passed} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`);
  return failed === 0 ? 0 : 1;
}

/**
 * @param {string} title
 * @param {readonly import('./suites.mjs').Failure[]} failures
 */
function sayFailures(title, failures) {
  if (failures.length === 0) return;
  say(title);
  for (const { file, test, message } of failures) say(`  ${file}: ${test}\n    ${message.replaceAll('\n', '\n    ')}`);
}

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

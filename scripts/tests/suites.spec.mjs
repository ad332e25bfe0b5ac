import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { PROJECT } from '../setup/places.mjs';
import { count, worthAnotherRun } from './suites.mjs';

/** @param {string} name @param {...(string | undefined)} failures a message for each test that failed, `undefined` for one that passed */
const fileOf = (name, ...failures) => ({
  name: join(PROJECT, name),
  status: failures.some((message) => message !== undefined) ? 'failed' : 'passed',
  assertionResults: failures.map((message, index) => ({
    status: message === undefined ? 'passed' : 'failed',
    fullName: `test ${index + 1}`,
    failureMessages: message === undefined ? [] : [message],
  })),
});

describe('what is counted of a suite', () => {
  it('names each test that failed with the start of its message', () => {
    const { passed, failed, failures } = count([fileOf('test/a.ts', undefined, 'expected 1, got 2')], 1);
    expect({ passed, failed }).toEqual({ passed: 1, failed: 1 });
    expect(failures).toEqual([{ file: 'test/a.ts', test: 'test 2', message: 'expected 1, got 2' }]);
  });

  it('counts a file that could not be loaded, and a run that ended badly without a failed test', () => {
    const broken = {
      name: join(PROJECT, 'test/b.ts'),
      status: 'failed',
      message: 'no such module',
      assertionResults: [],
    };
    expect(count([broken], 1)).toMatchObject({
      failed: 1,
      failures: [{ file: 'test/b.ts', message: 'no such module' }],
    });
    expect(count([fileOf('test/a.ts', undefined)], 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(count([], 1)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('names what was skipped', () => {
    const file = {
      name: join(PROJECT, 'test/c.ts'),
      status: 'passed',
      assertionResults: [{ status: 'skipped', fullName: 'later' }],
    };
    expect(count([file], 0)).toMatchObject({ passed: 0, failed: 0, skipped: ['test/c.ts: later'] });
  });
});

describe('what is run once more', () => {
  it('is each of a few files that failed, and no other', () => {
    expect(worthAnotherRun([fileOf('test/a.ts', 'timed out'), fileOf('test/b.ts', undefined)])).toEqual([
      join(PROJECT, 'test/a.ts'),
    ]);
  });

  it('is nothing where many files failed', () => {
    expect(worthAnotherRun(['a', 'b', 'c', 'd'].map((name) => fileOf(`test/${name}.ts`, 'timed out')))).toEqual([]);
  });

  it('is nothing after a counterexample of a property test: the next run has another seed', () => {
    const counterexample = 'Error: Property failed after 3 tests\n{ seed: 1, path: "2:0" }';
    expect(worthAnotherRun([fileOf('test/a.ts', counterexample), fileOf('test/b.ts', 'timed out')])).toEqual([]);
  });
});

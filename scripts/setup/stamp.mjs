import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT } from './places.mjs';

/** Never an input of a build: tests, and what builds write. */
const NOT_INPUTS = /(\.spec\.tsx?|\.tsbuildinfo)$|^(generated|node_modules|graphql-env\.d\.ts)$/;

/**
 * What a step's result depends on, as one hash of the contents.
 * @param {readonly string[]} paths files and folders in the project; a missing one counts as missing
 * @param {readonly string[]} facts anything else, e.g. a version
 */
export function fingerprint(paths, facts = []) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`${fact}\0`);
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addTo(hash, path) {
  const full = join(PROJECT, path);
  hash.update(`${path}\0`);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    hash.update(readFileSync(full)).update('\0');
    return;
  }
  for (const name of readdirSync(full).sort()) if (!NOT_INPUTS.test(name)) addTo(hash, `${path}/${name}`);
}

/**
 * Runs `work` unless it succeeded before with the same fingerprint.
 * @param {string} file where that is written down: beside the result, so that deleting the result deletes it too
 * @param {string} wanted
 * @param {() => Promise<void>} work
 */
export async function onceFor(file, wanted, work) {
  const stamp = join(PROJECT, file);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

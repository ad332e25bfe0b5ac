#!/usr/bin/env node
// npx canopy-verify FILE [--keys KEYS] [DOCUMENT …]
// Checks offline what Canopy gave: the evidence of an initiative, with documents that go with it, or a certificate (PDF or JSON).
// KEYS: the installation's `/certificates/keys.json`, kept from before. Needs `npm run build:server` once; no network, no database.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { verdictOn } from './verify-certificate.mjs';
import { evidenceVerdict } from './verify-evidence.mjs';

const USAGE =
  'npx canopy-verify FILE [--keys KEYS] [DOCUMENT …]   KEYS: the installation’s /certificates/keys.json (keys.json unless told)';

/** A certificate is small, and names another format; whatever is neither is looked at as evidence. */
const isCertificate = (bytes) =>
  bytes.subarray(0, 5).toString('latin1') === '%PDF-' || bytes.subarray(0, 64).includes('"certificate"');

async function main() {
  let asked;
  try {
    asked = parseArgs({ allowPositionals: true, options: { keys: { type: 'string', default: 'keys.json' } } });
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    return 2;
  }
  const [file, ...others] = asked.positionals;
  if (file === undefined) {
    console.error(USAGE);
    return 2;
  }
  const built = (name) => import(new URL(`../dist/libs/domain/src/${name}/index.js`, import.meta.url).href);
  const [initiatives, certificates] = await Promise.all([built('initiatives'), built('certificates')]).catch(() => []);
  if (initiatives === undefined) {
    console.error('Run `npm run build:server` once.');
    return 2;
  }
  let bytes, keySet, documents;
  try {
    bytes = await readFile(file);
    keySet = JSON.parse(await readFile(asked.values.keys, 'utf8'));
    documents = await Promise.all(others.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })));
  } catch (error) {
    console.error(error.message);
    return 2;
  }
  if (initiatives.initiativeOfPdf(bytes) !== undefined) {
    console.error(`${basename(file)} is the pages of an initiative: name its evidence first, and the pages after it.`);
    return 2;
  }
  const { isAuthentic, lines } = isCertificate(bytes)
    ? verdictOn(certificates, bytes, keySet)
    : await evidenceVerdict(initiatives, bytes, keySet, documents);
  console.log(lines.join('\n'));
  return isAuthentic ? 0 : 1;
}

process.exitCode = await main();

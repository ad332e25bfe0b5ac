// `npm run lock:complete`: enters into package-lock.json the optional packages of other platforms that npm left out.
// npm leaves out what its registry did not offer on the machine that wrote the lock; `npm ci` then refuses the lock file
// as incomplete. An entry without a checksum is enough: whoever needs the package gets exactly that version.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './setup/places.mjs';

const SYSTEMS = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony'];
/** @type {Record<string, string>} the word in a package's name → npm's word */
const PROCESSORS = {
  arm64: 'arm64',
  x64: 'x64',
  ia32: 'ia32',
  arm: 'arm',
  armv7: 'arm',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
};
/** @type {Record<string, string>} */
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };
const EXACT_VERSION = /^\d+\.\d+\.\d+[\w.+-]*$/;

const file = join(PROJECT, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
let added = 0;
for (const [holder, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const platform = platformOf(name);
    if (isLocked(holder, name) || platform === undefined || !EXACT_VERSION.test(version)) continue;
    // The order of keys that npm writes, so that its next install changes nothing.
    const { cpu, libc, os } = platform;
    lock.packages[`node_modules/${name}`] = { version, cpu, dev: entry.dev, libc, optional: true, os };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms entered.`);

/** Whether node would find `name` from `holder`. @param {string} holder @param {string} name */
function isLocked(holder, name) {
  for (let place = holder; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (`${place === '' ? '' : `${place}/`}node_modules/${name}` in lock.packages) return true;
    if (place === '') return false;
  }
}

/** What the name says of system, processor and C library; `undefined` when it names no system. @param {string} name */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  if (os === undefined) return undefined;
  const cpu = words.map((word) => PROCESSORS[word]).find((processor) => processor !== undefined);
  const libc = words.map((word) => LIBRARIES[word]).find((library) => library !== undefined);
  return { cpu: cpu && [cpu], libc: libc && [libc], os: [os] };
}

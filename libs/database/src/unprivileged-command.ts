import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** An account of this machine. */
export interface Account {
  uid: number;
  gid: number;
}

/** The account that runs the server when we are root, which PostgreSQL refuses to be; `undefined` when we are an ordinary user. */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (!hasSetpriv()) {
    throw new Error(
      'PostgreSQL does not run as root, and setpriv (package util-linux) is missing. Start Canopy as an ordinary user or name a server with DATABASE_URL.',
    );
  }
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  if (nobody === null)
    throw new Error(
      'PostgreSQL does not run as root, and this machine has no account "nobody". Name a server with DATABASE_URL.',
    );
  return { uid: Number(nobody[1]), gid: Number(nobody[2]) };
}

/**
 * `program` with `args`, to be run as `account`. It may read, never write, what lies under folders closed to others (`/root`), when `paths` do.
 * On Linux the kernel interrupts it when this process dies, so that SIGKILL leaves no server behind.
 */
export function commandAs(
  account: Account | undefined,
  paths: readonly string[],
  program: string,
  args: readonly string[],
): [string, string[]] {
  if (process.platform !== 'linux' || !hasSetpriv()) return [program, [...args]];
  const switches = ['--pdeathsig=INT'];
  if (account !== undefined) {
    switches.push(`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups');
    if ([program, ...paths].some(isUnderClosedFolder)) {
      const capability = `+${readingCapability()}`;
      switches.push(`--inh-caps=${capability}`, `--ambient-caps=${capability}`);
    }
  }
  return ['setpriv', [...switches, '--', program, ...args]];
}

let setprivIsThere: boolean | undefined;
const hasSetpriv = (): boolean =>
  (setprivIsThere ??= spawnSync('setpriv', ['--pdeathsig=INT', '--', 'true'], { stdio: 'ignore' }).status === 0);

function isUnderClosedFolder(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return true;
    if (folder === dirname(folder)) return false;
  }
}

/** `dac_read_search` where this process may hand it on; containers often keep only the wider `dac_override`. */
function readingCapability(): string {
  const bounding = BigInt(`0x${/^CapBnd:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0'}`);
  const DAC_READ_SEARCH = 2n;
  return (bounding >> DAC_READ_SEARCH) & 1n ? 'dac_read_search' : 'dac_override';
}

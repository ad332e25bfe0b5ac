import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { StartFailure } from './start-failure.js';

/** A TCP port that was free a moment ago. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  return listenOnce(0, host);
}

/** @throws StartFailure when something else listens there. */
export async function assertPortIsFree(port: number, host: string): Promise<void> {
  try {
    await listenOnce(port, host);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw portTaken(port);
    if (code === 'EACCES')
      throw new StartFailure(
        `Port ${port} needs more rights than this account has. Choose another one: PORT=3001 npm start`,
      );
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartFailure(`HOST ${host} is not an address of this machine.`);
    throw error;
  }
}

/** The sentence for a taken port; names the process where the system tells. */
export function portTaken(port: number): StartFailure {
  const holder = process.platform === 'linux' ? processListeningOn(port) : undefined;
  return new StartFailure(
    `Port ${port} is taken${holder === undefined ? '' : ` by ${holder}`}. Stop that program, or choose another port: PORT=${port + 1} npm start`,
  );
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

const LISTENING = '0A';

/** `process 123 (node)`, read from /proc: the socket's inode, then the process that has it open. */
function processListeningOn(port: number): string | undefined {
  const inodes = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
      linesOf(table)
        .map((line) => line.trim().split(/\s+/))
        .filter((columns) => columns[3] === LISTENING && Number.parseInt(columns[1]?.split(':')[1] ?? '', 16) === port)
        .map((columns) => `socket:[${columns[9] ?? ''}]`),
    ),
  );
  if (inodes.size === 0) return undefined;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const holds = readdirSync(`/proc/${pid}/fd`).some((fd) => inodes.has(readlinkSync(`/proc/${pid}/fd/${fd}`)));
      if (holds) return `process ${pid} (${commandOf(pid)})`;
    } catch {
      continue; // another account's process, or one that just ended
    }
  }
  return undefined;
}

/** Its command line, as far as it helps to recognise it. */
const commandOf = (pid: string): string => {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    .split('\0')
    .map((word) => word.replace(/^\/.*\//, ''));
  return words.join(' ').trim().slice(0, 80);
};

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(1);
  } catch {
    return [];
  }
}

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROGRAMS = { ip: '/usr/sbin/ip', nft: '/usr/sbin/nft', tc: '/usr/sbin/tc' } as const;
const FORWARD = resolve('test/support/network/forward.mjs');
const SLOW_RELAY = resolve('test/support/network/slow-relay.mjs');
/** The server's address, the same for every visitor's network, and the relay's beside it. */
const SERVER_ADDRESS = '10.213.0.1';
const RELAY_ADDRESS = '10.213.0.2';

/** Why networks can't be made bad here; `undefined` when they can. */
export function whyNoNetworks(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux may divide networks';
  const missing = Object.entries(PROGRAMS).find(([, path]) => !existsSync(path));
  if (missing !== undefined) return `there is no ${missing[0]}`;
  const name = `canopy-${process.pid}-try`;
  try {
    run('ip', 'netns', 'add', name);
  } catch (error) {
    return `no network namespace can be made: ${String(error)}`;
  }
  try {
    // Each of what the faults are made of.
    run('ip', 'netns', 'exec', name, PROGRAMS.nft, rules('numgen random mod 100 < 1 drop'));
    run('ip', '-n', name, 'link', 'add', 'one-end', 'type', 'veth', 'peer', 'name', 'other-end');
    run('ip', 'netns', 'exec', name, PROGRAMS.tc, 'qdisc', 'add', 'dev', 'one-end', 'root', ...limit(300));
    return undefined;
  } catch (error) {
    return `this kernel lacks something: ${String(error)}`;
  } finally {
    run('ip', 'netns', 'del', name);
  }
}

/**
 * A server and its visitors, each in a network namespace of their own, with a cable from each visitor to the server.
 * Nothing outside of them is touched. Programs get into one by a wrapper that stands for their executable.
 */
export class BadNetwork {
  readonly serverAddress = SERVER_ADDRESS;
  private readonly folder = mkdtempSync(join(tmpdir(), 'canopy-network-'));
  private readonly server: string;
  private readonly visitors: VisitorNetwork[] = [];
  private readonly inside: ChildProcess[] = [];
  private readonly outside: Server[] = [];
  private readonly forwards: ChildProcess[] = [];

  constructor() {
    this.server = namespace('server');
    run('ip', '-n', this.server, 'link', 'set', 'lo', 'up');
    for (const address of [SERVER_ADDRESS, RELAY_ADDRESS])
      run('ip', '-n', this.server, 'addr', 'add', `${address}/32`, 'dev', 'lo');
  }

  /** A visitor's network: `10.213.N.2`, behind a cable to the server. */
  addVisitor(): VisitorNetwork {
    const visitor = new VisitorNetwork(this.server, this.visitors.length + 1, this.folder);
    this.visitors.push(visitor);
    return visitor;
  }

  /** Stands for this program, in the server's network. */
  serverProgram(program: string): string {
    return wrapper(this.folder, this.server, program);
  }

  /** Makes a port of this machine's loopback the same port of the server's address. */
  async forward(port: number): Promise<void> {
    const path = join(this.folder, `${port}.socket`);
    const outside = createServer((from) => {
      const to = createConnection(port, '127.0.0.1');
      from.pipe(to);
      to.pipe(from);
      from.on('error', () => to.destroy());
      to.on('error', () => from.destroy());
      from.on('close', () => to.destroy());
      to.on('close', () => from.destroy());
    });
    outside.listen(path);
    await once(outside, 'listening');
    this.outside.push(outside);
    this.forwards.push(await this.start(FORWARD, SERVER_ADDRESS, String(port), path));
  }

  /** Breaks off what this visitor has open at forwarded ports. */
  cut(visitor: VisitorNetwork): void {
    for (const forward of this.forwards) forward.stdin?.write(`${visitor.prefix}\n`);
  }

  /**
   * Leads UDP to this port of the server through a relay that can be slow; for connections that begin after this.
   * @returns how late each packet is from then on, in milliseconds, and by how much more or less
   */
  async detour(visitor: VisitorNetwork, port: number): Promise<(delayMs: number, jitterMs: number) => void> {
    const relay = await this.start(SLOW_RELAY, RELAY_ADDRESS, String(port), SERVER_ADDRESS);
    visitor.redirect(SERVER_ADDRESS, port, RELAY_ADDRESS);
    return (delayMs, jitterMs) => void relay.stdin?.write(`${delayMs} ${jitterMs}\n`);
  }

  /** Everything that runs in it has to be stopped before. */
  close(): void {
    for (const process of this.inside) process.kill('SIGKILL');
    for (const server of this.outside) server.close();
    for (const name of [...this.visitors.map(({ name: each }) => each), this.server]) run('ip', 'netns', 'del', name);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async start(script: string, ...args: string[]): Promise<ChildProcess> {
    const command = ['netns', 'exec', this.server, process.execPath, script, ...args];
    const started = spawn(PROGRAMS.ip, command, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.inside.push(started);
    await once(started.stdout, 'data');
    return started;
  }
}

/** Where a visitor's browser is, and what can happen to networks. */
export class VisitorNetwork {
  readonly name: string;
  private readonly cable: string;
  private host = 2;

  constructor(
    private readonly server: string,
    private readonly number: number,
    private readonly folder: string,
  ) {
    this.name = namespace(`visitor${number}`);
    this.cable = `to${number}`;
    run('ip', 'link', 'add', this.cable, 'netns', server, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', this.name);
    run('ip', '-n', server, 'addr', 'add', `${this.prefix}1/24`, 'dev', this.cable);
    run('ip', '-n', server, 'link', 'set', this.cable, 'up');
    run('ip', '-n', this.name, 'link', 'set', 'lo', 'up');
    run('ip', '-n', this.name, 'addr', 'add', this.address, 'dev', 'eth0');
    run('ip', '-n', this.name, 'link', 'set', 'eth0', 'up');
    this.route();
  }

  /** What its addresses begin with. */
  get prefix(): string {
    return `10.213.${this.number}.`;
  }

  /** Stands for this program, in this network. */
  program(program: string): string {
    return wrapper(this.folder, this.name, program);
  }

  /** Each packet is lost with this probability, in both directions. */
  lose(percent: number): void {
    this.rule(`numgen random mod 100 < ${percent} drop`);
  }

  /** As behind many a firewall. */
  blockUdp(): void {
    this.rule('meta l4proto udp drop');
  }

  /** UDP to a port of one address goes to another one; answers seem to come from the first. */
  redirect(from: string, port: number, to: string): void {
    const rule = `ip daddr ${from} udp dport ${port} dnat to ${to}`;
    const chain = `chain output { type nat hook output priority -100; ${rule}; }`;
    run('ip', 'netns', 'exec', this.name, PROGRAMS.nft, `table ip detour { ${chain}\n }`);
  }

  /** The cable takes no more than this, in both directions; what does not fit waits for at most 400 ms. */
  limitTo(kbps: number): void {
    run('ip', 'netns', 'exec', this.name, PROGRAMS.tc, 'qdisc', 'add', 'dev', 'eth0', 'root', ...limit(kbps));
    run('ip', 'netns', 'exec', this.server, PROGRAMS.tc, 'qdisc', 'add', 'dev', this.cable, 'root', ...limit(kbps));
  }

  /** Another address, as after a change from one network to another; the one before is gone. */
  changeAddress(): void {
    run('ip', '-n', this.name, 'addr', 'del', this.address, 'dev', 'eth0');
    this.host += 1;
    run('ip', '-n', this.name, 'addr', 'add', this.address, 'dev', 'eth0');
    this.route();
  }

  /** As good as new; the address stays. */
  heal(): void {
    run('ip', 'netns', 'exec', this.name, PROGRAMS.nft, 'add table inet bad; delete table inet bad');
    for (const [where, device] of [
      [this.name, 'eth0'],
      [this.server, this.cable],
    ] as const) {
      const shown = run('ip', 'netns', 'exec', where, PROGRAMS.tc, 'qdisc', 'show', 'dev', device);
      if (shown.includes('tbf')) run('ip', 'netns', 'exec', where, PROGRAMS.tc, 'qdisc', 'del', 'dev', device, 'root');
    }
  }

  private get address(): string {
    return `${this.prefix}${this.host}/24`;
  }

  private route(): void {
    run('ip', '-n', this.name, 'route', 'replace', 'default', 'via', `${this.prefix}1`);
  }

  private rule(statement: string): void {
    run('ip', 'netns', 'exec', this.name, PROGRAMS.nft, rules(statement));
  }
}

/** The same for what comes in and what goes out; loopback is no network. */
function rules(statement: string): string {
  return [
    'table inet bad {',
    ...(['input', 'output'] as const).map(
      (hook) =>
        `chain ${hook} { type filter hook ${hook} priority 0; ${hook === 'input' ? 'iif' : 'oif'} lo accept; ${statement}; }`,
    ),
    '}',
  ].join('\n');
}

const limit = (kbps: number): string[] => ['tbf', 'rate', `${kbps}kbit`, 'burst', '4kb', 'latency', '400ms'];

function namespace(role: string): string {
  const name = `canopy-${process.pid}-${role}`;
  run('ip', 'netns', 'add', name);
  return name;
}

/** The wrapper becomes the program: same process id, same open files. */
function wrapper(folder: string, name: string, program: string): string {
  const path = join(folder, `${name}-${program.replaceAll(/\W+/g, '-')}`);
  writeFileSync(path, `#!/bin/sh\nexec ${PROGRAMS.ip} netns exec ${name} ${program} "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

/** What it printed. @throws with what it complained about */
function run(program: keyof typeof PROGRAMS, ...args: string[]): string {
  return execFileSync(PROGRAMS[program], args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

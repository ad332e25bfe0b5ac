import { freePort } from '@app/hosting';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from 'node:net';
import { pinnedCommand } from '../machine.js';

const HOST = 'bench.localhost';
const ROOMS = 'rooms.bench.localhost';
const START_PATIENCE_MS = 30_000;

export interface Prosody {
  port: number;
  stop(): Promise<void>;
}

/** Whether Debian's `prosody` and Lua's driver for PostgreSQL are installed. */
export function hasProsody(): boolean {
  try {
    execFileSync('dpkg-query', ['-W', 'prosody', 'lua-dbi-postgresql'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Prosody on the servers' core: rooms for everybody, each message archived in PostgreSQL (`muc_mam` and `storage_sql`). */
export async function startProsody(databaseUrl: string): Promise<Prosody> {
  const home = await mkdtemp(join(tmpdir(), 'canopy-prosody-'));
  const port = await freePort();
  const { hostname, port: databasePort, username, password, pathname } = new URL(databaseUrl);
  const config = join(home, 'prosody.cfg.lua');
  await writeFile(
    config,
    `
pidfile = "${home}/prosody.pid"
data_path = "${home}"
run_as_root = true
log = { warn = "${home}/prosody.log" }
interfaces = { "127.0.0.1" }
c2s_ports = { ${port} }
s2s_ports = {}
network_backend = "epoll"
modules_enabled = { "saslauth" }
modules_disabled = { "s2s", "tls", "offline" }
c2s_require_encryption = false
allow_unencrypted_plain_auth = true
limits = {}
VirtualHost "${HOST}"
  authentication = "anonymous"
Component "${ROOMS}" "muc"
  modules_enabled = { "muc_mam" }
  muc_room_locking = false
  muc_log_by_default = true
  storage = { muc_log = "sql" }
  sql = { driver = "PostgreSQL", host = "${hostname}", port = ${databasePort}, database = "${pathname.slice(1)}", username = "${decodeURIComponent(username)}", password = "${decodeURIComponent(password)}" }
`,
  );
  await chmod(home, 0o700);
  const [program = '', ...args] = pinnedCommand(['prosody', '--config', config, '-F']);
  const child = spawn(program, args, { stdio: 'ignore', env: { PATH: process.env['PATH'], HOME: home } });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    await rm(home, { recursive: true, force: true });
  };
  for (const endMs = Date.now() + START_PATIENCE_MS; Date.now() < endMs; await delay(50)) {
    if (child.exitCode !== null) break;
    if (await answers(port)) return { port, stop };
  }
  await stop();
  throw new Error(`prosody did not answer as ${userInfo().username}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1', () => (probe.destroy(), resolve(true)));
    probe.once('error', () => resolve(false));
  });
}

/** Somebody in a room of Prosody's. @source RFC 6120 (streams, SASL ANONYMOUS, binding), XEP-0045 (rooms) */
export class RoomOccupant {
  private received = '';
  private expected: { text: string; resolve: () => void } | undefined;
  private sent = 0;

  private constructor(
    private readonly tcp: ReturnType<typeof connect>,
    private readonly room: string,
    private readonly nick: string,
  ) {
    tcp.setNoDelay(true);
    tcp.setEncoding('latin1');
    tcp.on('error', () => undefined);
    tcp.on('data', (chunk) => this.take(chunk.toString()));
  }

  static async enter(port: number, roomName: string, nick: string): Promise<RoomOccupant> {
    const occupant = new RoomOccupant(connect(port, '127.0.0.1'), `${roomName}@${ROOMS}`, nick);
    const open = `<?xml version='1.0'?><stream:stream to='${HOST}' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>`;
    await occupant.exchange(open, '</stream:features>');
    await occupant.exchange(`<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='ANONYMOUS'/>`, '<success');
    await occupant.exchange(open, '</stream:features>');
    await occupant.exchange(`<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>`, '</jid>');
    // Its own presence comes last: by then it is inside.
    await occupant.exchange(
      `<presence to='${occupant.room}/${nick}'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>`,
      `code='110'`,
    );
    return occupant;
  }

  /** Resolves when the room says it back: it is archived then. */
  say(text: string): Promise<void> {
    this.sent += 1;
    const id = `${this.nick}-${this.sent}`;
    return this.exchange(
      `<message to='${this.room}' type='groupchat' id='${id}'><body>${text}</body></message>`,
      `id='${id}'`,
    );
  }

  close(): void {
    this.tcp.destroy();
  }

  private exchange(stanza: string, answer: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.expected = { text: answer, resolve };
    this.tcp.write(stanza);
    return promise;
  }

  /** Looks for the answer in what came, and remembers no more of it than the answer might begin in. */
  private take(chunk: string): void {
    const { expected } = this;
    if (expected === undefined) return;
    this.received += chunk;
    if (this.received.includes(expected.text)) {
      this.expected = undefined;
      this.received = '';
      expected.resolve();
    } else this.received = this.received.slice(-expected.text.length);
  }
}

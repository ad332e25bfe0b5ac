import { freePort } from '@app/hosting';
import { execFileSync, spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { RtcReceiver } from '../../support/rtc/rtc-end.js';
import { pinnedCommand } from '../machine.js';
import { playing } from './canopy-streaming.js';
import type { Contender } from './contender.js';

const START_PATIENCE_MS = 20_000;
const MOUNTPOINT = 1;
interface Reply {
  janus: string;
  transaction?: string;
  sender?: number;
  data?: { id: number };
  jsep?: { type: 'offer'; sdp: string };
  error?: { reason: string };
}

/** Whether Debian's `janus` is installed. */
export function hasJanus(): boolean {
  try {
    // It ends with 1 after telling its version, too: only that it can be run counts.
    execFileSync('janus', ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}

/** Janus' streaming plugin with one RTP mountpoint, on the servers' core and one event loop: as mediasoup's one worker. */
export async function janusContender(): Promise<Contender> {
  const home = await mkdtemp(join(tmpdir(), 'canopy-janus-'));
  const [port, rtpPort] = [await freePort(), await freePort()];
  const files: Record<string, string> = {
    'janus.jcfg': `general: { configs_folder = "${home}" debug_level = 1 event_loops = 1 admin_secret = "${home}" }
media: { rtp_port_range = "50000-59999" }
nat: { nice_debug = false }
plugins: { disable = "${OTHER_PLUGINS}" }
transports: { disable = "libjanus_http.so,libjanus_mqtt.so,libjanus_nanomsg.so,libjanus_pfunix.so,libjanus_rabbitmq.so" }
`,
    'janus.transport.websockets.jcfg': `general: { ws = true ws_port = ${port} ws_ip = "127.0.0.1" wss = false }\n`,
    'janus.plugin.streaming.jcfg': `bench: { id = ${MOUNTPOINT} type = "rtp" audio = false video = true videoport = ${rtpPort} videopt = 96 videocodec = "vp8" secret = "bench" }\n`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(home, name), text);
  const [program = '', ...args] = pinnedCommand(['janus', '-F', home]);
  const child = spawn(program, args, { stdio: 'ignore', env: { PATH: process.env['PATH'], HOME: home } });
  const udp = createSocket('udp4');
  const stop = async (): Promise<void> => {
    const isRunning = child.exitCode === null && child.signalCode === null;
    const ended = isRunning ? once(child, 'exit') : undefined;
    child.kill('SIGTERM');
    await ended;
    udp.close();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const session = await JanusSession.open(`ws://127.0.0.1:${port}`);
    const send = (packet: Buffer): void => udp.send(packet, rtpPort, '127.0.0.1');
    return {
      name: 'Janus',
      pid: child.pid ?? 0,
      play: (kbps) => {
        const video = playing({ send }, kbps);
        return () => video.stop();
      },
      async watch(onPacket) {
        const handle = await session.attach();
        const offer = await session.message(handle, { request: 'watch', id: MOUNTPOINT });
        const { receiver, answer } = await RtcReceiver.answering(offer, onPacket);
        await session.start(handle, answer);
        return {
          isFlowing: receiver.isFlowing,
          requestKeyFrame: () => receiver.requestKeyFrame(),
          close: () => {
            session.detach(handle);
            receiver.close();
          },
        };
      },
      async stop() {
        session.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const OTHER_PLUGINS = [
  ...[
    'audiobridge',
    'duktape',
    'echotest',
    'lua',
    'nosip',
    'recordplay',
    'sip',
    'textroom',
    'videocall',
    'videoroom',
    'voicemail',
  ],
]
  .map((name) => `libjanus_${name}.so`)
  .join(',');

/** Janus' JSON over its socket, as far as watching a mountpoint takes. @source https://janus.conf.meetecho.com/docs/rest.html and streaming.html */
class JanusSession {
  private last = 0;
  private readonly waiting = new Map<string, (reply: Reply) => void>();
  private id = 0;
  private readonly keepAlive: NodeJS.Timeout;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      const reply = JSON.parse(data.toString()) as Reply;
      // What takes longer is acknowledged first and told later.
      if (reply.janus === 'ack' || reply.transaction === undefined) return;
      this.waiting.get(reply.transaction)?.(reply);
      this.waiting.delete(reply.transaction);
    });
    this.keepAlive = setInterval(() => void this.ask({ janus: 'keepalive', session_id: this.id }), 20_000);
  }

  static async open(url: string): Promise<JanusSession> {
    const session = new JanusSession(await connected(url));
    session.id = (await session.ask({ janus: 'create' })).data?.id ?? 0;
    return session;
  }
  async attach(): Promise<number> {
    const reply = await this.ask({ janus: 'attach', plugin: 'janus.plugin.streaming', session_id: this.id });
    return reply.data?.id ?? 0;
  }
  /** @returns the offer that comes of it */
  async message(handle: number, body: object): Promise<string> {
    const { jsep } = await this.ask({ janus: 'message', session_id: this.id, handle_id: handle, body });
    if (jsep === undefined) throw new Error('Janus made no offer');
    return jsep.sdp;
  }
  async start(handle: number, sdp: string): Promise<void> {
    const body = { request: 'start' };
    const jsep = { type: 'answer', sdp, trickle: false };
    await this.ask({ janus: 'message', session_id: this.id, handle_id: handle, body, jsep });
  }
  detach(handle: number): void {
    void this.ask({ janus: 'detach', session_id: this.id, handle_id: handle });
  }
  close(): void {
    clearInterval(this.keepAlive);
    this.socket.close();
  }

  private async ask(message: object): Promise<Reply> {
    this.last += 1;
    const transaction = String(this.last);
    const answered = new Promise<Reply>((resolve) => this.waiting.set(transaction, resolve));
    this.socket.send(JSON.stringify({ ...message, transaction }));
    const reply = await answered;
    if (reply.janus === 'error') throw new Error(`Janus: ${reply.error?.reason ?? 'error'}`);
    return reply;
  }
}

async function connected(url: string): Promise<WebSocket> {
  for (const deadline = Date.now() + START_PATIENCE_MS; ;) {
    const socket = new WebSocket(url, 'janus-protocol');
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('open', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    if (isOpen) return socket;
    if (Date.now() > deadline) throw new Error('Janus did not answer');
    await delay(50);
  }
}

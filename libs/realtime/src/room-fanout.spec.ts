import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket as TcpSocket } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { io, type Socket as ClientSocket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { textFrame } from './frames.js';
import { RoomFanout } from './room-fanout.js';

interface Facts {
  fact: (value: unknown) => void;
}
type ReaderSocket = Socket<Facts, Facts>;

let http: HttpServer;
let server: Server<Facts, Facts>;
let fanout: RoomFanout<Facts, ReaderSocket>;
let caughtUp: string[];
let givenUp: string[];
const clients = new Set<ClientSocket>();

async function aReader(transports: ('websocket' | 'polling')[] = ['websocket']) {
  const { port } = http.address() as AddressInfo;
  const accepted = new Promise<ReaderSocket>((resolve) => server.once('connection', resolve));
  const client = io(`http://127.0.0.1:${port}`, { transports, forceNew: true, reconnection: false });
  clients.add(client);
  const heard: unknown[] = [];
  client.on('fact', (value: unknown) => heard.push(value));
  const socket = await accepted;
  fanout.add('room', socket);
  return { client, socket, heard };
}
const eventually = async (holds: () => boolean): Promise<void> => {
  for (const endMs = Date.now() + 10_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 5))) {
    if (Date.now() > endMs) throw new Error('did not happen');
  }
};
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

beforeEach(async () => {
  caughtUp = [];
  givenUp = [];
  fanout = new RoomFanout({
    onCaughtUp: ({ id }) => caughtUp.push(id),
    onGivenUp: ({ id }) => givenUp.push(id),
    cutOffBytes: 200_000,
    giveUpMs: 2_000,
  });
  http = createServer();
  server = new Server<Facts, Facts>(http, { perMessageDeflate: false, maxHttpBufferSize: 1e8 });
  server.on('connection', (socket) => socket.on('disconnect', () => fanout.remove('room', socket)));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  for (const client of clients) client.disconnect();
  clients.clear();
  fanout.close();
  await server.close();
});

describe('a WebSocket text frame', () => {
  it.each([
    [0, '8100'],
    [125, '817d'],
    [126, '817e007e'],
    [65_535, '817effff'],
    [65_536, '817f0000000000010000'],
  ])('of %i bytes starts with %s', (length, header) => {
    const frame = textFrame(Buffer.alloc(length, 'x'));
    expect(frame.subarray(0, header.length / 2).toString('hex')).toBe(header);
    expect(frame.length).toBe(header.length / 2 + length);
  });
});

describe('a room', () => {
  it('reaches stock clients with events of every size, in order', async () => {
    const { heard } = await aReader();
    const sizes = [
      0,
      1,
      100,
      110,
      ...upTo(20).map((n) => 100 + n),
      126,
      1_000,
      65_500,
      ...upTo(40).map((n) => 65_500 + n),
      65_536,
      200_000,
    ];
    // Another length for each place in the joined buffer, so that a wrong header would show at once.
    for (const size of sizes) fanout.emit('room', 'fact', 'x'.repeat(size));
    await eventually(() => heard.length === sizes.length);
    expect(heard.map((text) => String(text).length)).toEqual(sizes);
  });

  it('counts bytes, not characters', async () => {
    const { heard } = await aReader();
    const texts = ['خوش آمدید', '气候峰会', 'สวัสดี', '👩‍🌾🌍', 'Ü'.repeat(60), '界'.repeat(21_840), '\u2066"\\\n\u0001'];
    for (const text of texts) fanout.emit('room', 'fact', { text });
    await eventually(() => heard.length === texts.length);
    expect(heard).toEqual(texts.map((text) => ({ text })));
  });

  it('keeps its order with ordinary emits to the same socket', async () => {
    const { heard, socket } = await aReader();
    for (const n of upTo(50)) {
      if (n % 3 === 0) {
        // A busy room gathers for some milliseconds; what it has sent is in order with what follows.
        await eventually(() => heard.length === n - 1);
        socket.emit('fact', n);
      } else {
        fanout.emit('room', 'fact', n);
      }
    }
    await eventually(() => heard.length === 50);
    expect(heard).toEqual(upTo(50));
  });

  it('sends what one event-loop turn has with one write for each socket', async () => {
    const { heard, socket } = await aReader();
    await turn();
    const tcp = (socket.conn as unknown as { transport: { socket: { _socket: TcpSocket } } }).transport.socket._socket;
    const before = tcp.bytesWritten;
    const write = vi.spyOn(tcp, 'write');
    for (const n of upTo(10)) fanout.emit('room', 'fact', n);
    await eventually(() => heard.length === 10);
    expect(write).toHaveBeenCalledTimes(1);
    expect(tcp.bytesWritten).toBeGreaterThan(before);
  });

  it('gives a newcomer nothing from before, and nothing to who has left', async () => {
    const first = await aReader();
    fanout.emit('room', 'fact', 'before');
    const second = await aReader();
    fanout.remove('room', first.socket);
    fanout.emit('room', 'fact', 'after');
    await eventually(() => second.heard.length > 0);
    expect(second.heard).toEqual(['after']);
    expect(first.heard).toEqual(['before']);
  });

  it('reaches a reader that polls, and goes on when it upgrades', async () => {
    const polling = await aReader(['polling']);
    const upgrading = await aReader(['polling', 'websocket']);
    for (const n of upTo(300)) {
      fanout.emit('room', 'fact', n);
      if (n % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await eventually(() => polling.heard.length === 300 && upgrading.heard.length === 300);
    expect(polling.heard).toEqual(upTo(300));
    expect(upgrading.heard).toEqual(upTo(300));
    expect(upgrading.socket.conn.transport.name).toBe('websocket');
  });

  it('minds no socket that is closed in between', async () => {
    const [staying, leaving, broken] = [await aReader(), await aReader(), await aReader()];
    fanout.emit('room', 'fact', 1);
    leaving.socket.disconnect(true);
    (broken.socket.conn as unknown as { transport: { socket: { terminate(): void } } }).transport.socket.terminate();
    await turn();
    fanout.emit('room', 'fact', 2);
    await eventually(() => staying.heard.length === 2);
  });
});

describe('a reader that does not read', () => {
  const tcpOf = (client: ClientSocket): TcpSocket =>
    (client.io.engine as unknown as { transport: { ws: { _socket: TcpSocket } } }).transport.ws._socket;
  /** 20 MB, no faster than `reader` reads: more than the system's own buffers hold. */
  const fill = async (reader?: { heard: unknown[] }): Promise<void> => {
    for (const n of upTo(200)) {
      fanout.emit('room', 'fact', `${n} ${'x'.repeat(100_000)}`);
      await (reader === undefined ? turn() : eventually(() => reader.heard.length === n));
    }
  };

  it('is left out until it has caught up, and told so; others miss nothing', async () => {
    const [slow, other] = [await aReader(), await aReader()];
    tcpOf(slow.client).pause();
    await fill(other);
    tcpOf(slow.client).resume();
    await eventually(() => caughtUp.length === 1);
    expect(caughtUp).toEqual([slow.socket.id]);
    fanout.emit('room', 'fact', 'after');
    await eventually(() => slow.heard.includes('after') && other.heard.includes('after'));
    expect(other.heard).toHaveLength(201);
    expect(slow.heard.length).toBeLessThan(201);
    // What it got before it was cut off is whole and in order.
    const numbers = slow.heard.slice(0, -1).map((text) => Number.parseInt(String(text), 10));
    expect(numbers).toEqual(upTo(numbers.length));
  });

  it('is closed when it never does', async () => {
    const { client, socket } = await aReader();
    tcpOf(client).pause();
    await fill();
    await eventually(() => givenUp.length === 1 && !socket.connected);
    expect(givenUp).toEqual([socket.id]);
    expect(caughtUp).toEqual([]);
  });
});

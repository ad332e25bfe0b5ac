import fc from 'fast-check';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { io, type Socket as ClientSocket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RoomFanout } from './room-fanout.js';

interface Facts {
  fact: (value: unknown) => void;
}
type ReaderSocket = Socket<Facts, Facts>;
const FRAMES_PER_S = 20;

let http: HttpServer;
let server: Server<Facts, Facts>;
let fanout: RoomFanout<Facts, ReaderSocket>;
let caughtUp: string[];
const clients = new Set<ClientSocket>();

/** A stock client that looks into batches. */
async function aReader() {
  const { port } = http.address() as AddressInfo;
  const accepted = new Promise<ReaderSocket>((resolve) => server.once('connection', resolve));
  const client = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true, reconnection: false });
  clients.add(client);
  const heard: unknown[] = [];
  const framesAtMs: number[] = [];
  client.onAny((name: string, value: unknown) => {
    framesAtMs.push(performance.now());
    if (name === 'fact') heard.push(value);
    if (name === 'room:batch') heard.push(...(value as [string, unknown][]).map(([, fact]) => fact));
  });
  const socket = await accepted;
  fanout.add('room', socket);
  return { socket, heard, framesAtMs };
}
const eventually = async (holds: () => boolean): Promise<void> => {
  for (const endMs = Date.now() + 10_000; !holds(); await new Promise((resolve) => setTimeout(resolve, 5))) {
    if (Date.now() > endMs) throw new Error('did not happen');
  }
};
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

beforeEach(async () => {
  caughtUp = [];
  fanout = new RoomFanout({
    onCaughtUp: ({ id }) => caughtUp.push(id),
    pace: { aboveReaders: 2, framesPerSecond: FRAMES_PER_S },
  });
  http = createServer();
  server = new Server<Facts, Facts>(http, { perMessageDeflate: false });
  server.on('connection', (socket) => socket.on('disconnect', () => fanout.remove('room', socket)));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  for (const client of clients) client.disconnect();
  clients.clear();
  fanout.close();
  await server.close();
});

describe('a big room', () => {
  it('gives each reader no more frames than its pace, everything in order', async () => {
    const readers = [await aReader(), await aReader(), await aReader()];
    const fromMs = performance.now();
    for (const n of upTo(600)) {
      fanout.emit('room', 'fact', n);
      await pause(1);
    }
    await eventually(() => readers.every(({ heard }) => heard.length === 600));
    const seconds = (performance.now() - fromMs) / 1_000;
    for (const { heard, framesAtMs } of readers) {
      expect(heard).toEqual(upTo(600));
      expect(framesAtMs.length).toBeLessThanOrEqual(Math.ceil(seconds * FRAMES_PER_S));
    }
  });

  it('says the first thing after a pause at once, and by itself', async () => {
    fanout.close();
    // The second frame would come after 100 s: whoever waits for a step waits for ever here.
    fanout = new RoomFanout({ onCaughtUp: () => undefined, pace: { aboveReaders: 2, framesPerSecond: 0.01 } });
    const readers = [await aReader(), await aReader(), await aReader()];
    fanout.emit('room', 'fact', 'one');
    await eventually(() => readers.every(({ heard }) => heard[0] === 'one'));
    fanout.emit('room', 'fact', 'two');
    fanout.emit('room', 'fact', 'three');
    await pause(50);
    expect(readers.map(({ heard }) => heard)).toEqual([['one'], ['one'], ['one']]);
    fanout.close();
    await eventually(() => readers.every(({ heard }) => heard.length === 3));
  });

  it('keeps what one frame does not hold for the next, and no frame is larger than a client may send', async () => {
    const readers = [await aReader(), await aReader(), await aReader()];
    const sizes: number[] = [];
    for (const client of clients) client.io.engine.on('packet', ({ data }) => sizes.push(String(data).length));
    for (const n of upTo(100)) fanout.emit('room', 'fact', `${n} ${'x'.repeat(3_000)}`);
    await eventually(() => readers.every(({ heard }) => heard.length === 100));
    for (const { heard } of readers) expect(heard.map((text) => Number.parseInt(String(text), 10))).toEqual(upTo(100));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64 * 1024);
  });

  it('tells everybody to catch up when more happens than frames hold', async () => {
    const readers = [await aReader(), await aReader(), await aReader()];
    for (const n of upTo(1_000)) fanout.emit('room', 'fact', `${n} ${'x'.repeat(3_000)}`);
    await eventually(() => caughtUp.length >= 3);
    expect(new Set(caughtUp)).toEqual(new Set(readers.map(({ socket }) => socket.id)));
    fanout.emit('room', 'fact', 'after');
    await eventually(() => readers.every(({ heard }) => heard.at(-1) === 'after'));
  });

  it('gives everybody what was said in their time, in order, whoever comes and goes', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('emit', 'enter', 'leave', 'wait'), { minLength: 5, maxLength: 30 }),
        async (steps) => {
          let said = 0;
          const here: ({ from: number } & Awaited<ReturnType<typeof aReader>>)[] = [];
          for (const _reader of upTo(3)) here.push({ from: 0, ...(await aReader()) });
          const gone: { expected: number[]; heard: unknown[] }[] = [];
          for (const step of steps) {
            if (step === 'emit') fanout.emit('room', 'fact', (said += 1));
            if (step === 'enter') here.push({ from: said, ...(await aReader()) });
            if (step === 'wait') await pause(7);
            const leaving = step === 'leave' ? here.shift() : undefined;
            if (leaving === undefined) continue;
            fanout.remove('room', leaving.socket);
            gone.push({ expected: upTo(said).slice(leaving.from), heard: leaving.heard });
          }
          await eventually(() => here.every(({ from, heard }) => heard.length === said - from));
          for (const { from, heard } of here) expect(heard).toEqual(upTo(said).slice(from));
          // Who left has the beginning of it.
          for (const { expected, heard } of gone) expect(heard).toEqual(expected.slice(0, heard.length));
          for (const { socket } of here) {
            fanout.remove('room', socket);
            socket.disconnect(true);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});

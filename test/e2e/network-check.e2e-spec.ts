import {
  NETWORK_CHECK,
  NETWORK_CHECK_AUDIENCE,
  NETWORK_CHECK_SOCKET_PATH,
  PROTOCOL_VERSION,
  type Ack,
} from '@app/contracts';
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { bundlePage } from '../support/page-bundle.js';
import { dtlsParameters } from './media/rtp-fixtures.js';
import { type MediaServer, startMediaServer } from './media/media-server.js';
import { SignallingClient } from './media/signalling-client.js';

interface Opened {
  send: { transportId: string; iceCandidates: unknown[] };
  recv: { transportId: string };
}

/** The test of the way to the media server, against real workers. */
describe('a network check', () => {
  let server: MediaServer;
  let browser: Browser;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    server = await startMediaServer({ page: await bundlePage('test/e2e/media/network-check-page.mjs') });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));

  const pass = async (lifetimeS = 60) =>
    (await server.passFor({ room: randomUUID(), rights: [], audience: NETWORK_CHECK_AUDIENCE, lifetimeS })).token;

  /** @throws the `connect_error` */
  async function connect(token: string): Promise<Socket> {
    const socket = io(server.origin, {
      path: NETWORK_CHECK_SOCKET_PATH,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: { pass: token, protocolVersion: PROTOCOL_VERSION },
    });
    sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return socket;
  }
  const ask = (socket: Socket, name: string, message: unknown = {}) =>
    socket.timeout(5_000).emitWithAck(name, message) as Promise<Ack<Opened>>;
  const codeOf = async (socket: Socket, name: string, message: unknown = {}): Promise<string> => {
    const answer = await ask(socket, name, message);
    return answer.ok ? 'ok' : answer.code;
  };

  it('tells a browser how its media would go: the path, the time there and back, loss, and what fits in each direction', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/media-page`);
    const figures = await page.evaluate<{
      path: string;
      roundTripMs: number;
      lossPercent: number;
      uploadKbps: number;
      downloadKbps: number;
    }>(`networkCheck.run(${JSON.stringify(await pass())}, ${JSON.stringify(NETWORK_CHECK_SOCKET_PATH)})`);
    expect(figures).toMatchObject({ path: 'udp' });
    expect(figures.roundTripMs).toBeLessThan(250);
    expect(figures.lossPercent).toBeLessThan(50);
    // A busy machine measures less, but never nothing, and never more than is offered.
    for (const kbps of [figures.uploadKbps, figures.downloadKbps]) {
      expect(kbps).toBeGreaterThan(100);
      expect(kbps).toBeLessThan(NETWORK_CHECK.loadKbps * 1.5);
    }
    expect(await page.evaluate('networkCheck.steps')).toEqual(['connecting', 'round-trip', 'upload', 'download']);
    await page.close();
  });

  it('tells a network that keeps media out from one that is not there, and from a server that is busy', async () => {
    const page = await browser.newPage();
    await page.addInitScript(`
      const { setRemoteDescription } = RTCPeerConnection.prototype;
      RTCPeerConnection.prototype.setRemoteDescription = function ({ type, sdp }) {
        // To a browser, a candidate that it never hears of and one behind a firewall are the same.
        return setRemoteDescription.call(this, { type, sdp: sdp.replaceAll(/^a=candidate:.*\\r\\n/gm, '') });
      };`);
    await page.route('**/network-check', (route) => route.fulfill({ status: 204 }));
    await page.goto(`${server.origin}/media-page`);
    const run = (token: string) =>
      page.evaluate<{ path: string } | null>(
        `networkCheck.run(${JSON.stringify(token)}, ${JSON.stringify(NETWORK_CHECK_SOCKET_PATH)})`,
      );
    expect(await run(await pass())).toMatchObject({ path: 'blocked', downloadKbps: null });
    expect(await run('nonsense')).toMatchObject({ path: 'untried' });
    await page.unroute('**/network-check');
    await page.route('**/network-check', (route) => route.abort());
    expect(await run('nonsense')).toBeNull();
    await page.close();
  });

  it('takes none but its own passes, and rooms do not take those', async () => {
    await expect(connect('nonsense')).rejects.toMatchObject({ data: { code: 'pass-invalid' } });
    const { token } = await server.passFor({ room: randomUUID() });
    await expect(connect(token)).rejects.toMatchObject({ data: { code: 'pass-invalid' } });
    await expect(connect(await pass(-1))).rejects.toMatchObject({ data: { code: 'pass-expired' } });
    const auth = { pass: await pass(), protocolVersion: PROTOCOL_VERSION };
    await expect(SignallingClient.connectWith(server.origin, auth)).rejects.toMatchObject({
      data: { code: 'pass-invalid' },
    });
  });

  it('is made once per pass, on one socket', async () => {
    const token = await pass();
    const [first, second] = [await connect(token), await connect(token)];
    expect(await codeOf(first, 'check:open')).toBe('ok');
    expect(await codeOf(first, 'check:open')).toBe('wrong-state');
    expect(await codeOf(second, 'check:open')).toBe('wrong-state');
    first.close();
    expect(await codeOf(await connect(token), 'check:open')).toBe('wrong-state');
  });

  it('refuses what comes in the wrong order, twice, malformed or for something that is not there', async () => {
    const socket = await connect(await pass());
    for (const early of ['check:send-data', 'check:receive-data', 'check:download'])
      expect(await codeOf(socket, early, { streamId: 0 })).toBe('wrong-state');
    expect(await codeOf(socket, 'check:connect', { transportId: 'x', dtlsParameters })).toBe('transport-unknown');
    const opened = await ask(socket, 'check:open');
    if (!opened.ok) throw new Error(opened.code);
    const { transportId } = opened.value.send;
    for (const malformed of [{}, { transportId }, { transportId, dtlsParameters: { fingerprints: [] } }])
      expect(await codeOf(socket, 'check:connect', malformed)).toBe('bad-message');
    expect(await codeOf(socket, 'check:connect', { transportId, dtlsParameters })).toBe('ok');
    expect(await codeOf(socket, 'check:connect', { transportId, dtlsParameters })).toBe('wrong-state');
    for (const streamId of [-1, 65_535, 0.5, '1'])
      expect(await codeOf(socket, 'check:send-data', { streamId })).toBe('bad-message');
    expect(await codeOf(socket, 'check:send-data', { streamId: 0 })).toBe('ok');
    expect(await codeOf(socket, 'check:send-data', { streamId: 1 })).toBe('wrong-state');
    expect(await codeOf(socket, 'check:receive-data')).toBe('ok');
    expect(await codeOf(socket, 'check:receive-data')).toBe('wrong-state');
    expect(await codeOf(socket, 'check:produce')).toBe('bad-message');
  });

  it('sends its load once, to nobody who has not proven their address', async () => {
    const socket = await connect(await pass());
    await ask(socket, 'check:open');
    await ask(socket, 'check:receive-data');
    // Nobody answered ICE: the channel takes what it can hold, and the load is over.
    const answer = (await socket.timeout(10_000).emitWithAck('check:download', {})) as Ack<{ messages: number }>;
    expect(answer.ok && answer.value.messages * NETWORK_CHECK.loadBytes).toBeLessThan(100_000);
    expect(await codeOf(socket, 'check:download')).toBe('wrong-state');
  });

  it('is made by so many at one time and no more; who leaves makes room', async () => {
    const codes: string[] = [];
    for (let number = 0; number < 17; number += 1) codes.push(await codeOf(await connect(await pass()), 'check:open'));
    expect(codes.slice(0, 16).every((code) => code === 'ok')).toBe(true);
    expect(codes[16]).toBe('unavailable');
    sockets[0]?.close();
    const token = await pass();
    await expect.poll(async () => codeOf(await connect(token), 'check:open')).toBe('ok');
  });
});

import { randomUUID } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { bundlePage } from '../support/page-bundle.js';
import { eventually, MediaPage } from './media/browser.js';
import { type MediaServer, startMediaServer } from './media/media-server.js';
import { SignallingClient } from './media/signalling-client.js';

const hasIpv6 = Object.values(networkInterfaces()).some((own) => own?.some(({ address }) => address === '::1'));

describe('media ports', () => {
  let page: string;
  let browser: Browser;
  let server: MediaServer | undefined;
  beforeAll(async () => {
    page = await bundlePage('test/e2e/media/media-page.mjs');
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  async function start(env: Record<string, string>): Promise<MediaServer> {
    server = await startMediaServer({ page, env });
    return server;
  }
  /** What browsers are told: `udp 127.0.0.1`, the one that they should try first in front. */
  async function candidatesOf(running: MediaServer): Promise<string[]> {
    const socket = await SignallingClient.connect(running, { room: await running.openRoom() });
    await socket.get('media:join-room', {});
    const { iceCandidates } = await socket.get('media:create-transport', { direction: 'recv' });
    socket.close();
    return [...iceCandidates]
      .sort((one, other) => other.priority - one.priority)
      .map(({ protocol, address }) => `${protocol} ${address}`);
  }
  /** Somebody speaks in one page and is seen and heard in another. @returns the address that it came from */
  async function seenAndHeard(running: MediaServer): Promise<unknown> {
    const speaker = randomUUID();
    const room = await running.openRoom([speaker]);
    const pages = [
      await MediaPage.open(browser, running.origin),
      await MediaPage.open(browser, running.origin),
    ] as const;
    const [on, watching] = pages;
    await on.call('open', 'room', { room, participant: speaker });
    await watching.call('open', 'room', { room, rights: 'watch' });
    expect(await on.call('publish', 'room', ['tone', 'video'], 640)).toBeNull();
    await watching.untilMore('room', speaker, 'video', 5);
    await watching.untilMore('room', speaker, 'audio', 20);
    // The browser's report names the chosen pair a moment before it describes it.
    const { to } = await eventually(
      () => watching.call<{ to: unknown }>('path', 'room', speaker, 'video'),
      (path) => path.to !== null,
    );
    for (const each of pages) await each.page.close();
    return to;
  }

  it('are told UDP first, on each address that they listen on', async () => {
    const running = await start({ MEDIA_LISTEN_ADDRESS: '127.0.0.1,127.0.0.2' });
    expect(await candidatesOf(running)).toEqual(['udp 127.0.0.1', 'udp 127.0.0.2', 'tcp 127.0.0.1', 'tcp 127.0.0.2']);
  });

  it('are told under another address where one is announced, and reached there', async () => {
    const running = await start({ MEDIA_LISTEN_ADDRESS: '0.0.0.0', MEDIA_ANNOUNCED_ADDRESS: '127.0.0.3' });
    expect(await candidatesOf(running)).toEqual(['udp 127.0.0.3', 'tcp 127.0.0.3']);
    expect(await seenAndHeard(running)).toBe('127.0.0.3');
  });

  it.skipIf(!hasIpv6)('are reached over IPv6 alone', async () => {
    const running = await start({ MEDIA_LISTEN_ADDRESS: '::1' });
    expect(await candidatesOf(running)).toEqual(['udp ::1', 'tcp ::1']);
    expect(await seenAndHeard(running)).toBe('::1');
  });

  it.skipIf(!hasIpv6)('may be of both families on one port, each announced as its own', async () => {
    const running = await start({ MEDIA_LISTEN_ADDRESS: '0.0.0.0,::', MEDIA_ANNOUNCED_ADDRESS: '127.0.0.1,::1' });
    expect(await candidatesOf(running)).toEqual(['udp 127.0.0.1', 'udp ::1', 'tcp 127.0.0.1', 'tcp ::1']);
    await seenAndHeard(running);
  });
});

import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { bundlePage } from '../support/page-bundle.js';
import { eventually, MediaPage } from './media/browser.js';
import { type MediaServer, startMediaServer } from './media/media-server.js';

interface Statistics {
  sent: { source: string; codec: string; scalabilityMode: string | null; layers: number; kbps: number }[];
  received: { source: string; codec: string; kbps: number; widthPx: number }[];
}

/** Which pictures go over the wire, in which codec and how large. */
describe('pictures in a browser', () => {
  let server: MediaServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startMediaServer({ page: await bundlePage('test/e2e/media/media-page.mjs') });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function aPage(pass: Record<string, string>, decodesOnly?: string[]): Promise<MediaPage> {
    const page = await MediaPage.open(browser, server.origin);
    if (decodesOnly) await page.call('decodesOnly', decodesOnly);
    await page.call('open', 'room', pass);
    await page.until('room', ({ connection }) => connection.status === 'connected');
    return page;
  }

  it('sends a screen in VP9 layers while all can show them, and in VP8 as soon as somebody comes who cannot', async () => {
    const speaker = randomUUID();
    const room = await server.openRoom([speaker]);
    const [on, watching] = [await aPage({ room, participant: speaker }), await aPage({ room, rights: 'watch' })];
    expect(await on.call('share', 'room')).toBeNull();
    await on.until('room', ({ screen }) => screen === 'on');
    // Shared, but not shown anywhere: nothing is received.
    await watching.until('room', ({ remotes }) => remotes[0]?.isScreenPaused === false);
    expect((await watching.state('room')).remotes).toMatchObject([{ hasScreen: false, isVideoPaused: true }]);

    await watching.call('show', 'room', speaker, 'screen', 1280);
    await watching.untilMore('room', speaker, 'screen', 5);
    const width = async (): Promise<number> => (await watching.received('room', speaker, 'screen'))?.frameWidth ?? 0;
    await eventually(width, (px) => px === 1280, 20_000);
    expect(await watching.received('room', speaker, 'screen')).toMatchObject({ codec: 'video/VP9' });
    const sentOf = async () => (await on.call<Statistics>('statistics', 'room')).sent[0];
    expect(await sentOf()).toMatchObject({ source: 'screen', codec: 'video/VP9', scalabilityMode: 'L2T3_KEY' });
    await watching.call('show', 'room', speaker, 'screen', 320);
    await eventually(width, (px) => px === 640, 20_000);
    await watching.call('show', 'room', speaker, 'screen', 1280);
    await eventually(width, (px) => px === 1280, 20_000);

    const old = await aPage({ room, rights: 'watch' }, ['video/VP8']);
    await old.call('show', 'room', speaker, 'screen', 1280);
    for (const page of [old, watching]) {
      await page.untilMore('room', speaker, 'screen', 5, 20_000);
      expect(await page.received('room', speaker, 'screen')).toMatchObject({ codec: 'video/VP8' });
    }
    expect(await on.state('room')).toMatchObject({ screen: 'on' });
    // Who could show more again finds the screen as it is: it does not blink for them.
    await old.page.close();
    await watching.untilMore('room', speaker, 'screen', 5);
    expect(await watching.received('room', speaker, 'screen')).toMatchObject({ codec: 'video/VP8' });
    await on.call('unshare', 'room');
    await watching.until('room', ({ remotes }) => remotes.length === 0);
    expect([...on.problems, ...watching.problems, ...old.problems]).toEqual([]);
    for (const page of [on, watching]) await page.page.close();
  });
});

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

  it('receives cameras that are shown and no others, and none at all at low bandwidth', async () => {
    const speaker = randomUUID();
    const room = await server.openRoom([speaker]);
    const [on, watching] = [await aPage({ room, participant: speaker }), await aPage({ room, rights: 'watch' })];
    expect(await on.call('publish', 'room', ['audio', 'video'], 640)).toBeNull();
    await watching.untilMore('room', speaker, 'video', 5);
    await watching.call('lowBandwidth', 'room', true);
    const received = async () => (await watching.call<Statistics>('statistics', 'room')).received;
    // It is paused at once, and given up later.
    await eventually(received, (streams) => streams.find(({ source }) => source === 'camera')?.kbps === 0, 20_000);
    await watching.untilMore('room', speaker, 'audio', 10);
    await watching.call('lowBandwidth', 'room', false);
    await watching.untilMore('room', speaker, 'video', 5);
    const streams = await received();
    expect(streams).toMatchObject([{ source: 'microphone', codec: 'audio/opus' }, { source: 'camera' }]);
    await Promise.all([on.page.close(), watching.page.close()]);
  });

  it('hears a booth in the languages that are listened to, sees who signs, and keeps both apart from the stage', async () => {
    const [ivo, sia] = [randomUUID(), randomUUID()];
    const room = randomUUID();
    const booths = [
      { language: 'ru', memberIds: [ivo], activeId: ivo },
      { language: 'ase', memberIds: [sia], activeId: sia },
    ];
    await server.putRoom(room, 1, [], { booths });
    const [voice, signs, listener] = [
      await aPage({ room, participant: ivo }),
      await aPage({ room, participant: sia }),
      await aPage({ room, rights: 'watch' }),
    ];
    expect(await voice.call('interpret', 'room', 'ru', 440)).toBeNull();
    expect(await signs.call('sign', 'room', 'ase')).toBeNull();
    await voice.until(
      'room',
      ({ interpretation, interpretingInto }) => `${interpretation} ${interpretingInto}` === 'on ru',
    );
    await signs.until('room', ({ signLanguage }) => signLanguage === 'on');
    const announced = await listener.until('room', (state) => state.booths.length === 2);
    expect(announced).toMatchObject({
      remotes: [],
      booths: [
        { language: 'ase', signerId: sia, hasSigns: false },
        { language: 'ru', interpreterId: ivo, isHeard: true, hasSound: false },
      ],
    });
    await listener.call('listenTo', 'room', ['ru']);
    await listener.untilMore('room', ivo, 'interpretation', 20);
    await listener.call('show', 'room', sia, 'sign-language', 320);
    await listener.untilMore('room', sia, 'sign-language', 5);

    // A cough.
    await voice.call('mute', 'room', 'interpretation');
    await listener.until('room', (state) => state.booths[1]?.isHeard === false);
    await voice.call('unmute', 'room', 'interpretation');
    await listener.until('room', (state) => state.booths[1]?.isHeard === true);
    // Who is no interpreter any more is not heard, and does not start again by themself.
    await server.putRoom(room, 2, [], { booths: booths.slice(1) });
    await listener.until('room', (state) => state.booths.length === 1);
    await voice.until('room', ({ interpretation }) => interpretation === 'off');
    expect([...voice.problems, ...signs.problems, ...listener.problems]).toEqual([]);
    for (const page of [voice, signs, listener]) await page.page.close();
  });

  it('agrees on congestion control in both directions, and on repair and silence of sound', async () => {
    const speaker = randomUUID();
    const room = await server.openRoom([speaker]);
    const [on, watching] = [await aPage({ room, participant: speaker }), await aPage({ room, rights: 'watch' })];
    expect(await on.call('publish', 'room', ['audio', 'video'], 640)).toBeNull();
    await watching.untilMore('room', speaker, 'video', 5);
    for (const page of [on, watching]) {
      const [{ own, other }] = await page.call<[{ own: string; other: string }]>('descriptions');
      const sections = (sdp: string, kind: string): string[] =>
        sdp.split('\r\nm=').filter((section) => section.startsWith(`${kind} `));
      // What is sent to viewers is measured by its pictures: sound alone needs no control, and mediasoup has none for it.
      for (const kind of page === on ? ['audio', 'video'] : ['video']) {
        for (const [section] of [sections(own, kind), sections(other, kind)]) {
          expect(section).toMatch(
            /a=extmap:\d+(\/\w+)? http:\/\/www.ietf.org\/id\/draft-holmer-rmcat-transport-wide-cc/,
          );
          expect(section).toMatch(/a=rtcp-fb:\d+ transport-cc/);
        }
      }
      // The one who receives says how sound is to be sent.
      const asked = page === on ? other : own;
      expect(sections(asked, 'audio')[0]).toMatch(/a=fmtp:\d+ .*useinbandfec=1/);
      if (page === on) expect(sections(asked, 'audio')[0]).toMatch(/a=fmtp:\d+ .*usedtx=1/);
    }
    await Promise.all([on.page.close(), watching.page.close()]);
  });
});

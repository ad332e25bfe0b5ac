import { RESUME_GRACE_MS } from '@app/contracts';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually, MediaPage, type Received } from '../e2e/media/browser.js';
import type { MediaServer } from '../e2e/media/media-server.js';
import { launchChromium } from '../support/chromium.js';
import { BadNetwork, type VisitorNetwork, whyNoNetworks } from '../support/network/bad-network.js';
import { bundlePage } from '../support/page-bundle.js';

const whyNot = whyNoNetworks();
/** What the product promises when a network is bad. */
const SOUND_BACK_MS = 5_000;
const LAYER_FALLS_MS = 3_000;
const LAYER_RETURNS_MS = 30_000;
const CAMERA_WIDTH_PX = 960;
const LARGEST_LAYER = 2;
const MEDIA_PORT = 40_000;
/** Where mediasoup's own installation would have put it. */
const MEDIA_WORKER = resolve('node_modules/mediasoup/worker/out/Release/mediasoup-worker');

/**
 * Real Chromium and real workers, each in a network of its own: the speaker and a viewer in a good one, the viewer whom this
 * is about in a bad one. Promises are in seconds: on a machine that is busy with something else, each has a second try.
 */
describe.skipIf(whyNot !== undefined)(
  `a bad network${whyNot === undefined ? '' : ` (not here: ${whyNot})`}`,
  { retry: 1 },
  () => {
    let network: BadNetwork;
    let bad: VisitorNetwork;
    let start: (successorOf?: MediaServer['identity']) => Promise<MediaServer>;
    let server: MediaServer;
    let origin: string;
    let slowDown: (delayMs: number, jitterMs: number) => void;
    const browsers: Browser[] = [];
    const [speakerId, farSpeakerId] = [randomUUID(), randomUUID()];
    let room: string;
    let other: MediaPage;
    let viewer: MediaPage;
    /** The picture that somebody asked for last, and the layer of it that the server sends. */
    let newest = '';
    let layer: number | undefined;

    beforeAll(async () => {
      network = new BadNetwork();
      const good = network.addVisitor();
      bad = network.addVisitor();
      // mediasoup looks for its worker once, when it is loaded.
      process.env['MEDIASOUP_WORKER_BIN'] = network.serverProgram(process.env['MEDIASOUP_WORKER_BIN'] ?? MEDIA_WORKER);
      const { observer } = await import('mediasoup');
      observer.on('newworker', (made) =>
        made.observer.on('newrouter', (router) =>
          router.observer.on('newtransport', (transport) =>
            transport.observer.on('newconsumer', (consumer) => {
              if (consumer.kind !== 'video') return;
              newest = consumer.id;
              consumer.observer.on('layerschange', (layers) => {
                if (newest === consumer.id) layer = layers?.spatialLayer;
              });
            }),
          ),
        ),
      );
      const { startMediaServer } = await import('../e2e/media/media-server.js');
      const port = String(MEDIA_PORT);
      const page = await bundlePage('test/e2e/media/media-page.mjs');
      const env = { MEDIA_LISTEN_ADDRESS: network.serverAddress, MEDIA_PORT_MIN: port, MEDIA_PORT_MAX: port };
      start = (successorOf) => startMediaServer({ page, env, ...(successorOf && { successorOf }) });
      server = await start();
      const web = new URL(server.origin);
      origin = `http://${network.serverAddress}:${web.port}`;
      await network.forward(Number(web.port));
      slowDown = await network.detour(bad, MEDIA_PORT);
      for (const visitor of [good, bad])
        browsers.push(await launchChromium({ within: (program) => visitor.program(program), trusted: origin }));

      room = await server.openRoom([speakerId, farSpeakerId]);
      const speaker = await aPage(browsers[0]!, { participant: speakerId });
      await speaker.call('publish', 'room', ['tone', 'video'], CAMERA_WIDTH_PX);
      other = await aPage(browsers[0]!, { rights: 'watch' });
      await other.untilMore('room', speakerId, 'video', 5);
    });
    afterAll(async () => {
      for (const browser of browsers) await browser.close();
      await server?.close();
      network?.close();
    });
    afterEach(async () => {
      bad.heal();
      slowDown(0, 0);
      await viewer.page.close();
    });

    async function aPage(browser: Browser, passQuery: Record<string, string>): Promise<MediaPage> {
      const page = await MediaPage.open(browser, origin);
      await page.call('open', 'room', { room, ...passQuery });
      await page.until('room', ({ connection }) => connection.status === 'connected');
      return page;
    }

    const received = async (page: MediaPage, kind: 'audio' | 'video'): Promise<Received> => {
      const counters = await page.received('room', speakerId, kind);
      if (counters === null) throw new Error(`no ${kind} is received`);
      return counters;
    };

    /** A viewer who sees and hears, in the bad network while it is still good. */
    async function aViewer(): Promise<void> {
      viewer = await aPage(browsers[1]!, { rights: 'watch', participant: randomUUID() });
      await viewer.untilMore('room', speakerId, 'video', 10);
      await sound(0.5);
    }

    /** Waits for so many more seconds of sound that really came. */
    async function sound(seconds: number, page = viewer, of: string = speakerId): Promise<void> {
      const heard = async (): Promise<number> => (await page.received('room', of, 'audio'))?.heardS ?? 0;
      const before = await heard();
      // Who is served anew counts anew.
      const isMore = (now: number): boolean => now >= before + seconds || (now < before && now >= seconds);
      await eventually(heard, isMore, SOUND_BACK_MS, () => page.problems.join('; '));
    }

    /** Runs this; meanwhile the other viewer loses nothing and is not served anew. */
    async function whileOthersNoticeNothing(fault: () => Promise<void>): Promise<void> {
      const before = await Promise.all([received(other, 'audio'), received(other, 'video')]);
      const statuses = await other.call('statuses', 'room');
      await fault();
      const after = await Promise.all([received(other, 'audio'), received(other, 'video')]);
      for (const [index, now] of after.entries()) {
        expect(now.ssrc).toBe(before[index]?.ssrc);
        expect(now.packetsLost).toBe(before[index]?.packetsLost);
        expect(now.packetsReceived).toBeGreaterThan(before[index]!.packetsReceived);
      }
      expect(await other.call('statuses', 'room')).toEqual(statuses);
    }

    /** Runs this; the viewer is served by the same connection before and after. */
    async function onSameConnection(fault: () => Promise<void>): Promise<void> {
      const before = await Promise.all([received(viewer, 'audio'), received(viewer, 'video')]);
      await whileOthersNoticeNothing(fault);
      const after = await Promise.all([received(viewer, 'audio'), received(viewer, 'video')]);
      expect(after.map(({ ssrc }) => ssrc)).toEqual(before.map(({ ssrc }) => ssrc));
    }

    it('that loses 15 % of all packets is heard and seen through', async () => {
      await aViewer();
      await onSameConnection(async () => {
        bad.lose(15);
        await sound(3);
        await viewer.untilMore('room', speakerId, 'video', 20, SOUND_BACK_MS);
        expect((await received(viewer, 'audio')).packetsLost).toBeGreaterThan(0);
      });
    });

    it('that lets 300 kbit/s through gets a smaller picture and the large one again, and keeps its sound', async () => {
      await aViewer();
      await eventually(
        () => layer,
        (now) => now === LARGEST_LAYER,
        LAYER_RETURNS_MS,
      );
      await onSameConnection(async () => {
        bad.limitTo(300);
        await eventually(
          () => layer,
          (now) => now !== undefined && now < LARGEST_LAYER,
          LAYER_FALLS_MS,
        );
        await sound(2);
        bad.heal();
        const width = async (): Promise<number> => (await received(viewer, 'video')).frameWidth;
        await eventually(width, (px) => px === CAMERA_WIDTH_PX, LAYER_RETURNS_MS);
      });
    });

    it('that is slow and unsteady (200 ms ± 50 ms, packets overtake each other) is heard and seen through', async () => {
      await aViewer();
      await onSameConnection(async () => {
        slowDown(200, 50);
        await sound(2);
        await viewer.untilMore('room', speakerId, 'video', 20, SOUND_BACK_MS);
      });
    });

    it('where UDP is blocked from the start is gone through by TCP', async () => {
      bad.blockUdp();
      await aViewer();
      expect(await viewer.call('path', 'room', speakerId, 'video')).toMatchObject({ protocol: 'tcp' });
    });

    it('where UDP is blocked all of a sudden is gone through by TCP', async () => {
      await aViewer();
      expect(await viewer.call('path', 'room', speakerId, 'video')).toMatchObject({ protocol: 'udp' });
      await whileOthersNoticeNothing(async () => {
        bad.blockUdp();
        await sound(0.5);
        expect(await viewer.call('path', 'room', speakerId, 'video')).toMatchObject({ protocol: 'tcp' });
        await viewer.untilMore('room', speakerId, 'video', 10);
      });
    });

    it('that is another one all of a sudden, with another address, is gone on in', async () => {
      await aViewer();
      await onSameConnection(async () => {
        bad.changeAddress();
        await sound(0.5);
        await viewer.untilMore('room', speakerId, 'video', 10);
      });
    });

    it('that is another one for somebody who speaks has them heard again by everybody', async () => {
      viewer = await aPage(browsers[1]!, { participant: farSpeakerId });
      await viewer.call('publish', 'room', ['tone']);
      await sound(0.5, other, farSpeakerId);
      const before = await other.received('room', farSpeakerId, 'audio');
      await whileOthersNoticeNothing(async () => {
        bad.changeAddress();
        await sound(0.5, other, farSpeakerId);
      });
      expect(await other.received('room', farSpeakerId, 'audio')).toMatchObject({ ssrc: before?.ssrc });
    });

    it('that cuts the socket does not interrupt what is seen and heard', async () => {
      await aViewer();
      await onSameConnection(async () => {
        network.cut(bad);
        await viewer.until('room', ({ connection }) => connection.status === 'reconnecting');
        await viewer.until('room', ({ connection }) => connection.status === 'connected', SOUND_BACK_MS);
        await sound(0.5);
        await viewer.untilMore('room', speakerId, 'video', 10);
      });
    });

    // Not the minute of the promise, but what it is about: no script runs until the server has given the page up, and nothing
    // is left of what it had.
    it('is forgotten by a tab that sleeps until the server has given it up: it is back when it wakes', async () => {
      await aViewer();
      const peers = async (): Promise<number> =>
        (await server.metrics.getSingleMetric('canopy_media_peers')?.get())?.values[0]?.value ?? Number.NaN;
      await whileOthersNoticeNothing(async () => {
        const before = await peers();
        const devtools = await viewer.page.context().newCDPSession(viewer.page);
        await devtools.send('Debugger.enable');
        await devtools.send('Debugger.pause');
        network.cut(bad);
        await eventually(peers, (count) => count < before, RESUME_GRACE_MS + 10_000);
        await devtools.send('Debugger.resume');
        await devtools.detach();
        await sound(0.5);
        await viewer.untilMore('room', speakerId, 'video', 10);
      });
    });

    it('is as good as a streaming server that starts again: everybody is back, and nobody has reloaded', async () => {
      await aViewer();
      const pages = [viewer, other];
      for (const { page } of pages) await page.evaluate('globalThis.isSamePage = true');
      server.cutSockets();
      await server.close();
      server = await start(server.identity);
      // As the API does when it misses a room there.
      await server.openRoom([speakerId, farSpeakerId], room);
      for (const page of pages) await sound(0.5, page);
      for (const { page } of pages) expect(await page.evaluate('globalThis.isSamePage')).toBe(true);
    });
  },
);

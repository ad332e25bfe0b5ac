import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually, launchChromium, MediaPage } from './media/browser.js';
import { type MediaServer, startMediaServer } from './media/media-server.js';
import { bundlePage } from './media/page-bundle.js';

/** The web app's own media client in Chromium, against a real worker. */
describe('media in a browser', () => {
  let server: MediaServer;
  let browser: Browser;
  beforeAll(async () => {
    const page = await bundlePage('media-page.mjs');
    server = await startMediaServer({ page });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function onAir() {
    const speaker = randomUUID();
    const room = await server.openRoom([speaker]);
    const [on, watching] = await Promise.all([
      MediaPage.open(browser, server.origin),
      MediaPage.open(browser, server.origin),
    ]);
    await on.call('open', 'room', { room, participant: speaker });
    await watching.call('open', 'room', { room, rights: 'watch' });
    await Promise.all([
      on.until('room', ({ connection }) => connection.status === 'connected'),
      watching.until('room', ({ connection }) => connection.status === 'connected'),
    ]);
    expect(await on.call('publish', 'room', ['audio', 'video'])).toBeNull();
    await watching.untilMore('room', speaker, 'video', 10);
    return { speaker, room, on, watching };
  }

  it('shows a speaker to an attendee: frames are decoded, sound arrives', async () => {
    const { speaker, on, watching } = await onAir();
    expect(await on.state('room')).toMatchObject({ microphone: 'on', camera: 'on', mayPublish: true, remotes: [] });
    expect((await watching.state('room')).remotes).toEqual([
      { participantId: speaker, hasAudio: true, hasVideo: true, isAudioPaused: false, isVideoPaused: false },
    ]);
    await watching.untilMore('room', speaker, 'audio', 20);
    // The fake microphone beeps: its speaker becomes the active one.
    await watching.until('room', ({ activeSpeaker }) => activeSpeaker === speaker);
    expect([...on.problems, ...watching.problems]).toEqual([]);
    await on.page.close();
    await watching.until('room', ({ remotes }) => remotes.length === 0);
    await watching.page.close();
  });

  it('has its pictures back within 5 s when the worker is killed, without a reload', async () => {
    const { speaker, on, watching } = await onAir();
    const [pid] = server.workerPids();
    const startMs = performance.now();
    process.kill(pid!, 'SIGKILL');
    await eventually(
      () => server.workerPids(),
      (pids) => pids.length === 1 && pids[0] !== pid,
    );
    await watching.until('room', ({ connection }) => connection.status !== 'connected' || true);
    await watching.untilMore('room', speaker, 'video', 5, 5_000);
    await watching.untilMore('room', speaker, 'audio', 20, 5_000);
    const tookMs = performance.now() - startMs;
    expect(tookMs).toBeLessThan(5_000);
    expect(await on.state('room')).toMatchObject({
      microphone: 'on',
      camera: 'on',
      connection: { status: 'connected' },
    });
    await Promise.all([on.page.close(), watching.page.close()]);
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type Guest, type OffstageMember } from './support/cast.js';
import { Publishers } from './support/publishers.js';

const soon = { timeout: 20_000, interval: 200 };
/** Pictures that are out of sight are given up after a quarter of a minute. */
const later = { timeout: 40_000, interval: 500 };
const LAY_OUT = `mutation ($session: ID!, $layout: StageLayout!) { layOutStage(sessionId: $session, layout: $layout) { __typename } }`;
const SPOTLIGHT = `mutation ($session: ID!, $person: ID) { putInSpotlight(sessionId: $session, participantId: $person) { __typename } }`;

/** Keeps the page's own connections, so that its statistics can be read. */
const KEEP_CONNECTIONS = `
  const connections = (globalThis.testConnections = []);
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...options) { super(...options); connections.push(this); }
  };
`;
/** A picture that the page receives, by its connections' own count. */
interface ReceivedPicture {
  trackId: string;
  frames: number;
  width: number;
}
const received = (page: Page): Promise<ReceivedPicture[]> =>
  page.evaluate(`(async () => {
    const found = [];
    for (const connection of testConnections) {
      if (connection.connectionState === 'closed') continue;
      for (const stat of (await connection.getStats()).values())
        // mediasoup probes the bandwidth with a stream that nobody sees.
        if (stat.type === 'inbound-rtp' && stat.kind === 'video' && stat.trackIdentifier !== 'probator')
          found.push({ trackId: stat.trackIdentifier, frames: stat.framesReceived ?? 0, width: stat.frameWidth ?? 0 });
    }
    return found;
  })()`);

/** How many pictures bring new frames, within a time in which each of them would. */
async function arriving(page: Page): Promise<number> {
  const before = new Map((await received(page)).map(({ trackId, frames }) => [trackId, frames]));
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 1500))');
  return (await received(page)).filter(({ trackId, frames }) => frames > (before.get(trackId) ?? 0)).length;
}

interface Tile {
  participantId: string;
  trackId: string;
  /** Device pixels. */
  width: number;
  isVisible: boolean;
}
/** Tiles with a picture, and which of them can be seen. */
const tilesOf = (page: Page): Promise<Tile[]> =>
  page.evaluate(`[...document.querySelectorAll('[data-testid=seat], [data-testid=focus]')].flatMap((tile) => {
    const video = tile.querySelector('video');
    const box = tile.getBoundingClientRect();
    const strip = tile.closest('ol')?.getBoundingClientRect() ?? document.documentElement.getBoundingClientRect();
    const isVisible = box.right > strip.left && box.left < strip.right && box.bottom > strip.top && box.top < strip.bottom;
    return [{
      participantId: tile.dataset.participant,
      trackId: video?.srcObject?.getVideoTracks()[0]?.id ?? '',
      width: tile.clientWidth * devicePixelRatio,
      isVisible,
    }];
  })`);

/** Nine people before drawn pictures of 960 pixels, and somebody who watches. */
describe('watching nine who are on stage', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let moderator: OffstageMember;
  let publishers: Publishers;
  let viewer: Guest;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
    moderator = await cast.offstageModerator();
    const slugs = await cast.speakerSlugs();
    expect(slugs).toHaveLength(9);
    publishers = await Publishers.open(browser, server, cast, moderator, slugs);
    viewer = await cast.attendee({ viewport: { width: 1440, height: 900 } }, browser, KEEP_CONNECTIONS);
    page = viewer.page;
    page.on('pageerror', (error) => problems.push(error.message));
  });
  afterAll(async () => {
    await publishers?.close();
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  const layout = (): Promise<string | null> => page.getByTestId('stage').getAttribute('data-layout');
  const press = (key: string): Promise<void> => page.locator('body').press(key);

  it('sees all nine around the table, each in the layer of its tile’s size', async () => {
    await expect.poll(() => publishers.states(), soon).toEqual(Array<string>(9).fill('on'));
    expect(await layout()).toBe('roundtable');
    await expect.poll(async () => (await tilesOf(page)).filter(({ trackId }) => trackId !== '').length, soon).toBe(10);
    // A quarter and half of 960 pixels; who stands in the middle needs the larger one at their seat, too.
    const wanted = new Map<string, number>();
    for (const { trackId, width } of await tilesOf(page)) {
      const layer = width <= 400 ? 240 : width <= 800 ? 480 : 960;
      wanted.set(trackId, Math.max(layer, wanted.get(trackId) ?? 0));
    }
    wanted.delete('');
    expect([...wanted.values()].sort((a, b) => a - b)).toEqual([...Array<number>(8).fill(240), expect.any(Number)]);
    expect(Math.max(...wanted.values())).toBeGreaterThan(240);
    await expect
      .poll(async () => new Map((await received(page)).map(({ trackId, width }) => [trackId, width])), soon)
      .toEqual(wanted);
  });

  it('sees whom the chair puts in the middle, marked in words', async () => {
    const [, second] = publishers.personIds;
    await moderator.order(SPOTLIGHT, { person: second });
    const focus = page.locator(`[data-testid=focus][data-participant="${second}"]`);
    await focus.getByLabel('In the spotlight').waitFor();
    await focus.locator('video').waitFor();
    await moderator.order(SPOTLIGHT, { person: null });
    await focus.getByLabel('In the spotlight').waitFor({ state: 'detached' });
  });

  it('sees the stage as the chair sets it, until they choose for themselves; and finds that choice again', async () => {
    await moderator.order(LAY_OUT, { layout: 'SPEAKER' });
    await expect.poll(layout, soon).toBe('speaker');
    await press('w');
    await expect.poll(layout, soon).toBe('roundtable');
    await page.reload();
    await expect.poll(layout, soon).toBe('roundtable');
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByLabel('As the chair sets it').check();
    await expect.poll(layout, soon).toBe('speaker');
    await page.keyboard.press('Escape');
  });

  it('receives only what is in sight of one large picture and a strip, and the others when the strip is moved', async () => {
    await page.setViewportSize({ width: 1024, height: 768 });
    const visible = async (): Promise<number> => {
      const tiles = (await tilesOf(page)).filter(({ isVisible }) => isVisible);
      return new Set(tiles.map(({ participantId }) => participantId)).size;
    };
    await expect.poll(visible, soon).toBeLessThan(9);
    expect(await visible()).toBeGreaterThan(1);
    await expect.poll(async () => (await arriving(page)) - (await visible()), later).toBe(0);
    await expect.poll(async () => (await received(page)).length - (await visible()), later).toBe(0);
    const last = page.getByTestId('seat').last();
    await last.scrollIntoViewIfNeeded();
    await last.locator('video').waitFor();
  });

  it('receives no picture of anybody while the page is out of sight, and all that is in sight afterwards', async () => {
    await page.evaluate(`Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'))`);
    await expect.poll(() => arriving(page), soon).toBe(0);
    await page.evaluate(`delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))`);
    await expect.poll(() => arriving(page), soon).toBeGreaterThan(1);
  });

  it('is sent no camera with sound and slides only, here and after a reload, until that is taken back', async () => {
    await press('d');
    await expect.poll(() => arriving(page), soon).toBe(0);
    await page.reload();
    await page.getByTestId('seat').first().waitFor();
    await expect.poll(async () => page.getByTestId('connection').getAttribute('data-state'), soon).toBe('connected');
    expect(await received(page)).toEqual([]);
    await press('d');
    await expect.poll(() => arriving(page), soon).toBeGreaterThan(1);
  });

  it('fills the screen with everything that belongs to the room', async () => {
    await press('f');
    const isWhole = (): Promise<boolean> =>
      page.evaluate<boolean>(`document.fullscreenElement?.dataset.testid === 'room' &&
        ['stage', 'connection'].every((id) => document.fullscreenElement.querySelector('[data-testid=' + id + ']'))`);
    await expect.poll(isWhole, soon).toBe(true);
    await press('f');
    await expect.poll(() => page.evaluate('document.fullscreenElement === null'), soon).toBe(true);
  });

  it('keeps who speaks in a window of its own, also while the page is out of sight', async () => {
    await press('i');
    const inWindow = (): Promise<number> =>
      page.evaluate<number>(
        `globalThis.documentPictureInPicture?.window?.document.querySelectorAll('video').length ?? 0`,
      );
    await expect.poll(inWindow, soon).toBe(1);
    await page.evaluate(`Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'))`);
    await expect.poll(() => arriving(page), soon).toBe(1);
    await page.evaluate(`delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))`);
    await press('i');
    await expect.poll(inWindow, soon).toBe(0);
  });

  it('sees somebody before the app is there, and the app’s own pictures from then on', async () => {
    const isSeen = Promise.withResolvers<void>();
    const app = '**/assets/start-*.js';
    await page.route(app, (route) => isSeen.promise.then(() => route.continue()));
    await page.reload({ waitUntil: 'commit' });
    const widthPx = (): Promise<number> =>
      page.evaluate<number>(`document.querySelector('video.first-picture')?.videoWidth ?? 0`);
    await expect.poll(widthPx, soon).toBeGreaterThan(0);
    expect(await page.getByTestId('room').count()).toBe(0);
    isSeen.resolve();
    await page.getByTestId('focus').locator('video').waitFor();
    await page.locator('video.first-picture').waitFor({ state: 'detached' });
    await page.unroute(app);
  });

  it('holds a telephone upright: one large picture, a strip that scrolls, nothing beside the screen', async () => {
    const phone = await cast.attendee({ viewport: { width: 360, height: 800 }, locale: 'ur-PK' });
    await phone.page.locator('[data-testid=focus] video').waitFor();
    expect(await phone.page.getByTestId('stage').getAttribute('data-kind')).toBe('below');
    expect(await phone.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    await phone.page.getByTestId('seat').last().scrollIntoViewIfNeeded();
    await phone.page.getByTestId('seat').last().locator('video').waitFor();
    await phone.context.close();
  });

  it('had no error on the page', () => expect(problems).toEqual([]));
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';
import { askToComeUp, heardSeconds, pictureOf, situation, write } from './support/stage-page.js';

const soon = { timeout: 30_000, interval: 50 };
/** The promise of the product: pictures are back within this after a worker died. */
const PICTURES_BACK_MS = 5_000;

/** What stands in a page's chat: own messages that are not acknowledged have no number. */
const messagesOn = (page: Page): Promise<{ seq: number; text: string }[]> =>
  page
    .getByTestId('chat-messages')
    .locator('li[data-seq]')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        seq: Number(row.getAttribute('data-seq')),
        text: row.querySelector('p[dir]')?.textContent ?? '',
      })),
    );

describe('a live roundtable when things die', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let speaker: CastMember;
  let attendee: Guest;
  let beforeCrash = '';

  beforeAll(async () => {
    // One worker: the one that is killed carries this room.
    [server, browser] = await Promise.all([CanopyServer.start({ MEDIA_WORKERS: '1' }), launchChromium()]);
    cast = new Cast(browser, server);
    const moderator = await cast.moderator();
    speaker = await cast.speaker();
    attendee = await cast.attendee();
    for (const { page } of [speaker, attendee])
      await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
    await askToComeUp(speaker.page);
    await moderator.page.getByTestId('admit-next').click();
    await situation(speaker.page, 'on-air').waitFor();
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  const picture = () => pictureOf(attendee.page, speaker.personId);
  const isSamePage = (page: Page): Promise<boolean> => page.evaluate(() => 'isSamePage' in globalThis);

  /** Another track than `before`, of which more and more frames are decoded: what stood on the screen does not count. */
  async function newPictures(before: string, timeout: number): Promise<void> {
    let last = 0;
    const isRising = async (): Promise<boolean> => {
      const { trackId, frames } = await picture();
      if (trackId === before) return false;
      const rises = last > 0 && frames > last;
      last = frames;
      return rises;
    };
    await expect.poll(isRising, { timeout, interval: 50 }).toBe(true);
  }

  it('has pictures and sound back within five seconds after a mediasoup worker was killed, without a reload', async () => {
    await expect.poll(async () => (await picture()).frames, soon).toBeGreaterThan(10);
    const [worker] = server.workerPids();
    const { trackId } = await picture();
    const killedAt = performance.now();
    process.kill(worker ?? Number.NaN, 'SIGKILL');
    await newPictures(trackId, PICTURES_BACK_MS);
    expect(performance.now() - killedAt).toBeLessThan(PICTURES_BACK_MS);
    expect(server.workerPids()).not.toContain(worker);
    await expect.poll(() => heardSeconds(attendee.page, speaker.personId), soon).toBeGreaterThan(0);
    expect(await isSamePage(attendee.page)).toBe(true);
    expect(await isSamePage(speaker.page)).toBe(true);
  });

  it('loses no acknowledged message and no number when the server is killed and started again mid-chat', async () => {
    const written: string[] = [];
    const say = async (text: string): Promise<void> => {
      await write(attendee.page, text, written.length === 0 ? 'Layla Rahman' : undefined);
      written.push(text);
    };
    for (let count = 1; count <= 6; count++) await say(`before ${count}`);
    await say('in the middle');
    const acknowledged = await messagesOn(attendee.page);
    beforeCrash = (await picture()).trackId;
    await server.kill();
    await attendee.page.getByTestId('connection').getByText('Reconnecting').waitFor();
    for (let count = 1; count <= 3; count++) await say(`while it is away ${count}`);
    await server.run();
    await expect.poll(async () => (await messagesOn(attendee.page)).length, soon).toBe(written.length);

    const after = await messagesOn(attendee.page);
    expect(after.map(({ text }) => text)).toEqual(written);
    expect(after.map(({ seq }) => seq)).toEqual(written.map((_, index) => index + 1));
    for (const message of acknowledged) expect(after).toContainEqual(message);
    const { page: newcomer } = await cast.attendee();
    await expect.poll(() => messagesOn(newcomer), soon).toEqual(after);
    expect(await isSamePage(attendee.page)).toBe(true);
  });

  it('has everybody back at their seat after that, seen and heard, without a reload', async () => {
    await situation(speaker.page, 'on-air').waitFor();
    await attendee.page.getByTestId('connection').getByText('Connected').waitFor();
    await newPictures(beforeCrash, 30_000);
    await expect.poll(() => heardSeconds(attendee.page, speaker.personId), soon).toBeGreaterThan(0);
    expect(await isSamePage(speaker.page)).toBe(true);
  });
});

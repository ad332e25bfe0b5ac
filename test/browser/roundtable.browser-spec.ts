import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';
import { silentUntilPressed } from './support/autoplay.js';
import { askToComeUp, decodedFrames, heardSeconds, seatOf, situation, write } from './support/stage-page.js';

const soon = { timeout: 15_000, interval: 100 };

/** The rehearsal of the demo on the running product, with a page for each of its people. */
describe('a live roundtable', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let moderator: CastMember;
  let ambassador: CastMember;
  let economist: CastMember;
  let attendee: Guest;
  const problems: string[] = [];

  const watch = (name: string, page: Page): void => {
    page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${name}: ${message.text()}`);
    });
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
    moderator = await cast.moderator();
    ambassador = await cast.speaker();
    economist = await cast.invitedSpeaker('almas-chukin');
    attendee = await cast.attendee();
    for (const [name, { page }] of Object.entries({ moderator, ambassador, economist, attendee })) watch(name, page);
  });
  afterAll(async () => {
    await cast?.close();
    await browser?.close();
    await server?.stop();
  });

  const growing = async (read: () => Promise<number>): Promise<void> => {
    await expect.poll(read, soon).toBeGreaterThan(0);
    const before = await read();
    await expect.poll(read, soon).toBeGreaterThan(before);
  };

  it('shows an attendee every seat with name, title and country before anybody is there', async () => {
    const seat = seatOf(attendee.page, ambassador.personId);
    await seat.getByText('Moin ul Haque').waitFor();
    await seat.getByText('Ambassador of the Islamic Republic of Pakistan to China').waitFor();
    await seat.getByText('Pakistan', { exact: true }).waitFor();
    await seat.getByText('not here yet').waitFor();
    expect(await attendee.page.getByTestId('seat').count()).toBe(10);
  });

  it('lets a speaker check camera and microphone, ask, wait and come on air', async () => {
    const { page } = ambassador;
    await page.getByTestId('come-up').click();
    await page.getByTestId('device-verdict').getByText('You can be seen and heard.').waitFor();
    const level = page.getByTestId('microphone-level');
    const levels = new Set<string | null>();
    await expect.poll(async () => levels.add(await level.getAttribute('aria-valuenow')).size, soon).toBeGreaterThan(2);
    await page.getByTestId('ask-for-seat').click();
    await situation(page, 'waiting').waitFor();
    await seatOf(attendee.page, ambassador.personId).getByText('joining').waitFor();

    await moderator.page.getByText('Moin ul Haque asks to come on stage.').waitFor();
    await moderator.page.keyboard.press('n');
    await situation(page, 'on-air').waitFor();
    expect(await page.getByTestId('situation').textContent()).toBe('You are on air.');
  });

  it('shows and plays every speaker on stage to an attendee without an account', async () => {
    await askToComeUp(economist.page);
    await moderator.page.getByTestId('admit-next').click();
    await situation(economist.page, 'on-air').waitFor();
    for (const { personId } of [ambassador, economist]) {
      await growing(() => decodedFrames(attendee.page, personId));
      await growing(() => heardSeconds(attendee.page, personId));
    }
  });

  it('puts who speaks in the middle and moves nobody for it', async () => {
    const places = () =>
      attendee.page
        .getByTestId('seat')
        .evaluateAll((seats) => seats.map((seat) => JSON.stringify(seat.getBoundingClientRect())));
    const before = await places();
    await attendee.page.locator('[data-testid=focus] video').waitFor();
    await ambassador.page.getByTestId('toggle-microphone').click();
    await attendee.page.locator(`[data-testid=focus][data-participant="${economist.personId}"]`).waitFor();
    await seatOf(attendee.page, ambassador.personId).getByLabel('Microphone is off').waitFor();
    await ambassador.page.getByTestId('toggle-microphone').click();
    await seatOf(attendee.page, ambassador.personId).getByLabel('Microphone is off').waitFor({ state: 'detached' });
    expect(await places()).toEqual(before);
  });

  it('shows initials when a camera goes off, and the picture again', async () => {
    const seat = seatOf(attendee.page, economist.personId);
    await economist.page.getByTestId('toggle-camera').click();
    await seat.getByText('AC').waitFor();
    await economist.page.getByTestId('toggle-camera').click();
    await growing(() => decodedFrames(attendee.page, economist.personId));
  });

  it('carries chat between pages, as text, under the name that a guest gives', async () => {
    await write(attendee.page, '<b>Greetings</b> from Lahore', 'Layla Rahman');
    const received = moderator.page
      .getByTestId('chat-messages')
      .locator('li', { hasText: '<b>Greetings</b> from Lahore' });
    await received.getByText('Layla Rahman').waitFor();
    expect(await received.locator('b').count()).toBe(0);

    await write(ambassador.page, 'Thank you. https://example.org/report');
    const answer = attendee.page.getByTestId('chat-messages').locator('li', { hasText: 'Thank you.' });
    await answer.getByText('Speaker', { exact: true }).waitFor();
    const link = answer.getByRole('link');
    expect(await link.getAttribute('href')).toBe('https://example.org/report');
    expect(await link.getAttribute('rel')).toBe('noopener nofollow ugc');
  });

  it('keeps a guest’s name over a reload and lets them change it', async () => {
    const { page } = attendee;
    await page.reload();
    await write(page, 'Still here');
    const rows = page.getByTestId('chat-messages').locator('li');
    await rows.filter({ hasText: 'Still here' }).getByText('Layla Rahman').waitFor();
    await page.getByRole('button', { name: 'Change name' }).click();
    await page.getByLabel('Your name').fill('Dr Layla Rahman');
    await page.getByRole('button', { name: 'Save name' }).click();
    await write(page, 'With my title');
    await rows.filter({ hasText: 'With my title' }).getByText('Dr Layla Rahman').waitFor();
  });

  it('lets the moderator mute a speaker: every page shows it, and only the moderator lifts it', async () => {
    const { page } = moderator;
    await page.getByTestId('tab-people').click();
    const row = page.locator(`[data-testid=people] [data-participant="${ambassador.personId}"]`);
    await row.getByRole('button', { name: 'Mute: Moin ul Haque' }).click();

    await seatOf(attendee.page, ambassador.personId).getByLabel('Muted by the moderator').waitFor();
    await situation(ambassador.page, 'on-air-muted').waitFor();
    expect(await ambassador.page.getByTestId('toggle-microphone').isDisabled()).toBe(true);
    await growing(() => decodedFrames(attendee.page, ambassador.personId));

    await row.getByRole('button', { name: 'Allow microphone: Moin ul Haque' }).click();
    await seatOf(attendee.page, ambassador.personId)
      .getByLabel('Muted by the moderator')
      .waitFor({ state: 'detached' });
    await situation(ambassador.page, 'on-air').waitFor();
    // Nobody but the speaker switches the microphone on again.
    await ambassador.page.getByTestId('toggle-microphone').click();
    await seatOf(attendee.page, ambassador.personId).getByLabel('Microphone is off').waitFor({ state: 'detached' });
  });

  it('brings a speaker who reloads back to the same seat, on air', async () => {
    await ambassador.page.reload();
    await situation(ambassador.page, 'on-air').waitFor();
    await growing(() => decodedFrames(attendee.page, ambassador.personId));
  });

  it('lets a second page of the same speaker take over, and the first take it back', async () => {
    const second = await ambassador.context.newPage();
    await second.goto(cast.sessionUrl);
    await ambassador.page.getByText('You are on stage from another window of yours.').waitFor();
    await growing(() => decodedFrames(attendee.page, ambassador.personId));
    await ambassador.page.getByRole('button', { name: 'Continue in this window' }).click();
    await second.getByText('You are on stage from another window of yours.').waitFor();
    await second.close();
    await situation(ambassador.page, 'on-air').waitFor();
    await growing(() => decodedFrames(attendee.page, ambassador.personId));
  });

  it('lets the moderator take a speaker off the stage by keys, and says so', async () => {
    const { page } = moderator;
    await page.getByTestId('stage').click({ position: { x: 1, y: 1 } });
    await page.keyboard.press('4');
    await page.keyboard.press('r');
    await situation(economist.page, 'removed').waitFor();
    await seatOf(attendee.page, economist.personId).getByText('has left the stage').waitFor();
    await page.getByRole('button', { name: 'Let back on stage: Almas Chukin' }).click();
    await situation(economist.page, 'on-air').waitFor();
    // Called back without having asked: the camera waits for its owner.
    await seatOf(attendee.page, economist.personId).getByText('AC').waitFor();
    await economist.page.getByTestId('toggle-camera').click();
    await growing(() => decodedFrames(attendee.page, economist.personId));
  });

  it('offers the sound where the browser wants a gesture first', async () => {
    // The driver's own look into a page counts as a gesture for Chromium, so the page itself refuses as a browser would.
    const { page } = await cast.attendee({}, browser, silentUntilPressed);
    await page.getByTestId('press-to-hear').click();
    await growing(() => heardSeconds(page, ambassador.personId));
    expect(await page.getByTestId('press-to-hear').count()).toBe(0);
  });

  it('explains a refused camera and lets the speaker join without', async () => {
    const refusing = await launchChromium({ allowsDevices: false });
    try {
      const { page } = await cast.invitedSpeaker('kin-phea', refusing);
      await page.getByTestId('come-up').click();
      await page.getByTestId('permission-help').getByText('address bar').waitFor();
      await page.getByTestId('ask-for-seat').click();
      await situation(page, 'waiting').waitFor();
      await moderator.page.getByTestId('admit-next').click();
      await situation(page, 'on-air').waitFor();
    } finally {
      await refusing.close();
    }
  });

  it('reads from right to left in Urdu, on a phone, without scrolling sideways', async () => {
    const { page } = await cast.attendee({ locale: 'ur-PK', viewport: { width: 360, height: 740 } });
    await seatOf(page, ambassador.personId).getByText('معین الحق').waitFor();
    const root = page.locator('html');
    expect(await root.getAttribute('dir')).toBe('rtl');
    expect(await root.evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    const picture = page.locator('[data-testid=focus] video');
    await picture.waitFor();
    // A keyboard takes half of the page: message and field stay in sight.
    await page.setViewportSize({ width: 360, height: 400 });
    const endOfField = async (): Promise<number> => {
      const field = await page.getByTestId('chat-input').boundingBox();
      return (field?.y ?? 400) + (field?.height ?? 400);
    };
    await expect.poll(endOfField, soon).toBeLessThanOrEqual(400);
  });

  it('ends for everybody in two steps and keeps the chat to read', async () => {
    const { page } = moderator;
    await page.getByTestId('end-session').click();
    await page.getByRole('button', { name: 'Keep going' }).click();
    await page.getByTestId('end-session').click();
    await page.getByTestId('end-session-confirm').click();
    for (const guest of [attendee, ambassador, moderator]) {
      await guest.page.getByTestId('closed-notice').getByText('This session has ended').waitFor();
      await guest.page.getByTestId('chat-messages').getByText('Still here').waitFor();
    }
    expect(await attendee.page.getByTestId('chat-input').count()).toBe(0);
    const { page: latecomer } = await cast.attendee();
    await latecomer.getByTestId('chat-messages').getByText('Still here').waitFor();
  });

  it('had no error on any page', () => expect(problems).toEqual([]));
});

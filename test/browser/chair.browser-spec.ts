import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast, type CastMember, type Guest } from './support/cast.js';
import { askToComeUp, decodedFrames, heardSeconds, seatOf, situation } from './support/stage-page.js';

const soon = { timeout: 20_000, interval: 100 };
/** A script for a page: its clock is an hour and more ahead, as on a phone that nobody ever set. */
const WRONG_CLOCK = `
  const Right = Date;
  const ahead = 4_567_000;
  globalThis.Date = class extends Right {
    constructor(...given) { if (given.length > 0) super(...given); else super(Right.now() + ahead); }
    static now() { return Right.now() + ahead; }
  };
`;

/** A script for a page: keeps its connections where a test can ask them what came through. */
const WATCHED_CONNECTIONS = `
  globalThis.connections = [];
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...given) { super(...given); globalThis.connections.push(this); }
  };
`;
/** Bytes of media that a page has received since it was opened. */
const RECEIVED_BYTES = `Promise.all(connections.map(async (connection) => {
  let bytes = 0;
  for (const entry of (await connection.getStats()).values()) if (entry.type === 'inbound-rtp') bytes += entry.bytesReceived;
  return bytes;
})).then((all) => all.reduce((sum, bytes) => sum + bytes, 0))`;

/** A session from backstage to its end, as its chair runs it: a page each for chair, two speakers and somebody of the audience. */
describe('a chair', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  let chair: CastMember;
  let ambassador: CastMember;
  let economist: CastMember;
  let viewer: Guest;
  /** Presides without a seat. */
  let organiser: Guest;
  const problems: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    cast = new Cast(browser, server);
    await cast.gather();
    chair = await cast.moderator();
    ambassador = await cast.speaker();
    economist = await cast.invitedSpeaker('almas-chukin');
    viewer = await cast.attendee({}, browser, WRONG_CLOCK + WATCHED_CONNECTIONS);
    organiser = await cast.attendee({ storageState: await cast.organiserState() });
    for (const [name, { page }] of Object.entries({ chair, ambassador, economist, viewer }))
      page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
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
  /** Nothing plays or shows. */
  const seesNothing = async (page: Page): Promise<void> => {
    expect(await page.locator('video, [data-testid=voice]').count()).toBe(0);
  };
  /** Nor has anything come through a connection. */
  const receivesNothing = async (page: Page): Promise<void> => {
    await seesNothing(page);
    expect(await page.evaluate<number>(RECEIVED_BYTES)).toBe(0);
  };
  /** What axe finds serious in the console. */
  const faultsOf = async (page: Page): Promise<unknown[]> =>
    (
      await new AxeBuilder({ page }).include('[data-testid=people]').include('[data-testid=moderator-bar]').analyze()
    ).violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary]);
  const row = ({ personId }: { personId: string }): Locator =>
    chair.page.locator(`[data-testid=console-seats] li[data-participant="${personId}"]`);
  const menu = async (member: { personId: string }, item: string): Promise<void> => {
    await row(member).getByRole('button', { name: /^More/ }).click();
    await row(member).getByTestId(item).click();
  };
  const order = (): Promise<string[]> =>
    chair.page
      .locator('[data-order-item]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-order-item') ?? ''));

  it('gathers people backstage, where they hear each other and the audience does not', async () => {
    for (const { page } of [chair, ambassador, economist]) {
      await page.getByTestId('backstage').click();
      await askToComeUp(page);
    }
    await situation(chair.page, 'backstage').waitFor();
    await organiser.page.getByTestId('backstage').click();
    await organiser.page.getByTestId('moderator-bar').getByTestId('start-session').waitFor();
    await organiser.page.close();
    await situation(ambassador.page, 'waiting').waitFor();
    await growing(() => heardSeconds(chair.page, ambassador.personId));
    await growing(() => heardSeconds(ambassador.page, economist.personId));
    await viewer.page.getByTestId('holding').waitFor();
    await receivesNothing(viewer.page);

    await chair.page.getByTestId('admit-all').click();
    for (const { page } of [ambassador, economist]) await situation(page, 'backstage').waitFor();
  });

  it('goes live with a countdown that the audience sees rightly on a wrong clock, and calls it off', async () => {
    const { page } = viewer;
    await chair.page.getByTestId('countdown-choice').selectOption('30');
    await chair.page.getByTestId('start-session').click();
    const seconds = page.getByTestId('countdown-seconds');
    await expect.poll(async () => Number(await seconds.textContent()), soon).toBeGreaterThan(15);
    expect(Number(await seconds.textContent())).toBeLessThanOrEqual(30);
    await receivesNothing(page);
    await situation(ambassador.page, 'backstage').waitFor();
    await ambassador.page.getByTestId('countdown-backstage').waitFor();

    await chair.page.getByTestId('call-off-start').click();
    await page.getByTestId('holding').waitFor();
    await receivesNothing(page);

    await chair.page.getByTestId('countdown-choice').selectOption('5');
    await chair.page.getByTestId('start-session').click();
    await page.getByTestId('countdown').waitFor();
    await page.getByTestId('countdown').waitFor({ state: 'detached' });
    await situation(ambassador.page, 'on-air').waitFor();
    await growing(() => decodedFrames(page, ambassador.personId));
    await growing(() => heardSeconds(page, economist.personId));
  });

  it('hears a raised hand, and plans who speaks next by button, by drag and by keys', async () => {
    const { page } = chair;
    await page.getByTestId('tab-people').click();
    await economist.page.keyboard.press('h');
    await economist.page.getByTestId('hand-place').getByText('Your place: 1 of 1').waitFor();
    const hand = page.getByTestId('hands').locator(`li[data-participant="${economist.personId}"]`);
    await hand.getByText('has not spoken yet').waitFor();
    await hand.getByTestId('plan').click();
    await expect.poll(order, soon).toEqual([economist.personId]);

    // From the seats, dragged to the top of the order.
    const handle = row(ambassador).getByTestId('plan');
    await handle.scrollIntoViewIfNeeded();
    const from = await handle.boundingBox();
    if (from === null) throw new Error('no handle');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + from.width / 2, from.y - 20, { steps: 4 });
    const list = page.locator('[data-order-list]');
    let seenAt = -1;
    await expect
      .poll(async () => {
        // The panel scrolls under a pointer at its edge, until the list has come to rest in it.
        const box = await list.boundingBox();
        const panel = await page.getByTestId('people').boundingBox();
        if (box === null || panel === null) return '';
        await page.mouse.move(box.x + 30, Math.max(box.y + 4, panel.y + 4));
        const isAtRest = box.y === seenAt;
        seenAt = box.y;
        return isAtRest && (await page.locator('[data-dragged]').count()) === 1 ? (await order())[0] : '';
      }, soon)
      .toBe(ambassador.personId);
    await page.mouse.up();
    await expect.poll(order, soon).toEqual([ambassador.personId, economist.personId]);

    await page.locator(`[data-order-item="${ambassador.personId}"] button`).first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(order, soon).toEqual([economist.personId, ambassador.personId]);
    await page.keyboard.press('ArrowUp');
    await expect.poll(order, soon).toEqual([ambassador.personId, economist.personId]);
  });

  it('reads well in the console, on a phone in Urdu too', async () => {
    const { page, context } = await cast.attendee({
      locale: 'ur-PK',
      viewport: { width: 360, height: 740 },
      storageState: await cast.organiserState(),
    });
    await page.getByTestId('tab-people').click();
    await page.locator('[data-order-item]').first().waitFor();
    expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBe(360);
    await expect.poll(() => faultsOf(page), soon).toEqual([]);
    await context.close();
  });

  it('gives the floor under a clock that warns its speaker, and everybody sees whose turn it is', async () => {
    const { page } = chair;
    await cast.command('ruleTurns(limitSeconds: 8, warnSeconds: 4, waitsForBooths: false)');
    await page.getByTestId('stage').click({ position: { x: 1, y: 1 } });
    await page.keyboard.press('j');
    const own = ambassador.page.getByTestId('own-turn');
    await own.waitFor();
    const turn = viewer.page.getByTestId('turn');
    await turn.getByText('Moin ul Haque').waitFor();
    await expect.poll(() => turn.getByTestId('turn-clock').textContent(), soon).toMatch(/^0:0[1-8]/);
    await economist.page.getByText('You are next.').first().waitFor();
    await expect.poll(() => own.getAttribute('data-phase'), soon).toBe('warning');
    await expect.poll(() => own.getAttribute('data-phase'), soon).toBe('over');
    await own.getByText(/^\+0:/).waitFor();
    await page.getByTestId('extend-turn').click();
    await expect.poll(() => own.getAttribute('data-phase'), soon).not.toBe('over');
    await ambassador.page.getByTestId('yield-floor').click();
    await turn.waitFor({ state: 'detached' });
    await row(ambassador).getByTestId('spoken').waitFor();
    await row(economist).getByTestId('not-spoken').waitFor();
  });

  it('mutes everybody, and asks one to switch on again, who does it themself', async () => {
    await chair.page.getByTestId('mute-all').click();
    await situation(ambassador.page, 'on-air-muted').waitFor();
    await situation(economist.page, 'on-air-muted').waitFor();
    await situation(chair.page, 'on-air').waitFor();
    await menu(ambassador, 'ask-to-unmute');
    const { page } = ambassador;
    await page.getByRole('dialog').getByText('The chair asks you to speak').waitFor();
    // The mute is lifted, and nobody but the speaker puts them on air.
    const silence = seatOf(viewer.page, ambassador.personId).getByLabel('Microphone is off');
    await silence.waitFor();
    await page.getByTestId('unmute-yes').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await situation(page, 'on-air').waitFor();
    await silence.waitFor({ state: 'detached' });
    await situation(economist.page, 'on-air-muted').waitFor();
    await row(economist).getByRole('button', { name: 'Allow microphone: Almas Chukin' }).click();
    await situation(economist.page, 'on-air').waitFor();
  });

  it('brings somebody of the audience up to ask, who agrees first, and sends them back', async () => {
    const { page } = viewer;
    await page.getByTestId('raise-hand').click();
    await page.getByLabel('Your name').fill('Layla Rahman');
    await page.getByLabel('Your name').press('Enter');
    await page.getByTestId('hand-place').waitFor();
    const hand = chair.page.getByTestId('hands').locator('li', { hasText: 'Layla Rahman' });
    await hand.getByText('in the audience').waitFor();
    const personId = (await hand.getAttribute('data-participant')) ?? '';
    await hand.getByTestId('promote').click();

    await page.getByRole('dialog').getByText('The chair calls you on stage').waitFor();
    await page.getByTestId('device-verdict').getByText('You can be seen and heard.').waitFor();
    expect(await heardSeconds(economist.page, personId)).toBe(0);
    await page.getByTestId('consent').click();
    await situation(page, 'on-air').waitFor();
    await growing(() => heardSeconds(economist.page, personId));
    await menu({ personId }, 'spotlight');
    const large = economist.page.locator(`[data-testid=focus][data-participant="${personId}"] video`);
    await large.waitFor();

    await menu({ personId }, 'send-back');
    await page.getByTestId('speaker-bar').waitFor({ state: 'detached' });
    await page.getByTestId('raise-hand').waitFor();
    await economist.page.locator(`[data-testid=seat][data-participant="${personId}"]`).waitFor({ state: 'detached' });
  });

  it('locks the stage, hands the chair over and gets it back', async () => {
    await chair.page.getByTestId('lock-stage').click();
    await expect.poll(() => viewer.page.getByTestId('raise-hand').isDisabled(), soon).toBe(true);
    expect(await economist.page.getByTestId('moderator-bar').count()).toBe(0);
    await menu(economist, 'hand-over');
    const { page } = economist;
    await page.getByTestId('tab-people').click();
    await page.getByTestId('lock-stage').click();
    await expect.poll(() => viewer.page.getByTestId('raise-hand').isEnabled(), soon).toBe(true);
    const back = page.locator(`[data-testid=console-seats] li[data-participant="${chair.personId}"]`);
    await back.getByRole('button', { name: /^More/ }).click();
    await back.getByTestId('hand-over').click();
    await page.getByTestId('lock-stage').waitFor({ state: 'detached' });
  });

  it('ends it for everybody', async () => {
    await chair.page.getByTestId('end-session').click();
    await chair.page.getByTestId('end-session-confirm').click();
    for (const { page } of [chair, ambassador, economist, viewer]) {
      await page.getByTestId('closed-notice').waitFor();
      await seesNothing(page);
    }
    expect(problems).toEqual([]);
  });
});

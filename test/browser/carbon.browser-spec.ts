import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { textOfQr } from './support/qr-codes.js';

const SUMMIT = 'digital-carbon-neutrality-2021';
const TOTAL = '538.5\u00a0kg';

/** From the code at the door to the certificate, its check by a stranger, the rank, and the rank shared. */
describe('a participant', () => {
  let server: CanopyServer;
  let browser: Browser;
  let participant: Page;
  /** The secret address of the participant's order. */
  let order = '';
  const contexts: BrowserContext[] = [];

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 360, height: 800 }, ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  const faults = async (page: Page): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  };
  const hasNoSideScroll = (page: Page): Promise<boolean> =>
    page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

  /** What the participant's page hands out under this name. */
  const download = async (name: string): Promise<Buffer> => {
    const path = await participant.getByRole('link', { name }).getAttribute('href');
    return (await participant.request.get(server.origin + (path ?? ''))).body();
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    participant = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.stop();
  });

  it('scans the code that stands at the door', async () => {
    const organiser = await open({ viewport: { width: 1280, height: 900 } });
    await organiser.goto(server.links.organiser);
    await organiser.getByRole('heading', { name: 'My summits' }).waitFor();
    await organiser.goto(`${server.origin}/organise/${SUMMIT}/carbon/poster`);
    const poster = await organiser.getByRole('article').screenshot();
    const address = await textOfQr(poster);
    expect(address).toBe(`${server.origin}/s/${SUMMIT}/carbon`);
    await participant.goto(address);
    await participant.getByRole('heading', { level: 1 }).waitFor();
  });

  it('computes what the way there came to, and sees its parts and its range', async () => {
    await participant.getByRole('radio', { name: 'I came here' }).check();
    await participant.getByRole('button', { name: 'Plane' }).click();
    const plane = participant.getByRole('group', { name: 'Plane', exact: true });
    await plane.getByRole('combobox', { name: 'From' }).fill('北京');
    await participant.getByRole('option', { name: /PEK/ }).click();
    await plane.getByRole('combobox', { name: 'To' }).fill('Tianfu');
    await participant.getByRole('option', { name: /TFU/ }).click();
    await participant.getByRole('button', { name: 'Add nights' }).click();
    const hotel = participant.getByRole('group', { name: 'Hotel', exact: true });
    await hotel.getByRole('textbox', { name: 'Nights' }).fill('3');
    await hotel.getByRole('combobox', { name: 'Guests in the room' }).selectOption('2');
    await participant.getByRole('complementary').getByText(TOTAL).waitFor();
    expect(await faults(participant)).toEqual([]);
    await participant.getByRole('button', { name: 'See the result' }).click();
    const result = participant.getByRole('region', { name: 'Your part in this summit, estimated' });
    const said = await result.innerText();
    // The second and the tenth test vector of the method: there and back by plane, three nights of a double room shared.
    for (const part of [TOTAL, '458.2', '80.3', 'edition 2026', 'uncertainty applies']) expect(said).toContain(part);
    expect(await hasNoSideScroll(participant)).toBe(true);
    expect(await faults(participant)).toEqual([]);
  });

  it('chooses a project, orders, and pays where no money moves', async () => {
    await participant.getByRole('button', { name: 'Finance reductions for my participation' }).click();
    const offer = participant.getByRole('listitem').filter({ hasText: 'Bamboo on bare hills' });
    await offer.getByRole('button', { name: 'Choose this project' }).click();
    await participant.getByText('no money moves').first().waitFor();
    await participant.getByRole('textbox', { name: 'Your name' }).fill('Ana Kovač');
    await participant.getByRole('textbox', { name: 'E-mail address' }).fill('ana@example.org');
    await participant.getByRole('checkbox', { name: 'Show me on the leaderboard' }).check();
    await participant.getByRole('textbox', { name: 'Name on the leaderboard' }).fill('Ana of the hills');
    expect(await faults(participant)).toEqual([]);
    await participant.getByRole('button', { name: 'Order', exact: true }).click();
    await participant.getByText('Waiting for your payment').waitFor();
    expect(await hasNoSideScroll(participant)).toBe(true);
    // Whoever closes the page and comes back to the summit finds the order that waits.
    await participant.goto(`${server.origin}/s/${SUMMIT}/carbon`);
    await participant.getByRole('complementary', { name: 'Your order' }).getByRole('link').click();
    await participant.getByRole('button', { name: /^Pay in the demonstration/ }).click();
    await participant.getByText('Retired and confirmed').first().waitFor();
    expect(await faults(participant)).toEqual([]);
  });

  it('has a certificate that says what was financed, and what was not', async () => {
    order = participant.url();
    await participant.getByRole('link', { name: 'Open the certificate' }).click();
    await participant.getByText('This certificate holds').waitFor();
    const said = await participant.getByRole('article').innerText();
    for (const stated of [
      'Ana Kovač',
      TOTAL,
      'Bamboo on bare hills',
      'DEMO',
      'Not covered',
      'venue',
      'estimate',
      'invented',
    ])
      expect(said).toContain(stated);
    // The forum bears the word in its own name.
    expect(said.replaceAll('Carbon Neutrality Forum', '')).not.toMatch(/neutral|offset/i);
    expect(await hasNoSideScroll(participant)).toBe(true);
    expect(await faults(participant)).toEqual([]);
  });

  it('shows its picture to a stranger, who checks it without an account', async () => {
    const [picture, file] = await Promise.all([download('Picture'), download('Signed file')]);
    const stranger = await open({ locale: 'ur-PK' });
    const shown = await stranger.context().newPage();
    // As it hangs on a wall: what the camera sees are the pixels of a screen.
    await shown.setContent(`<img src="data:image/png;base64,${picture.toString('base64')}" style="inline-size: 100%">`);
    await shown.setViewportSize({ width: 1200, height: 700 });
    const address = await textOfQr(await shown.locator('img').screenshot());
    // Written in groups of four, for whoever types it.
    expect(address.replaceAll('-', '')).toBe(participant.url());
    await stranger.goto(address);
    await stranger.locator('html[lang=ur]').waitFor();
    await stranger.getByText('یہ سند برقرار ہے').waitFor();
    await stranger.getByText('Ana Kovač').first().waitFor();
    expect(await hasNoSideScroll(stranger)).toBe(true);

    const checker = await open();
    await checker.goto(`${server.origin}/verify`);
    const choose = (name: string, buffer: Buffer) =>
      checker.getByLabel(/^Or files/).setInputFiles({ name, mimeType: 'application/json', buffer });
    await choose('certificate.json', file);
    await checker.getByText('This file is as it was issued').waitFor();
    await choose('certificate.json', Buffer.from(file.toString('utf8').replace('Kovač', 'Kovac')));
    await checker.getByText('This file was altered, or its signature is forged.').waitFor();
    await checker.getByRole('textbox', { name: 'Code of the certificate' }).fill('0000-0000-0000');
    await checker.getByRole('button', { name: 'Check' }).click();
    await checker.getByText(/^(There is no certificate with this code|This is no code of a certificate)/).waitFor();
  });

  it('finds the rank, and stands on the leaderboard under the chosen name alone', async () => {
    await participant.goto(order);
    await participant.getByRole('region', { name: 'Your rank' }).getByText('Rank 1 of 1').waitFor();
    await participant.getByRole('link', { name: 'See the leaderboard' }).click();
    const row = participant.getByRole('row').filter({ hasText: 'Ana of the hills' });
    expect((await row.innerText()).replace(/\s+/g, ' ')).toBe('1 Ana of the hills 538.5 kg');
    const page = await participant.getByRole('main').innerText();
    expect(page).toContain('demonstration registry');
    expect(page).not.toContain('Kovač');
    expect(await hasNoSideScroll(participant)).toBe(true);
    expect(await faults(participant)).toEqual([]);
  });

  it('shares the rank, and takes the name back', async () => {
    await participant.goto(order);
    await participant.getByRole('button', { name: 'Share my rank' }).click();
    await participant.getByText('The text and its address are copied.').waitFor();
    const shared = await participant.evaluate<string>('navigator.clipboard.readText()');
    const [text, address = ''] = shared.split('\n');
    expect(text).toMatch(/^A demonstration.*538\.5\skg CO₂e.*rank 1 of 1/);
    expect(address).not.toContain(order.split('/').at(-1));
    const stranger = await open();
    await stranger.goto(address);
    const rank = stranger.getByRole('region', { name: 'Ana of the hills' });
    await rank.getByText('Rank 1 of 1').waitFor();
    await rank.getByText('538.5').waitFor();

    await participant.getByRole('button', { name: 'Take my name off the list' }).click();
    await participant.getByText('Your name is off the list.').waitFor();
    await stranger.reload();
    await stranger.getByText('Whoever shared this is not on the list any more.').waitFor();
    await stranger.getByText('Nobody is on the list yet').waitFor();
  });
});

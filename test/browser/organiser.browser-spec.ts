import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';

const soon = { timeout: 15_000, interval: 100 };
const PROGRAMME = '/organise/asia-roundtable-2022/programme';

/** An organiser edits a summit of the demo; a reader has its public page open all the while. */
describe('the organiser', () => {
  let server: CanopyServer;
  let browser: Browser;
  let organiser: Page;
  let reader: Page;
  const contexts: BrowserContext[] = [];

  const open = async (locale: string): Promise<Page> => {
    const context = await browser.newContext({ locale, timezoneId: 'Asia/Karachi' });
    contexts.push(context);
    return context.newPage();
  };
  const setTimes = async (start: string, end: string): Promise<void> => {
    await organiser.getByLabel('Starts').fill(`2022-12-20T${start}`);
    await organiser.getByLabel('Ends').fill(`2022-12-20T${end}`);
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    [organiser, reader] = await Promise.all([open('en-GB'), open('ur-PK')]);
    await reader.goto(`${server.origin}/s/asia-roundtable-2022`);
    await reader.getByRole('heading', { name: 'گرین لو کاربن ڈیولپمنٹ پر 2022 ایشیا گول میز سمٹ' }).first().waitFor();
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.stop();
  });

  it('signs in by the printed link, which works once', async () => {
    await organiser.goto(server.links.organiser);
    await organiser.getByRole('heading', { name: 'My summits' }).waitFor();
    const stranger = await open('en-GB');
    await stranger.goto(server.links.organiser);
    await stranger.getByText('This link was used already.').waitFor();
    await stranger.goto(`${server.origin}${PROGRAMME}`);
    await stranger.getByRole('heading', { name: 'Sign in to organise' }).waitFor();
  });

  it('is refused a person who sits elsewhere at that time, with the reason and nothing lost', async () => {
    await organiser.goto(`${server.origin}${PROGRAMME}`);
    await organiser.getByRole('button', { name: 'Add a session' }).click();
    await organiser.getByLabel('Title in English').fill('Energy <b>panel</b>');
    await organiser.getByRole('tab', { name: /Urdu/ }).click();
    await organiser.getByLabel('Title in Urdu').fill('توانائی پر مذاکرہ');
    await organiser.getByLabel('Add a person').fill('Мойн');
    await organiser.getByRole('button', { name: /Moin ul Haque/ }).click();
    await setTimes('14:30', '15:00');
    await organiser.getByRole('button', { name: 'Save draft' }).click();
    await organiser.getByText(/Moin ul Haque.* is already in “.*Roundtable/).waitFor();
    expect(await organiser.getByLabel('Title in Urdu').inputValue()).toBe('توانائی پر مذاکرہ');
  });

  it('is told in the form when the end is before the start, and which days the summit has', async () => {
    await setTimes('15:00', '14:00');
    await organiser.getByRole('button', { name: 'Save draft' }).click();
    await organiser.getByText('The end must be after the start.').waitFor();
    await organiser.getByLabel('Starts').fill('2022-12-25T10:00');
    await organiser.getByLabel('Ends').fill('2022-12-25T11:00');
    await organiser.getByRole('button', { name: 'Save draft' }).click();
    await organiser.getByText('The session lies outside the summit').waitFor();
  });

  it('saves a draft that the public does not see', async () => {
    await setTimes('18:00', '19:00');
    await organiser.getByRole('button', { name: 'Save draft' }).click();
    await organiser.getByText('Only organisers see this until you publish it.').waitFor();
    const feed = await fetch(`${server.origin}/calendar/summits/asia-roundtable-2022.ics`).then((answer) =>
      answer.text(),
    );
    expect(feed).not.toContain('panel');
    expect(await reader.getByText('توانائی پر مذاکرہ').count()).toBe(0);
  });

  it('publishes, and the open page of a reader shows it in their language without a reload', async () => {
    await organiser.getByRole('button', { name: /^Publish/ }).click();
    await organiser.getByText('Published: everybody sees it now.').waitFor();
    await reader.getByText('توانائی پر مذاکرہ').first().waitFor();
    // HTML in a text is text.
    await reader.goto(`${server.origin}/s/asia-roundtable-2022`);
    expect(await reader.locator('b', { hasText: 'panel' }).count()).toBe(0);
  });

  it('cancels in two steps, and agenda and calendar show it as cancelled', async () => {
    await organiser.getByRole('button', { name: 'Cancel session' }).click();
    await organiser.getByRole('button', { name: 'Yes, cancel it' }).click();
    await organiser.getByText('Cancelled. The agenda and calendars show it.').waitFor();
    const feed = (): Promise<string> =>
      fetch(`${server.origin}/calendar/summits/asia-roundtable-2022.ics`).then((answer) => answer.text());
    await expect.poll(feed, soon).toMatch(/STATUS:CANCELLED/);
    await reader.getByText('توانائی پر مذاکرہ').first().waitFor();
    await reader.getByText('منسوخ').first().waitFor();
  });

  it('finds the invitation it sent in the outbox, and the link in it opens the invitation', async () => {
    await organiser.goto(`${server.origin}/organise/rehearsal/programme?session=roundtable`);
    const person = organiser.getByRole('listitem').filter({ hasText: 'Kin Phea' });
    await person.getByRole('button', { name: 'Invite' }).click();
    await organiser.getByLabel(/E-mail address of/).fill('kin.phea@example.org');
    await organiser.getByRole('button', { name: 'Send the invitation' }).click();
    await organiser.getByText('The invitation is on its way to').waitFor();
    await organiser.goto(`${server.origin}/organise/outbox`);
    const link = organiser.getByRole('link', { name: /\/invite\// }).first();
    await link.waitFor();
    const guest = await open('en-GB');
    await guest.goto((await link.getAttribute('href')) ?? '');
    await guest.getByText('Kin Phea').first().waitFor();
    await guest.getByRole('button', { name: 'Yes, I will take part' }).click();
    await guest.waitForURL('**/s/rehearsal/roundtable');
  });
});

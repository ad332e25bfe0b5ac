import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true } as const;
const SUMMIT = 'next-roundtable';
const PEOPLE = `/organise/${SUMMIT}/people`;

/** An organiser invites; somebody answers on a telephone, without an account, and looks after their own profile. */
describe('invited people', () => {
  let server: CanopyServer;
  let browser: Browser;
  let organiser: Page;
  let phone: Page;
  const contexts: BrowserContext[] = [];

  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Karachi', ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  const item = (name: string) =>
    organiser.getByRole('listitem').filter({ has: organiser.getByRole('heading', { name }) });
  /** Invites by the page and gives the link that the outbox holds. */
  const invite = async (name: string, email: string): Promise<string> => {
    await organiser.goto(`${server.origin}${PEOPLE}`);
    await item(name)
      .getByRole('button', { name: new RegExp(`^Invite .*${name}`) })
      .click();
    await organiser.getByLabel(/E-mail address of/).fill(email);
    await organiser.getByRole('button', { name: 'Send the invitation' }).click();
    await item(name).getByText(email).waitFor();
    await organiser.goto(`${server.origin}/organise/outbox`);
    const mail = organiser.getByRole('listitem').filter({ hasText: email }).first();
    return (
      (await mail
        .getByRole('link', { name: /\/invite\// })
        .first()
        .getAttribute('href')) ?? ''
    );
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    organiser = await open();
    await organiser.goto(server.links.organiser);
    await organiser.getByRole('heading', { name: 'My summits' }).waitFor();
    await copyAhead(organiser, server.origin);
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.stop();
  });

  it('accept on a telephone and come to their own profile', async () => {
    const link = await invite('Moin ul Haque', 'moin@example.org');
    phone = await open(PHONE);
    await phone.goto(link);
    await phone.getByRole('heading', { level: 1 }).waitFor();
    await phone.getByText('With you').waitFor();
    await phone.getByRole('button', { name: 'Yes, I will take part' }).click();
    await phone.waitForURL(`**/profile/${SUMMIT}`);
    await phone.getByText('Still missing:').waitFor();
    expect(await phone.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  it('upload a photo, and are told when it is no picture', async () => {
    const picker = phone.locator('input[type=file]');
    await picker.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') });
    await phone.getByText('This is not a picture we can read.').waitFor();
    const buffer = await sharp({ create: { width: 300, height: 400, channels: 3, background: '#3a7d5c' } })
      .jpeg()
      .toBuffer();
    await picker.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer });
    await phone.getByRole('img', { name: /Photo of .*Moin ul Haque/ }).waitFor();
  });

  it('write about themselves', async () => {
    await phone.getByLabel('Biography in English').fill('Ambassador, and gardener.');
    await phone.getByLabel('Organisation').fill('Embassy of Pakistan');
    await phone.getByRole('button', { name: 'Save your profile' }).click();
    await phone.getByText('Saved. The organisers see it now').waitFor();
  });

  it('say when they can come', async () => {
    await phone.getByLabel('I can come only at these times').check();
    await phone.getByRole('button', { name: 'Add a time' }).first().click();
    await phone.getByLabel('To', { exact: true }).fill('08:00');
    await phone.getByRole('button', { name: 'Save these times' }).click();
    await phone.getByText('The end must be after the start.').waitFor();
    await phone.getByLabel('To', { exact: true }).fill('17:30');
    await phone.getByRole('button', { name: 'Save these times' }).click();
    await phone.getByText('You told the organisers on').waitFor();
  });

  it('check camera, microphone and network', async () => {
    await phone.getByRole('button', { name: 'Start the check' }).click();
    await phone.locator('[data-testid=device-check][data-camera=on][data-microphone=on]').waitFor();
    await phone.locator('[data-testid=network-verdict][data-verdict]').waitFor();
    await phone.getByRole('button', { name: 'Send the result to the organisers' }).click();
    await phone.getByText('The camera works.').waitFor();
    await phone.getByText('Everything is told. Thank you.').waitFor();
  });

  it('are seen by the organiser with all they told', async () => {
    await organiser.goto(`${server.origin}${PEOPLE}`);
    const moin = item('Moin ul Haque');
    await moin.getByText('Profile complete').waitFor();
    await moin.getByText('Stated 1 time').waitFor();
    await moin.getByText(/Camera works, microphone works, network (good|fair|weak)/).waitFor();
    await moin.getByText('Changed by the person on').waitFor();
    await moin.getByText('Accepted').waitFor();
    await moin.getByRole('button', { name: /^Edit .*Moin ul Haque/ }).click();
    expect(await organiser.getByLabel('Biography in English').inputValue()).toBe('Ambassador, and gardener.');
  });

  it('decline with a reason, which the organiser reads; a reminder goes out once a day', async () => {
    const link = await invite('Kin Phea', 'kin@example.org');
    await organiser.goto(`${server.origin}${PEOPLE}`);
    const kin = item('Kin Phea');
    await kin.getByRole('button', { name: /^Remind / }).click();
    await kin.getByText('The reminder is on its way').waitFor();
    await kin.getByRole('button', { name: /^Remind / }).click();
    await kin.getByText('this person was reminded within the last day').waitFor();
    const guest = await open(PHONE);
    await guest.goto(link);
    await guest.getByRole('button', { name: "No, I can't" }).click();
    await guest.getByLabel('Why not? (not required)').fill('I shall be on a ship.');
    await guest.getByRole('button', { name: 'Decline', exact: true }).click();
    await guest.getByText('You have declined this invitation.').waitFor();
    await organiser.reload();
    await item('Kin Phea').getByText('I shall be on a ship.').waitFor();
    await organiser.getByRole('button', { name: /^Declined/ }).click();
    await item('Moin ul Haque').waitFor({ state: 'detached' });
  });

  it('open nothing any more once the organiser takes the invitation back', async () => {
    await organiser.goto(`${server.origin}${PEOPLE}`);
    const moin = item('Moin ul Haque');
    await moin.getByRole('button', { name: /^Withdraw / }).click();
    await moin.getByRole('button', { name: 'Yes, withdraw it' }).click();
    await moin.getByText('Not invited yet').waitFor();
    await phone.reload();
    await phone.getByText('There is no profile here for you').waitFor();
  });
});

/** The demo's summits are over: the organiser makes next year's from one of them, with its sessions and people. */
async function copyAhead(page: Page, origin: string): Promise<void> {
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await page.request.post(`${origin}/graphql`, { data: { query, variables }, headers: { origin } });
    const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
    if (errors) throw new Error(errors[0]?.message);
    return data;
  };
  const { draftSummit } = await ask<{ draftSummit: { id: string } }>(
    '{ draftSummit(slug: "asia-roundtable-2022") { id } }',
  );
  const { copySummit } = await ask<{ copySummit: { __typename: string } }>(
    `mutation ($id: ID!, $input: CopySummitInput!) { copySummit(summitId: $id, input: $input) { __typename } }`,
    {
      id: draftSummit.id,
      input: {
        slug: SUMMIT,
        titles: [{ language: 'en', text: 'The next roundtable' }],
        startsOn: `${new Date().getFullYear() + 1}-12-20`,
        withSessions: true,
        withPeople: true,
      },
    },
  );
  expect(copySummit.__typename).toBe('SummitCopied');
}

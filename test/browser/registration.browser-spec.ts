import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';

const soon = { timeout: 15_000, interval: 100 };
const DAY_MS = 24 * 60 * 60 * 1_000;

/** An organiser builds a form; two people want the one place; who has it gives it back, and the other comes in. */
describe('registration', () => {
  let server: CanopyServer;
  let browser: Browser;
  let organiser: Page;
  let ayesha: Page;
  let bo: Page;
  let slug = '';
  const contexts: BrowserContext[] = [];

  const open = async (locale: string, width = 1280): Promise<Page> => {
    const context = await browser.newContext({
      locale,
      timezoneId: 'Asia/Karachi',
      viewport: { width, height: 800 },
    });
    contexts.push(context);
    return context.newPage();
  };
  /** As the organiser's browser: what other parts of the workspace have their own tests for. */
  const ask = async <T>(query: string, variables: object = {}): Promise<T> => {
    const answer = await organiser.request.post(`${server.origin}/graphql`, { data: { query, variables } });
    const { data, errors } = (await answer.json()) as { data: Record<string, T>; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0] as T;
  };
  /** The newest mail to somebody, as the demo's outbox keeps it. */
  const mailTo = async (address: string): Promise<{ subject: string; ticket: string }> => {
    const { nodes } = await ask<{ nodes: { to: string; subject: string; text: string }[] }>(
      '{ outbox(first: 50) { nodes { to subject text } } }',
    );
    const mail = nodes.find(({ to }) => to === address);
    return { subject: mail?.subject ?? '', ticket: /http\S+\/tickets\/\S+/.exec(mail?.text ?? '')?.[0] ?? '' };
  };
  const faults = async (page: Page): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  };
  const hasNoSideScroll = (page: Page): Promise<boolean> =>
    page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    [organiser, ayesha, bo] = await Promise.all([open('en-GB'), open('ur-PK', 360), open('en-GB', 360)]);
    await organiser.goto(server.links.organiser);
    await organiser.getByRole('heading', { name: 'My summits' }).waitFor();
    const day = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10);
    const titles = [
      { language: 'en', text: 'Mountain forests' },
      { language: 'ur', text: 'پہاڑی جنگلات' },
    ];
    const { summit } = await ask<{ summit: { id: string; slug: string } }>(
      'mutation ($i: SummitInput!) { createSummit(input: $i) { ... on SummitSaved { summit { id slug } } } }',
      {
        i: { titles, format: 'ONLINE', timeZone: 'Asia/Karachi', startsOn: day, endsOn: day, languages: ['en', 'ur'] },
      },
    );
    slug = summit.slug;
    await ask('mutation ($s: ID!, $i: SessionInput!) { createSession(summitId: $s, input: $i) { __typename } }', {
      s: summit.id,
      i: {
        kind: 'KEYNOTE',
        titles,
        languages: ['en'],
        appearances: [],
        startsAt: `${day}T09:00:00+05:00`,
        endsAt: `${day}T10:00:00+05:00`,
      },
    });
    const { state } = await ask<{ state: string }>('query ($s: ID!) { releasePreview(summitId: $s) { state } }', {
      s: summit.id,
    });
    await ask('mutation ($s: ID!, $i: ReleaseInput!) { releaseProgramme(summitId: $s, input: $i) { __typename } }', {
      s: summit.id,
      i: { state },
    });
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.stop();
  });

  it('begins with a form: one place, a question in two languages', async () => {
    await organiser.goto(`${server.origin}/organise/${slug}/registration`);
    await organiser.getByText('Nobody has registered yet').waitFor();
    await organiser.getByRole('link', { name: 'Form' }).first().click();
    await organiser.getByRole('switch', { name: 'Registration is open' }).check();
    await organiser.getByLabel('Places').fill('1');
    await organiser.getByRole('button', { name: 'Add a question' }).click();
    await organiser.getByRole('button', { name: 'Save the form' }).click();
    await organiser.getByText('Write the question in at least one language.').waitFor();
    await organiser.getByRole('combobox', { name: 'Question 1' }).selectOption('SINGLE_CHOICE');
    await organiser.getByLabel('Question in English').fill('How do you travel?');
    await organiser.getByRole('button', { name: 'Add a choice' }).click();
    await organiser.getByLabel('Choice 1 of question 1 in English').fill('By train');
    await organiser.getByRole('tab', { name: /Urdu/ }).click();
    await organiser.getByLabel('Question in Urdu').fill('آپ کیسے سفر کریں گے؟');
    await organiser.getByLabel('Choice 1 of question 1 in Urdu').fill('ریل سے');
    await organiser.getByLabel('Must be answered').check();
    expect(await faults(organiser)).toEqual([]);
    await organiser.getByRole('button', { name: 'Save the form' }).click();
    await organiser.getByText('Saved.').waitFor();
  });

  it('is the one action of the summit’s page; somebody registers in Urdu on a phone', async () => {
    await ayesha.goto(`${server.origin}/s/${slug}`);
    await ayesha.getByRole('link', { name: 'اندراج کریں' }).click();
    await ayesha.getByLabel('آپ کا نام').fill('عائشہ خان');
    await ayesha.getByLabel('ای میل پتہ').fill('ayesha@example.org');
    await ayesha.getByRole('button', { name: 'اندراج کریں' }).click();
    await ayesha.getByText('براہِ کرم یہ پُر کریں۔').waitFor();
    await ayesha.getByLabel('ریل سے').check();
    expect(await hasNoSideScroll(ayesha)).toBe(true);
    expect(await faults(ayesha)).toEqual([]);
    await ayesha.getByRole('button', { name: 'اندراج کریں' }).click();
    await ayesha.getByRole('heading', { name: 'اپنا میل باکس دیکھیں' }).waitFor();
  });

  it('leads by the mail to a ticket with a code for the door', async () => {
    const { subject, ticket } = await mailTo('ayesha@example.org');
    expect(subject).toContain('آپ کا اندراج ہو گیا');
    await ayesha.goto(ticket);
    await ayesha.getByText('آپ کی جگہ پکی ہے').waitFor();
    await ayesha.getByRole('img', { name: 'آپ کے ٹکٹ کا کیو آر کوڈ' }).waitFor();
    await ayesha.getByText('ریل سے').waitFor();
    expect(await hasNoSideScroll(ayesha)).toBe(true);
    expect(await faults(ayesha)).toEqual([]);
  });

  it('puts the next one in line, who gets the place that is given back', async () => {
    await bo.goto(`${server.origin}/s/${slug}`);
    await bo.getByRole('link', { name: 'Join the waiting list' }).click();
    await bo.getByLabel('Your name').fill('Bo');
    await bo.getByLabel('E-mail address').fill('bo@example.org');
    await bo.getByLabel('By train').check();
    await bo.getByRole('button', { name: 'Join the waiting list' }).click();
    await bo.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    await bo.goto((await mailTo('bo@example.org')).ticket);
    await bo.getByText('You are number 1 in line.').waitFor();

    await ayesha.getByRole('button', { name: 'میرا اندراج منسوخ کریں' }).click();
    await ayesha.getByRole('button', { name: 'جی ہاں، منسوخ کریں' }).click();
    await ayesha.getByText('آپ کا اندراج منسوخ ہے').waitFor();

    await expect.poll(async () => (await mailTo('bo@example.org')).subject, soon).toContain('A place became free');
    await bo.reload();
    await bo.getByText('You have a place').waitFor();
  });

  it('opens the attendee’s own agenda on their device, and shows the ticket from the summit’s page', async () => {
    await bo.getByRole('button', { name: 'Open my agenda' }).click();
    await bo.waitForURL('**/my-agenda');
    await bo.goto(`${server.origin}/s/${slug}`);
    await bo.getByRole('link', { name: 'My ticket' }).click();
    await bo.getByText('You have a place').waitFor();
  });

  it('lets the ticket in once, by its code', async () => {
    const code = (await bo.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).textContent()) ?? '';
    await organiser.goto(`${server.origin}/organise/${slug}/registration?view=door`);
    const door = organiser.getByLabel('Code of the ticket');
    await door.fill(code.toLowerCase());
    await door.press('Enter');
    await organiser.getByText('Welcome').waitFor();
    await door.fill(code);
    await door.press('Enter');
    await organiser.getByText('This ticket was shown already').waitFor();
    expect(await faults(organiser)).toEqual([]);
  });

  it('shows the organiser who came, and forgets who wants to be forgotten', async () => {
    await organiser.getByRole('link', { name: 'Attendees' }).click();
    const item = organiser.getByRole('listitem').filter({ hasText: 'bo@example.org' });
    await item.getByText('1 answer').click();
    await item.getByText('By train').waitFor();
    expect(await faults(organiser)).toEqual([]);
    await bo.getByRole('button', { name: 'Delete my data' }).click();
    await bo.getByRole('button', { name: 'Yes, delete everything' }).click();
    await bo.getByRole('heading', { name: 'Your data are deleted' }).waitFor();
    await organiser.reload();
    await organiser.getByText('Data deleted').waitFor();
    expect(await organiser.getByText('bo@example.org').count()).toBe(0);
  });
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';

const SUMMIT = 'asia-roundtable-2022';

interface Draft {
  id: string;
  sessions: { nodes: { id: string; slug: string; revision: number; startsAt: string; endsAt: string }[] };
}

/** An organiser reviews and releases; a colleague edits meanwhile; a reader has the public page open all the while. */
describe('a release', () => {
  let server: CanopyServer;
  let browser: Browser;
  let organiser: Page;
  let reader: Page;
  const contexts: BrowserContext[] = [];

  const open = async (locale: string): Promise<Page> => {
    const context = await browser.newContext({ locale, timezoneId: 'Asia/Karachi', reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    contexts.push(context);
    return context.newPage();
  };
  /** What another organiser does in another window. */
  const colleague = async <T>(query: string, variables: object): Promise<T> => {
    const answer = await organiser
      .context()
      .request.post(`${server.origin}/graphql`, { data: { query, variables }, headers: { origin: server.origin } });
    const { data, errors } = (await answer.json()) as { data: Record<string, T>; errors?: unknown };
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as T;
  };
  const draft = (): Promise<Draft> =>
    colleague(
      'query ($slug: String!) { draftSummit(slug: $slug) { id sessions { nodes { id slug revision startsAt endsAt } } } }',
      { slug: SUMMIT },
    );
  const later = (instant: string, minutes: number): string =>
    new Date(Date.parse(instant) + minutes * 60_000).toISOString();
  /** Moves the first session by so many minutes. */
  const move = async (minutes: number): Promise<void> => {
    const [first] = (await draft()).sessions.nodes;
    if (first === undefined) throw new Error('no session');
    const slot = { startsAt: later(first.startsAt, minutes), endsAt: later(first.endsAt, minutes) };
    await colleague(
      'mutation ($id: ID!, $revision: Int!, $slot: SlotInput) { moveSession(id: $id, revision: $revision, slot: $slot) { __typename } }',
      { ...first, slot },
    );
  };
  const seriousFaults = async (page: Page): Promise<unknown[]> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return serious.map(({ id, nodes }) => [id, nodes[0]?.html]);
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    [organiser, reader] = await Promise.all([open('en-GB'), open('ur-PK')]);
    await organiser.goto(server.links.organiser);
    await organiser.getByRole('heading', { name: 'My summits' }).waitFor();
    await reader.goto(`${server.origin}/s/${SUMMIT}`);
    await reader.getByRole('heading', { name: 'پروگرام' }).waitFor();
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.stop();
  });

  it('shows first that the public has everything, then what it does not have', async () => {
    await organiser.goto(`${server.origin}/organise/${SUMMIT}/release`);
    await organiser.getByRole('heading', { name: 'The public has everything' }).waitFor();
    expect(await organiser.getByRole('button', { name: /^Release/ }).count()).toBe(0);
    await move(-30);
    await organiser.reload();
    await organiser.getByRole('heading', { name: '1 change since version 1' }).waitFor();
    await organiser.getByText(/moves from Tuesday,? 20 December, 14:00.* to Tuesday,? 20 December, 13:30/).waitFor();
  });

  it('releases nothing that a colleague changed meanwhile, and keeps what was written', async () => {
    await organiser.getByLabel('Name of the version').fill('Final programme');
    await organiser.getByLabel('English').fill('We begin earlier.');
    await move(-15);
    await organiser.getByRole('button', { name: 'Release version 2' }).click();
    await organiser.getByText('Somebody changed the programme since you read this page.').waitFor();
    await organiser.getByText(/ to Tuesday,? 20 December, 13:15/).waitFor();
    expect(await organiser.getByLabel('Name of the version').inputValue()).toBe('Final programme');
    expect(await organiser.getByLabel('English').inputValue()).toBe('We begin earlier.');
    expect(await seriousFaults(organiser)).toEqual([]);
  });

  it('goes out by the keyboard, and a page that is open tells of it', async () => {
    await organiser.getByRole('button', { name: 'Release version 2' }).focus();
    await organiser.keyboard.press('Enter');
    await organiser.getByText('Version 2 is out').waitFor();
    await reader.getByText('Final programme').first().waitFor();
    await reader.getByRole('heading', { name: 'کیا بدلا' }).waitFor();
    // The reader's language has the text that was written from the change.
    await reader.getByText(/^منتقل: .*گول میز/).waitFor();
    expect(await seriousFaults(reader)).toEqual([]);
  });

  it('can be taken back as a draft', async () => {
    await organiser.getByRole('button', { name: 'Restore version 1' }).click();
    await organiser.getByText('The draft differs from version 1 in 1 point').waitFor();
    await organiser.getByRole('group').getByRole('button', { name: 'Restore version 1' }).click();
    await organiser.getByText('The draft is what that version was.').waitFor();
    await organiser.getByRole('heading', { name: '1 change since version 2' }).waitFor();
    await organiser.getByRole('button', { name: 'Release version 3' }).click();
    await organiser.getByText('Version 3 is out').waitFor();
    await reader.getByRole('heading', { name: 'ورژن 3' }).waitFor();
  });

  it('reads from right to left, and on a phone', async () => {
    await organiser.evaluate(() => localStorage.setItem('canopy.language', 'ur'));
    await organiser.setViewportSize({ width: 360, height: 800 });
    await organiser.reload();
    await organiser.getByRole('heading', { name: 'اب تک کے ورژن' }).waitFor();
    expect(await seriousFaults(organiser)).toEqual([]);
    const overflow = await organiser.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
  });
});

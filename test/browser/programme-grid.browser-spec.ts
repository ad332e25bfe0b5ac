import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';

const SUMMIT = 'digital-carbon-neutrality-2021';
const PROGRAMME = `/organise/${SUMMIT}/programme`;
const soon = { timeout: 15_000, interval: 100 };
/** Columns of this summit's grid, from the inline start. */
const ECONOMY = 2;

/** A summit of the demo with three parallel sub-forums; its organiser moves sessions, a reader and an attendee have its public pages open. */
describe('the programme grid', () => {
  let server: CanopyServer;
  let browser: Browser;
  let page: Page;
  let reader: Page;
  let attendee: Page;
  const contexts: BrowserContext[] = [];

  const open = async (): Promise<Page> => {
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 1000 },
    });
    contexts.push(context);
    return context.newPage();
  };
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const { origin } = server;
    const answer = await page.context().request.post(`${origin}/graphql`, {
      data: { query, variables },
      headers: { origin },
    });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: { message: string }[] };
    if (errors) throw new Error(errors[0]?.message);
    return data;
  };
  /** Two drafts with one speaker: a talk from 17:30 to 18:00 in the plenary, and a panel of an hour without a time. */
  const addDrafts = async (): Promise<void> => {
    const { draftSummit, draftPeople } = await ask<{
      draftSummit: { id: string };
      draftPeople: { nodes: { id: string }[] };
    }>(`{ draftSummit(slug: "${SUMMIT}") { id } draftPeople(search: "Moin ul Haque") { nodes { id } } }`);
    const create = (title: string, time: object): Promise<unknown> =>
      ask(
        `mutation ($summit: ID!, $input: SessionInput!) {
          createSession(summitId: $summit, input: $input) { ... on SessionSaved { session { id } } }
        }`,
        {
          summit: draftSummit.id,
          input: {
            kind: 'PANEL',
            titles: [{ language: 'en', text: title }],
            languages: ['en'],
            appearances: [{ personId: draftPeople.nodes[0]?.id, role: 'SPEAKER' }],
            ...time,
          },
        },
      );
    await create('Grid talk', { startsAt: '2021-09-07T17:30:00+08:00', endsAt: '2021-09-07T18:00:00+08:00' });
    await create('Grid panel', { durationMinutes: 60 });
  };

  const card = (title: string): Locator => page.locator('[data-session]').filter({ hasText: title });
  const onGrid = (title: string): Locator =>
    page.getByTestId('grid-body').locator('[data-session]', { hasText: title });
  const unscheduled = (): Locator => page.getByRole('region', { name: 'Unscheduled' });
  const notice = (): Promise<string | null> => page.getByTestId('grid-notice').textContent();
  const spoken = (): Promise<string | null> => page.getByTestId('grid-spoken').textContent();
  /** Brings an hour of the day to the middle of the page. */
  const scrollTo = (hour: number): Promise<void> =>
    page
      .getByTestId('grid-body')
      .evaluate(
        (
          body: { clientHeight: number; closest(selector: string): { clientHeight: number; scrollTop: number } | null },
          at,
        ) => {
          const scroller = body.closest('[role=region]');
          if (scroller) scroller.scrollTop = (body.clientHeight / 24) * at - scroller.clientHeight / 2;
        },
        hour,
      );
  /** Where a time of the day stands in a column. */
  const pointAt = async (column: number, hour: number): Promise<{ x: number; y: number }> => {
    const box = await page.getByTestId('grid-body').boundingBox();
    if (!box) throw new Error('no grid');
    return { x: box.x + (box.width / 4) * (column + 0.5), y: box.y + (box.height / 24) * hour };
  };
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
  };
  const middleOf = async (locator: Locator): Promise<{ x: number; y: number }> => {
    const box = await locator.boundingBox();
    if (!box) throw new Error('nothing to take');
    return { x: box.x + box.width / 2, y: box.y + 8 };
  };

  beforeAll(async () => {
    [server, browser] = await Promise.all([CanopyServer.start(), launchChromium()]);
    [page, reader, attendee] = await Promise.all([open(), open(), open()]);
    await page.goto(server.links.organiser);
    await page.getByRole('heading', { name: 'My summits' }).waitFor();
    await addDrafts();
    await page.goto(`${server.origin}${PROGRAMME}`);
    await onGrid('Grid talk').waitFor();
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.stop();
  });

  it('refuses by mouse a place where a speaker would sit twice, with the reason, and the session goes back', async () => {
    await scrollTo(18);
    await drag(await middleOf(card('Grid panel')), await pointAt(ECONOMY, 17));
    await page
      .getByTestId('ghost')
      .getByText(/is also in “.*Grid talk/)
      .waitFor();
    expect(await page.getByTestId('ghost').getAttribute('data-severity')).toBe('refusal');
    expect(await onGrid('Grid talk').getAttribute('data-severity')).toBe('refusal');
    await page.mouse.up();
    await expect.poll(notice, soon).toMatch(/Grid panel.* was not moved: .*Moin ul Haque.* is also in/);
    await unscheduled().getByText('Grid panel').waitFor();
  });

  it('puts it by mouse where everybody is free, on a line of five minutes', async () => {
    await drag(await middleOf(card('Grid panel')), await pointAt(ECONOMY, 18.03));
    expect(await page.getByTestId('ghost').textContent()).toContain('18:00');
    await page.mouse.up();
    await expect.poll(notice, soon).toMatch(/Grid panel.*18:00.*Saved in the draft/);
    expect(await onGrid('Grid panel').textContent()).toContain('18:00–19:00');
  });

  it('takes its lower edge by mouse to make it longer, and back by undo', async () => {
    const box = await onGrid('Grid panel').boundingBox();
    if (!box) throw new Error('not on the grid');
    const edge = { x: box.x + box.width / 2, y: box.y + box.height - 3 };
    await drag(edge, { x: edge.x, y: (await pointAt(ECONOMY, 19.45)).y });
    await page.mouse.up();
    await expect.poll(() => onGrid('Grid panel').textContent(), soon).toContain('18:00–19:30');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => onGrid('Grid panel').textContent(), soon).toContain('18:00–19:00');
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(() => onGrid('Grid panel').textContent(), soon).toContain('18:00–19:30');
    // A click is still a click.
    await onGrid('Grid panel').click();
    await page.getByRole('complementary').getByRole('heading', { name: 'Grid panel' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).last().click();
  });

  it('does all of it with the keyboard alone', async () => {
    await page.goto(`${server.origin}${PROGRAMME}`);
    await onGrid('Grid talk').waitFor();
    const focused = (): Promise<string> =>
      page.evaluate(`document.activeElement?.closest('[data-session]')?.textContent ?? ''`);
    for (let press = 0; press < 60 && !(await focused()).includes('Opening'); press += 1)
      await page.keyboard.press('Tab');
    for (let press = 0; press < 5 && !(await focused()).includes('Grid talk'); press += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    expect(await spoken()).toMatch(/17:30–18:00.*Digital technology.*No conflict/s);
    await page.keyboard.press('ArrowDown');
    expect(await spoken()).toMatch(/17:35–18:05.*Conflict: .*Moin ul Haque.* is also in “.*Grid panel/s);
    await page.keyboard.press('Enter');
    await expect.poll(notice, soon).toMatch(/can't be put here.*Grid panel/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(notice, soon).toMatch(/Grid talk.*17:30–18:00.*Digital technology.*Saved/s);
    expect(await focused()).toContain('Grid talk');

    await page.keyboard.press('r');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => onGrid('Grid talk').textContent(), soon).toContain('17:30–17:55');
    await page.keyboard.press('Control+z');
    await expect.poll(() => onGrid('Grid talk').textContent(), soon).toContain('17:30–18:00');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => onGrid('Grid talk').textContent(), soon).toContain('17:30–17:55');

    await page.keyboard.press('u');
    await unscheduled().getByText('Grid talk').waitFor();
    await expect.poll(focused, soon).toContain('Grid talk');
    await page.keyboard.press('m');
    await page.keyboard.press('Escape');
    expect(await spoken()).toMatch(/stays where it was/);
    await page.keyboard.press('Control+z');
    await onGrid('Grid talk').waitFor();
    expect(await onGrid('Grid talk').textContent()).toContain('17:30–17:55');
  });

  it('releases what was moved, and open public pages show it without a reload', async () => {
    await reader.goto(`${server.origin}/s/${SUMMIT}`);
    await attendee.goto(`${server.origin}/s/${SUMMIT}/digital-life`);
    const shown = (of: Page): Promise<string | null> => of.getByRole('main').textContent();
    await expect.poll(() => shown(attendee), soon).toContain('14:00');
    expect(await shown(reader)).not.toContain('Grid talk');

    await onGrid('Digital life').getByRole('button').focus();
    await page.keyboard.press('m');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(notice, soon).toMatch(/14:30–17:30.*Saved/s);
    expect(await shown(attendee)).not.toContain('14:30');

    await page.getByRole('link', { name: /Review and release/ }).click();
    await page.getByRole('button', { name: /^Release version/ }).click();
    await page.getByText(/is out: everybody sees it now/).waitFor();
    await expect.poll(() => shown(attendee), soon).toContain('14:30');
    await reader.getByText('Grid talk').first().waitFor();
    expect(await shown(reader)).toContain('14:30');
  });

  it('shows the second organiser what the first one saved, field by field, before anything is overwritten', async () => {
    await page.goto(`${server.origin}${PROGRAMME}?session=grid-panel`);
    await page.getByLabel('Title in English').fill('Grid panel, mine');
    const colleague = await page.context().newPage();
    await colleague.goto(`${server.origin}${PROGRAMME}?session=grid-panel`);
    await colleague.getByLabel('Title in English').fill('Grid panel, theirs');
    await colleague.getByLabel('Kind').selectOption('KEYNOTE');
    await colleague.getByRole('button', { name: 'Save draft' }).click();
    await colleague.getByText('Only organisers see this until you publish it.').waitFor();
    await colleague.close();

    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('heading', { name: 'Somebody else changed this session while you were editing it' }).waitFor();
    const title = page.getByRole('group', { name: 'Title in English' });
    for (const text of ['Grid panel', 'Grid panel, mine', 'Grid panel, theirs'])
      await title.getByText(text, { exact: true }).waitFor();
    await page.getByRole('group', { name: 'Kind' }).getByText('Keynote').waitFor();
    await page.getByRole('button', { name: 'Go on with what is chosen' }).click();
    expect(await page.getByLabel('Title in English').inputValue()).toBe('Grid panel, mine');
    expect(await page.getByLabel('Kind').inputValue()).toBe('KEYNOTE');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Only organisers see this until you publish it.').waitFor();
    await onGrid('Grid panel, mine').waitFor();
  });

  it('lifts a session by a finger that rests on it, and scrolls by one that does not', async () => {
    const context = await browser.newContext({
      locale: 'en-GB',
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      storageState: await page.context().storageState(),
    });
    contexts.push(context);
    const phone = await context.newPage();
    await phone.goto(`${server.origin}${PROGRAMME}`);
    await phone.getByLabel('Column').selectOption({ index: ECONOMY });
    const panel = phone.getByTestId('grid-body').locator('[data-session]', { hasText: 'Grid panel, mine' });
    const ghost = phone.getByTestId('ghost');
    const touches = await context.newCDPSession(phone);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }): Promise<unknown> =>
      touches.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    const fingerOn = async (): Promise<{ x: number; y: number }> => {
      await panel.evaluate((card: { scrollIntoView(where: object): void }) =>
        card.scrollIntoView({ block: 'center', behavior: 'instant' }),
      );
      const box = await panel.boundingBox();
      if (!box) throw new Error('no card');
      return { x: box.x + 80, y: box.y + 20 };
    };

    const rest = await fingerOn();
    await touch('touchStart', rest);
    await ghost.waitFor();
    for (const way of [20, 40, 60]) await touch('touchMove', { x: rest.x, y: rest.y + way });
    await expect.poll(() => ghost.textContent(), soon).toContain('18:30–20:00');
    await touch('touchEnd');
    await expect
      .poll(() => phone.getByTestId('grid-notice').textContent(), soon)
      .toMatch(/Grid panel, mine.*18:30–20:00.*Saved/s);

    // Last: a page that was swiped goes on scrolling for a while.
    const swipe = await fingerOn();
    await touch('touchStart', swipe);
    for (const way of [20, 40, 60]) await touch('touchMove', { x: swipe.x, y: swipe.y - way });
    expect(await ghost.count()).toBe(0);
    await touch('touchEnd');
  });
});

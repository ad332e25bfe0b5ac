import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DEMO_SUMMITS } from '../../../apps/api/src/demo/demo-summits.data.js';
import { plainPdf } from '../../../apps/api/src/carbon-projects/plain-pdf.js';
import { FORUM, type LegacyScene } from './scene.js';

const forum = DEMO_SUMMITS.find(({ slug }) => slug === 'digital-carbon-neutrality-2021');
const LANGUAGES = { en: 'English', ur: 'Urdu' } as const;
/** What the form calls each kind that the reports name; their certificates are those of ambassadors. */
const KINDS = { fund: 'Fund', memorandum: 'Memorandum', proposal: 'Proposal', certificate: 'Ambassadors' } as const;

/** The four outcomes that the reports name, typed in by the organiser, each released; the memorandum with its document. */
export async function keepOutcomesOfTheForum({ server, organiser: page, visitor }: LegacyScene): Promise<void> {
  if (forum === undefined) throw new Error('the demo has no forum');
  await page.goto(`${server.origin}/organise/${FORUM}/outcomes`);
  for (const { kind, title } of forum.record.outcomes) {
    await page.getByRole('button', { name: 'Add an outcome' }).click();
    await page.getByLabel('Kind').selectOption(KINDS[kind]);
    for (const [language, name] of Object.entries(LANGUAGES)) {
      const text = title[language];
      if (text !== undefined) await field(page, 'Title').getByLabel(name).fill(text);
    }
    await page.getByLabel('Agreed on').fill('2021-09-08');
    await page.getByLabel('Released in the session').selectOption({ index: 1 });
    if (kind === 'memorandum') {
      await page.getByRole('button', { name: 'Add a party' }).click();
      await field(page, 'Party 1').getByLabel('English').fill('China Internet Development Foundation');
      await field(page, 'Party 1').getByLabel('Country').fill('cn');
    }
    await page.getByRole('button', { name: 'Keep it' }).click();
    const release = page.getByRole('region', { name: 'Release' });
    await release.getByText('Not released').waitFor();
    if (kind === 'memorandum') await sendDocument(page);
    await releaseNow(release);
    await page.getByRole('link', { name: 'All outcomes' }).click();
  }

  const reader = await visitor({ width: 360 });
  await reader.goto(`${server.origin}/s/${FORUM}/outcomes`);
  const titles = reader.getByRole('heading', { level: 2 });
  await titles.first().waitFor();
  expect(await titles.allTextContents()).toEqual(forum.record.outcomes.map(({ title }) => title['en']));
  expect(await hasNoSideScroll(reader)).toBe(true);
  await reader.getByRole('link', { name: /^Memorandum/ }).click();
  await reader.getByRole('heading', { name: 'Parties' }).waitFor();
  await reader.getByRole('link', { name: 'Memorandum, as signed' }).waitFor();
  const data = await reader.request.get(`${server.origin}/exchange/open/${FORUM}/outcomes.jsonld`);
  const { hasPart } = (await data.json()) as { hasPart: { '@type': string[] }[] };
  expect(hasPart.map((part) => part['@type'][1])).toEqual([
    'canopy:Fund',
    'canopy:Memorandum',
    'canopy:Proposal',
    'canopy:AmbassadorTitle',
  ]);
  const urdu = await visitor({ locale: 'ur-PK' });
  await urdu.goto(`${server.origin}/s/${FORUM}#outcomes`);
  await urdu.getByRole('link', { name: forum.record.outcomes[2]?.title['ur'] ?? '' }).waitFor();
}

async function sendDocument(page: Page): Promise<void> {
  await page.getByLabel('PDF file').setInputFiles({
    name: 'memorandum.pdf',
    mimeType: 'application/pdf',
    buffer: plainPdf('Memorandum', ['Demonstration']),
  });
  await page.getByLabel('Title of the document').fill('Memorandum, as signed');
  await page.getByRole('button', { name: 'Send the document' }).click();
  await page.getByRole('link', { name: 'Memorandum, as signed' }).waitFor();
}

/** Released by the organiser's two steps; each language that is missing is named. */
export async function releaseNow(release: Locator): Promise<void> {
  await release.getByRole('button', { name: 'Release now…' }).click();
  await release.getByRole('button', { name: 'Release now', exact: true }).waitFor();
  for (const missing of await release.getByRole('checkbox').all()) await missing.check();
  await release.getByRole('button', { name: 'Release now', exact: true }).click();
  await release.getByText('Released', { exact: true }).waitFor();
}

/** What belongs together under this name. */
export const field = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });
export const hasNoSideScroll = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { CONFERENCE, type LegacyScene } from './scene.js';

const TITLE = { en: 'COP29: Let’s meet in Baku', az: 'COP29: Gəlin Bakıda görüşək' };
const SUMMARY = {
  en: 'Azerbaijan, guest of honour in Beijing, invited everybody to the next conference.',
  az: 'Pekində fəxri qonaq olan Azərbaycan hamını növbəti konfransa dəvət etdi.',
};
const BODY = {
  en: 'The ambassador of Azerbaijan to China spoke at the ceremony.\n\nThe conference takes place in Baku.',
  az: 'Mərasimdə Azərbaycanın Çindəki səfiri çıxış etdi.\n\nKonfrans Bakıda keçirilir.',
};

/** What the conference of 2024 reported: written in two languages, approved, released, and read by somebody who reads Azerbaijani. */
export async function makeNews({ server, organiser: page, visitor }: LegacyScene): Promise<void> {
  await page.goto(`${server.origin}/organise/${CONFERENCE}/news`);
  await page.getByRole('button', { name: 'New article' }).click();
  await page.getByLabel('Title in English').fill(TITLE.en);
  await page.getByRole('button', { name: 'Begin writing' }).click();
  await page.getByRole('heading', { level: 2, name: TITLE.en }).waitFor();
  await write(page, 'English', 'en');
  await write(page, 'Azerbaijani', 'az');
  await page.getByLabel('Day of the article').fill('2024-10-16');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Everything is saved').waitFor();
  await addPicture(page);
  await page.getByRole('button', { name: 'It is ready' }).click();
  await page.getByText(/^Ready in .*Azerbaijani/).waitFor();
  const address = `${server.origin}/s/${CONFERENCE}/news/${page.url().split('/').at(-1)}`;
  const reader = await visitor({ locale: 'az-AZ' });
  await reader.goto(address);
  expect(await reader.content()).not.toContain(TITLE.az);

  await page.getByRole('button', { name: 'Release now…' }).click();
  for (const language of await page.getByRole('checkbox', { name: /^It goes out without/ }).all())
    await language.check();
  await page.getByRole('button', { name: 'Release now', exact: true }).click();
  await page.getByRole('link', { name: 'As everybody sees it' }).waitFor();
  // It is out, and its organiser writes on; readers see that once it is called a correction.
  await page.getByLabel('Day of the article').fill('2024-10-17');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Everything is saved').waitFor();

  await reader.goto(`${server.origin}/s/${CONFERENCE}`);
  await reader.getByRole('link', { name: TITLE.az }).click();
  await reader.getByRole('heading', { level: 1, name: TITLE.az }).waitFor();
  await reader.getByRole('img', { name: 'Baku by the sea' }).waitFor();
  await reader.getByRole('button', { name: 'ingilis' }).click();
  await reader.getByRole('heading', { level: 1, name: TITLE.en }).waitFor();
  const feed = await reader.request.get(`${server.origin}/feeds/${CONFERENCE}/news.az.atom`);
  expect(await feed.text()).toContain(TITLE.az);
  const shared = await reader.request.get(`${address}?lang=az`);
  expect(await shared.text()).toContain(`<meta property="og:title" content="${TITLE.az}">`);
}

async function write(page: Page, name: string, language: 'en' | 'az'): Promise<void> {
  const beside = page.getByRole('group', { name: 'Language beside the leading text' });
  if (language !== 'en' && (await beside.isVisible()))
    await beside.getByRole('button', { name: new RegExp(name) }).click();
  const text = page.getByRole('group', { name: new RegExp(`^${name}`) });
  await text.getByLabel('Title', { exact: true }).fill(TITLE[language]);
  await text.getByLabel('Summary').fill(SUMMARY[language]);
  await text.getByLabel('Text', { exact: true }).fill(BODY[language]);
  await text.getByLabel('Approved as it stands here').check();
}

async function addPicture(page: Page): Promise<void> {
  const buffer = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#2a6f97' } })
    .jpeg()
    .toBuffer();
  await page.getByLabel(/^Picture \(JPEG/).setInputFiles({ name: 'baku.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByLabel('What is to be seen').fill('Baku by the sea');
  await page.getByRole('button', { name: 'Add the picture' }).click();
  await page.getByRole('img', { name: 'Baku by the sea' }).waitFor();
}

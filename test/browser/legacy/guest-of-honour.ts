import { expect } from 'vitest';
import { field, hasNoSideScroll, releaseNow } from './outcomes.js';
import { CONFERENCE, type LegacyScene } from './scene.js';

const MESSAGE = {
  English: 'COP29: Let’s meet in Baku, Azerbaijan',
  Azerbaijani: 'COP29: Gəlin Bakıda, Azərbaycanda görüşək',
};

/** Azerbaijan's page at the conference of 2024: its ambassador, the session, and the invitation to Baku. */
export async function welcomeTheGuest({ server, organiser: page, visitor }: LegacyScene): Promise<void> {
  await page.goto(`${server.origin}/organise/${CONFERENCE}/guest-of-honour`);
  await page.getByRole('button', { name: 'Write the page' }).click();
  // The settings of the summit name the country already.
  expect(await page.getByLabel('Country').inputValue()).toBe('AZ');
  await page.getByLabel('Session').selectOption({ label: "COP29: Let's meet in Baku, Azerbaijan" });
  await page.getByRole('checkbox', { name: 'Bunyad Huseynov' }).check();
  for (const [language, text] of Object.entries(MESSAGE)) {
    await field(page, 'Message').getByLabel(language).fill(text);
    await field(page, 'Invitation').getByLabel(language).fill('COP29, Baku, 11–22.11.2024');
  }
  await page.getByLabel('Whose words the message is').selectOption('Bunyad Huseynov');
  await page.getByRole('button', { name: 'Save' }).click();
  const release = page.getByRole('region', { name: 'Release' });
  await release.getByText('Not released').waitFor();
  const reader = await visitor({ locale: 'az-AZ', width: 360 });
  await reader.goto(`${server.origin}/s/${CONFERENCE}`);
  await reader.getByRole('heading', { level: 1 }).waitFor();
  expect(await reader.getByRole('link', { name: 'Qonağın öz səhifəsi' }).count()).toBe(0);
  await releaseNow(release);
  await reader.reload();
  await reader.getByRole('link', { name: 'Qonağın öz səhifəsi' }).click();
  await reader.getByText(MESSAGE.Azerbaijani).first().waitFor();
  await reader.getByRole('link', { name: 'Bünyad Hüseynov' }).first().waitFor();
  await reader.getByText('COP29, Baku').waitFor();
  expect(await hasNoSideScroll(reader)).toBe(true);
}

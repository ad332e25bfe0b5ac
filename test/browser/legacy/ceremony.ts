import { expect } from 'vitest';
import { CONFERENCE, type LegacyScene } from './scene.js';

const SESSION = 'lets-meet-in-baku';
const INVITATION = { English: 'COP29: let’s meet in Baku!', Azerbaijani: 'COP29: Gəlin Bakıda görüşək!' };

/** The ceremony of 2024: planned as a run sheet, led step by step, gone back once, and seen by the audience. */
export async function holdCeremony(scene: LegacyScene): Promise<void> {
  const { organiser: page, server } = scene;
  await page.goto(`${server.origin}/organise/${CONFERENCE}/run-sheet`);
  await page.getByRole('link', { name: /Let's meet in Baku/ }).click();

  const addCue = async (title: string, kind: string, minutes: string, speaker?: string): Promise<void> => {
    await page.getByTestId('add-cue').click();
    await page.getByLabel('What happens').fill(title);
    await page.getByLabel('Kind', { exact: true }).selectOption(kind);
    await page.getByLabel('Planned minutes').fill(minutes);
    if (speaker !== undefined) await page.getByLabel('Who speaks').selectOption({ label: speaker });
  };
  const addEffect = async (kind: string): Promise<void> => {
    await page.getByLabel('Another change').selectOption(kind);
    await page.getByTestId('add-effect').click();
  };
  const save = async (): Promise<void> => {
    await page.getByTestId('save-sheet').click();
    await page.getByText('Saved.', { exact: true }).waitFor();
  };
  await addCue('Welcome', 'Opening', '5');
  await addEffect('Picture of the stage');
  await addCue('The ambassador of the guest of honour', 'Speech', '10', 'Bunyad Huseynov');
  await addEffect('Captions');
  await page.getByLabel('Captions for the audience').selectOption({ label: 'Azerbaijani' });
  await save();
  // A plan that was saved goes on.
  await addCue('Everybody is invited to Baku', 'Performance', '2.5');
  await addEffect('Announcement');
  const announcement = page.getByTestId('effect-ANNOUNCEMENT');
  for (const [language, text] of Object.entries(INVITATION)) await announcement.getByLabel(language).fill(text);
  await save();

  const ceremony = page.getByTestId('ceremony');
  const step = async (button: 'cue-next' | 'cue-back', title: string, ...effects: string[]): Promise<void> => {
    await page.getByTestId(button).click();
    await ceremony.locator('tr[aria-current]', { hasText: title }).waitFor();
    for (const effect of effects) await page.getByTestId('cue-effects').getByText(effect).waitFor();
  };
  expect(await ceremony.getAttribute('data-phase')).toBe('ahead');
  // By the keyboard: the button that was pressed stays under the finger.
  await page.getByTestId('cue-next').focus();
  await page.keyboard.press('Enter');
  await ceremony.locator('tr[aria-current]', { hasText: 'Welcome' }).waitFor();
  await page.getByTestId('cue-effects').getByText('Picture: Who speaks · done').waitFor();
  await page.getByTestId('cue-next').and(page.locator(':focus')).waitFor();
  await step('cue-next', 'The ambassador', 'Captions: Azerbaijani · done');
  await step('cue-next', 'Everybody', `Announces: ${INVITATION.English} · done`);
  const reader = await scene.visitor({ locale: 'az' });
  await reader.goto(`${server.origin}/s/${CONFERENCE}/${SESSION}`);
  await reader.getByText(INVITATION.Azerbaijani).waitFor();

  // Too early: back to the ambassador, and what was announced is taken back.
  await step('cue-back', 'The ambassador', `Undoes: Announces: ${INVITATION.English} · done`);
  await reader.reload();
  await reader.getByRole('heading', { level: 1 }).waitFor();
  expect(await reader.getByText(INVITATION.Azerbaijani).count()).toBe(0);
  await step('cue-next', 'Everybody', `Announces: ${INVITATION.English} · done`);
  await page.getByTestId('cue-next').click();
  await page.locator('[data-testid=ceremony][data-phase=over]').waitFor();
}

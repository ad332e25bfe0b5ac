import type { Locator, Page } from 'playwright-core';

/** What is read of elements in the page; the types of the server, which the tests share, know no page. */
interface VideoElement {
  srcObject: { getVideoTracks(): { id: string }[] } | null;
  videoWidth: number;
  getVideoPlaybackQuality(): { totalVideoFrames: number };
}
interface AudioElement {
  paused: boolean;
  currentTime: number;
}

/** A person's seat at the roundtable. */
export const seatOf = (page: Page, personId: string): Locator =>
  page.locator(`[data-testid=seat][data-participant="${personId}"]`);

/** A person's picture at their seat: the track that arrives, and how many of its frames this page has decoded. */
export async function pictureOf(page: Page, personId: string): Promise<{ trackId: string; frames: number }> {
  const [picture] = await seatOf(page, personId)
    .locator('video')
    .evaluateAll((videos: VideoElement[]) =>
      videos.map((video) => ({
        trackId: video.srcObject?.getVideoTracks()[0]?.id ?? '',
        frames: video.videoWidth > 0 ? video.getVideoPlaybackQuality().totalVideoFrames : 0,
      })),
    );
  return picture ?? { trackId: '', frames: 0 };
}

/** Frames of a person's picture that this page has decoded; 0 while there is no picture. */
export const decodedFrames = async (page: Page, personId: string): Promise<number> =>
  (await pictureOf(page, personId)).frames;

/** Seconds of a person's voice that this page has played; 0 while it is silent or blocked. */
export async function heardSeconds(page: Page, personId: string): Promise<number> {
  const [seconds] = await page
    .locator(`[data-testid=voice][data-participant="${personId}"]`)
    .evaluateAll((voices: AudioElement[]) => voices.map((voice) => (voice.paused ? 0 : voice.currentTime)));
  return seconds ?? 0;
}

/** Goes through the device check and asks for a seat. */
export async function askToComeUp(page: Page): Promise<void> {
  await page.getByTestId('come-up').click();
  await page.getByTestId('ask-for-seat').click();
}

/** A speaker's own words for where they stand. */
export const situation = (page: Page, name: string): Locator =>
  page.locator(`[data-testid=speaker-bar][data-situation="${name}"]`);

/** Writes into the chat; a guest without a name gives it first. */
export async function write(page: Page, text: string, nameOfGuest?: string): Promise<void> {
  await page.getByTestId('chat-input').fill(text);
  await page.getByTestId('chat-input').press('Enter');
  if (nameOfGuest === undefined) return;
  await page.getByLabel('Your name').fill(nameOfGuest);
  await page.getByLabel('Your name').press('Enter');
}

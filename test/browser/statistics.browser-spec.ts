import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.js';
import { CanopyServer } from './support/canopy-server.js';
import { Cast } from './support/cast.js';
import { askToComeUp, situation } from './support/stage-page.js';

describe('how everybody is connected', () => {
  let server: CanopyServer;
  let browser: Browser;
  let cast: Cast;
  beforeAll(async () => {
    server = await CanopyServer.start();
    browser = await launchChromium();
    cast = new Cast(browser, server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
  });

  it('is shown to whoever presides, in a word with its numbers, and to nobody else', async () => {
    const [{ page: moderator }, speaker, { page: attendee }] = await Promise.all([
      cast.moderator(),
      cast.speaker(),
      cast.attendee(),
    ]);
    await askToComeUp(speaker.page);
    await moderator.getByTestId('admit-next').click();
    await situation(speaker.page, 'on-air').waitFor();

    await moderator.getByTestId('tab-statistics').click();
    const connection = moderator.locator(`[data-testid=statistics] [data-participant="${speaker.personId}"]`);
    await connection.getByTestId('quality').waitFor();
    await connection
      .getByText(/bit\/s/)
      .first()
      .waitFor();
    expect(await attendee.getByTestId('tab-chat').count()).toBe(1);
    expect(await attendee.getByTestId('tab-statistics').count()).toBe(0);
  });
});

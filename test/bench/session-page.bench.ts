import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { CanopyServer } from '../browser/support/canopy-server.js';
import { Cast } from '../browser/support/cast.js';
import { askToComeUp, situation } from '../browser/support/stage-page.js';
import { launchChromium } from '../support/chromium.js';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import { startBarePage } from './first-frame/bare-page.server.js';

const ROUNDS = 15;
const QUICK_ROUNDS = 5;
/** A speaker's encoder needs this long to reach its three layers. */
const WARM_UP_MS = 4_000;
/** mediasoup asks a producer for at most one key frame a second: visits closer together would wait for each other. */
const BETWEEN_VISITS_MS = 1_200;
const GOAL = 1.5;
const BASELINE = 'bare mediasoup page';

/** From opening a session's page to the first decoded frame: the whole product against a bare mediasoup page that joins when it has loaded. */
export const bench: Bench = { name: 'session-page', takesSeconds: 90, run: measureSessionPage };

async function measureSessionPage(run: BenchRun): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'canopy-bench-page-'));
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    run.say('starting the product and a bare page, each with one speaker');
    const server = await CanopyServer.start();
    closing.unshift(() => server.stop());
    const bare = await startBarePage(folder, { isUnpinned: true });
    closing.unshift(() => bare.stop());
    const browser = await launchChromium();
    closing.unshift(() => browser.close());

    const speaker = await browser.newPage();
    await speaker.goto(bare.url);
    await speaker.evaluate('bench.publish()');
    const cast = new Cast(browser, server);
    await putSpeakerOnStage(cast);
    await delay(WARM_UP_MS);

    const [canopy, baseline]: [number[], number[]] = [[], []];
    for (let round = 0; round < (run.isQuick ? QUICK_ROUNDS : ROUNDS); round += 1) {
      canopy.push(await visit(browser, cast.sessionUrl));
      baseline.push(await visit(browser, bare.url, `addEventListener('load', () => void bench.join())`));
      run.say(`canopy ${canopy.at(-1)} ms, ${BASELINE} ${baseline.at(-1)} ms`);
    }
    return figuresOf(canopy, baseline);
  } finally {
    for (const close of closing) await close();
  }
}

async function putSpeakerOnStage(cast: Cast): Promise<void> {
  const { page: moderator } = await cast.moderator();
  const { page: speaker } = await cast.speaker();
  await askToComeUp(speaker);
  await moderator.getByTestId('admit-next').click();
  await situation(speaker, 'on-air').waitFor();
}

/** Milliseconds from the start of the navigation to the first frame of any `<video>`, in a browser profile that was never here. */
async function visit(browser: Browser, url: string, script = ''): Promise<number> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(`${FIRST_FRAME}\n${script}`);
    await page.goto(url);
    return Math.round(await page.evaluate<number>('firstFrameOfPage'));
  } finally {
    await context.close();
    await delay(BETWEEN_VISITS_MS);
  }
}

/** `performance.now()` counts from the start of the navigation. */
const FIRST_FRAME = `
  globalThis.firstFrameOfPage = new Promise((resolve) => {
    const seen = new WeakSet();
    new MutationObserver(() => {
      for (const video of document.querySelectorAll('video')) {
        if (seen.has(video)) continue;
        seen.add(video);
        video.requestVideoFrameCallback((now) => resolve(now));
      }
    }).observe(document, { childList: true, subtree: true });
  });`;

function figuresOf(canopy: readonly number[], baseline: readonly number[]): Figure[] {
  const name = 'opening the session page to first frame';
  return [
    {
      name,
      of: 'canopy',
      value: median(canopy),
      unit: 'ms',
      ratio: { to: BASELINE, value: median(canopy) / median(baseline) },
      goal: { atMost: GOAL },
      note: `median of ${canopy.length}, ${Math.min(...canopy)} to ${Math.max(...canopy)}`,
    },
    {
      name,
      of: BASELINE,
      value: median(baseline),
      unit: 'ms',
      note: `median of ${baseline.length}, ${Math.min(...baseline)} to ${Math.max(...baseline)}`,
    },
  ];
}

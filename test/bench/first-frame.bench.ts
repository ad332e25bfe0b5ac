import { freePort } from '@app/hosting';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { bundlePage } from '../support/page-bundle.js';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';
import { startBarePage } from './first-frame/bare-page.server.js';
import { type CanopyStreaming, startCanopyStreaming } from './media/canopy-streaming.js';

const ROUNDS = 15;
const QUICK_ROUNDS = 5;
/** A speaker's encoder needs this long to reach its three layers; joining before that measures the encoder. */
const WARM_UP_MS = 4_000;
/** mediasoup asks a producer for at most one key frame a second: joins closer together would wait for each other. */
const BETWEEN_JOINS_MS = 1_200;
/** @source issue 4: the live roundtable */
const GOAL = 1.2;

/** From the click on 'join' to the first frame on the screen, against a bare mediasoup page. */
export const bench: Bench = { name: 'first-frame', takesSeconds: 90, run: measureFirstFrame };

interface Variant {
  name: 'canopy' | 'bare mediasoup page';
  url: string;
  stop: () => Promise<void>;
}

async function measureFirstFrame(run: BenchRun): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'canopy-bench-frame-'));
  const variants: Variant[] = [];
  let browser: Browser | undefined;
  try {
    run.say('building both pages, starting both servers');
    variants.push(await startCanopy(), { name: 'bare mediasoup page', ...(await startBarePage(folder)) });
    browser = await launchChromium();
    for (const { url } of variants) await (await open(browser, url)).evaluate('bench.publish()');
    await delay(WARM_UP_MS);
    const times = new Map<string, number[]>(variants.map(({ name }) => [name, []]));
    for (let round = 0; round < (run.isQuick ? QUICK_ROUNDS : ROUNDS); round += 1) {
      for (const { name, url } of variants) times.get(name)?.push(await joinOnce(browser, url));
      run.say([...times].map(([name, values]) => `${name} ${Math.round(values.at(-1) ?? 0)} ms`).join(', '));
    }
    return figuresOf(times.get('canopy') ?? [], times.get('bare mediasoup page') ?? []);
  } finally {
    await browser?.close();
    for (const { stop } of variants) await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function open(browser: Browser, url: string) {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** A page that nobody has opened before, then the click. */
async function joinOnce(browser: Browser, url: string): Promise<number> {
  const page = await open(browser, url);
  try {
    return await page.evaluate<number>('bench.join()');
  } finally {
    await page.close();
    await delay(BETWEEN_JOINS_MS);
  }
}

/** Streaming as it is deployed by itself; this process gives passes and pages as the API does. */
async function startCanopy(): Promise<Variant> {
  const page = await bundlePage('test/bench/first-frame/canopy-page.mjs');
  const started = Promise.withResolvers<CanopyStreaming>();
  const pages = await serve(async (path) => {
    if (!path.startsWith('/pass')) return { type: 'text/html', body: page };
    const streaming = await started.promise;
    const pass = await streaming.pass(path.endsWith('speaker') ? streaming.speakerId : undefined);
    const value = { ...pass, mediaUrl: streaming.mediaUrl, iceServers: [] };
    return { type: 'application/json', body: JSON.stringify({ ok: true, value }) };
  });
  const streaming = await startCanopyStreaming({ publicUrl: pages.url });
  started.resolve(streaming);
  return {
    name: 'canopy',
    url: pages.url,
    stop: async () => {
      await streaming.stop();
      pages.server.close();
      pages.server.closeAllConnections();
    },
  };
}

async function serve(
  answer: (path: string) => Promise<{ type: string; body: string }>,
): Promise<{ server: Server; url: string }> {
  const port = await freePort();
  const server = createServer((request, response) => {
    void answer(request.url ?? '/').then(({ type, body }) => {
      response.setHeader('content-type', type);
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${port}` };
}

function figuresOf(canopy: readonly number[], bare: readonly number[]): Figure[] {
  const name = 'join to first frame';
  const baseline = 'bare mediasoup page';
  return [
    {
      name,
      of: 'canopy',
      value: Math.round(median(canopy)),
      unit: 'ms',
      ratio: { to: baseline, value: median(canopy) / median(bare) },
      goal: { atMost: GOAL },
      note: `median of ${canopy.length}, ${Math.round(Math.min(...canopy))} to ${Math.round(Math.max(...canopy))}; the pass included`,
    },
    { name, of: baseline, value: Math.round(median(bare)), unit: 'ms', note: `median of ${bare.length}` },
  ];
}

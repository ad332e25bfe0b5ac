import { MEDIA_SOCKET_PATH, ROOM_PASS_AUDIENCE, ROOM_PASS_ISSUER, ROOM_PASS_LIFETIME_S } from '@app/contracts';
import { MediaControlClient, streamingGrpcOptions } from '@app/grpc';
import { freePort } from '@app/hosting';
import { signRoomPass } from '@app/realtime';
import { ClientProxyFactory } from '@nestjs/microservices';
import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
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
import { startServer } from './machine.js';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const ROUNDS = 15;
const QUICK_ROUNDS = 5;
/** A speaker's encoder needs this long to reach its three layers; joining before that measures the encoder. */
const WARM_UP_MS = 4_000;
/** mediasoup asks a producer for at most one key frame a second: joins closer together would wait for each other. */
const BETWEEN_JOINS_MS = 1_200;
const GOAL = 1.5;

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
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const [room, speaker] = [randomUUID(), randomUUID()];
  const grpcAddress = `127.0.0.1:${await freePort()}`;
  const page = await bundlePage('test/bench/first-frame/canopy-page.mjs');
  const port = await freePort();
  const mediaUrl = `http://127.0.0.1:${port}${MEDIA_SOCKET_PATH}`;
  const pages = await serve(async (path) => {
    if (!path.startsWith('/pass')) return { type: 'text/html', body: page };
    const isSpeaker = path.endsWith('speaker');
    const participantId = isSpeaker ? speaker : randomUUID();
    const expiresAt = new Date(Date.now() + ROOM_PASS_LIFETIME_S * 1_000).toISOString();
    const token = await passOf(privateKey, room, participantId, isSpeaker);
    const value = { token, expiresAt, participantId, mediaUrl };
    return { type: 'application/json', body: JSON.stringify({ ok: true, value }) };
  });
  const server = await startServer({
    args: [join(PROJECT, 'dist', 'apps', 'streaming', 'src', 'main.js')],
    env: {
      LOG_LEVEL: 'warn',
      PUBLIC_URL: pages.url,
      ROOM_PASS_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      STREAMING_GRPC_ADDRESS: grpcAddress,
      MEDIA_LISTEN_ADDRESS: '127.0.0.1',
      MEDIA_WORKERS: '1',
    },
    port,
    path: '/readyz',
    isReady: (status) => status === 200,
  });
  const connection = ClientProxyFactory.create(streamingGrpcOptions(grpcAddress));
  const control = new MediaControlClient(connection);
  control.onModuleInit();
  const places = [{ participantId: speaker, isMutedByModerator: false, isOnStage: true, sharesScreen: false }];
  await control.putRoom({ roomId: room, stageVersion: '1', places, isLive: true, onAirInMs: '0', booths: [] });
  return {
    name: 'canopy',
    url: pages.url,
    stop: async () => {
      connection.close();
      await server.stop();
      pages.server.close();
      pages.server.closeAllConnections();
    },
  };
}

async function passOf(privateKey: KeyObject, room: string, sub: string, isSpeaker: boolean): Promise<string> {
  const iat = Math.floor(Date.now() / 1_000);
  return signRoomPass(
    {
      iss: ROOM_PASS_ISSUER,
      aud: ROOM_PASS_AUDIENCE,
      sub,
      jti: randomUUID(),
      room,
      role: isSpeaker ? 'speaker' : 'attendee',
      rights: isSpeaker ? ['watch', 'publish'] : ['watch'],
      name: 'Bench',
      language: 'en',
      iat,
      exp: iat + ROOM_PASS_LIFETIME_S,
    },
    privateKey,
  );
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

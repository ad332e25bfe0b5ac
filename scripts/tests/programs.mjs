import { existsSync } from 'node:fs';
import { ensureSystemPackages } from '../setup/system-packages.mjs';

const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Programs that the tests use and npm doesn't bring: a browser, calendar clients, Redis, a TURN server, what makes networks bad. Installed where that is possible.
 * @returns {Promise<{ found: Record<string, string>, missing: string | undefined }>} what to tell the tests, and the command that would complete them
 */
export async function ensureTestPrograms() {
  const missing = await ensureSystemPackages('the tests', 'a minute or two, once', [
    'chromium',
    'redis-server',
    'khal',
    'vdirsyncer',
    'python3-icalendar',
    'coturn',
    'iproute2',
    'nftables',
  ]);
  const chromium = process.env.CHROMIUM_BIN ?? CHROMIUM_PLACES.find((place) => existsSync(place));
  return { found: chromium === undefined ? {} : { CHROMIUM_BIN: chromium }, missing };
}

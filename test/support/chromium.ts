import { type Browser, chromium } from 'playwright-core';

/** A fake camera and microphone, no questions asked. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

/** The system's Chromium, or the one that `CHROMIUM_BIN` names, with a fake camera and microphone. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium', args: FLAGS });
}

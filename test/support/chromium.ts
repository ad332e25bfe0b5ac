import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--use-fake-device-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
];

/**
 * The system's Chromium, or the one that `CHROMIUM_BIN` names, with a fake camera and microphone. `allowsDevices` is
 * the answer to the browser's question for them; nobody is asked.
 */
export async function launchChromium({ allowsDevices = true }: { allowsDevices?: boolean } = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: [...FLAGS, allowsDevices ? '--use-fake-ui-for-media-stream' : '--use-fake-ui-for-media-stream=deny'],
  });
}

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

interface ChromiumOptions {
  /** The answer to the browser's question for camera and microphone; nobody is asked. */
  allowsDevices?: boolean;
  /** An MJPEG file that the fake camera shows, again and again; without it the browser's own test picture. */
  cameraFile?: string;
}

/** The system's Chromium, or the one that `CHROMIUM_BIN` names, with a fake camera and microphone. */
export async function launchChromium({ allowsDevices = true, cameraFile }: ChromiumOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium',
    args: [
      ...FLAGS,
      allowsDevices ? '--use-fake-ui-for-media-stream' : '--use-fake-ui-for-media-stream=deny',
      ...(cameraFile === undefined ? [] : [`--use-file-for-fake-video-capture=${cameraFile}`]),
    ],
  });
}

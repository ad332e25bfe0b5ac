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
  /** Makes the program that is started from the browser's: a wrapper that puts it into another network. */
  within?: (program: string) => string;
  /** An origin that gets the camera without TLS. */
  trusted?: string;
}

/** The system's Chromium, or the one that `CHROMIUM_BIN` names, with a fake camera and microphone. */
export async function launchChromium({
  allowsDevices = true,
  cameraFile,
  within = (program) => program,
  trusted,
}: ChromiumOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: within(process.env['CHROMIUM_BIN'] ?? '/usr/bin/chromium'),
    args: [
      ...FLAGS,
      allowsDevices ? '--use-fake-ui-for-media-stream' : '--use-fake-ui-for-media-stream=deny',
      ...(trusted === undefined ? [] : [`--unsafely-treat-insecure-origin-as-secure=${trusted}`]),
      ...(cameraFile === undefined ? [] : [`--use-file-for-fake-video-capture=${cameraFile}`]),
    ],
  });
}

import type { Browser, Page } from 'playwright-core';

export interface PageState {
  connection: { status: string; reason?: string; code?: string };
  mayPublish: boolean;
  isMutedByModerator: boolean;
  microphone: string;
  camera: string;
  screen: string;
  interpretation: string;
  interpretingInto: string | null;
  signLanguage: string;
  booths: { language: string; isHeard: boolean; interpreterId: string | null; signerId: string | null }[];
  quality: string;
  activeSpeaker: string | null;
  remotes: {
    participantId: string;
    hasAudio: boolean;
    hasVideo: boolean;
    isAudioPaused: boolean;
    isVideoPaused: boolean;
    hasScreen: boolean;
    isScreenPaused: boolean;
  }[];
}
export type TrackName = 'audio' | 'video' | 'screen' | 'interpretation' | 'sign-language';
const SOUNDS: readonly TrackName[] = ['audio', 'interpretation'];
export interface Received {
  framesDecoded: number;
  packetsReceived: number;
  packetsLost: number;
  frameWidth: number;
  /** Another one means another consumer. */
  ssrc: number;
  codec?: string;
  /** Seconds of sound that really came. */
  heardS: number;
}

/** One browser page with the web app's media client in it; see media-page.mjs. */
export class MediaPage {
  readonly problems: string[] = [];
  private constructor(readonly page: Page) {}

  static async open(browser: Browser, origin: string): Promise<MediaPage> {
    const page = await browser.newPage();
    const opened = new MediaPage(page);
    page.on('pageerror', (error) => opened.problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') opened.problems.push(message.text());
    });
    await page.goto(`${origin}/media-page`);
    return opened;
  }

  /** Calls a function of the page's `mediaPage`. */
  async call<T = unknown>(name: string, ...args: unknown[]): Promise<T> {
    return this.page.evaluate(`mediaPage.${name}(...${JSON.stringify(args)})`);
  }
  state(name: string): Promise<PageState> {
    return this.call('state', name);
  }
  received(name: string, participantId: string, kind: TrackName): Promise<Received | null> {
    return this.call('received', name, participantId, kind);
  }

  /** Waits for the state to be so. */
  async until(name: string, isSo: (state: PageState) => boolean, withinMs = 10_000): Promise<PageState> {
    return eventually(
      () => this.state(name),
      isSo,
      withinMs,
      () => this.problems.join('; '),
    );
  }

  /** Waits until that many more frames (video) or packets (audio) have come than now; says how long it took, in ms. */
  async untilMore(
    name: string,
    participantId: string,
    kind: TrackName,
    more: number,
    withinMs = 10_000,
  ): Promise<number> {
    const startMs = performance.now();
    const count = async (): Promise<number> => {
      const received = await this.received(name, participantId, kind);
      return (SOUNDS.includes(kind) ? received?.packetsReceived : received?.framesDecoded) ?? 0;
    };
    const before = await count();
    await eventually(
      count,
      (now) => now >= before + more,
      withinMs,
      () => this.problems.join('; '),
    );
    return performance.now() - startMs;
  }
}

/** Asks again and again until the answer is so. @throws with the last answer */
export async function eventually<T>(
  ask: () => Promise<T> | T,
  isSo: (answer: T) => boolean,
  withinMs = 10_000,
  more = () => '',
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    if (performance.now() > deadline)
      throw new Error(`not within ${withinMs} ms; last: ${JSON.stringify(answer)} ${more()}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

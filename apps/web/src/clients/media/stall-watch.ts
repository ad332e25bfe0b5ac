import type { types } from 'mediasoup-client';
import { arrivalsOf, NarrowDetector } from './narrow-watch.js';

/** What a browser knows of the path that a transport has chosen. */
interface PathSample {
  /** Bytes and answers that have come over it. */
  readonly received: number;
  /** The last question whether the other end is there was answered. Where a browser does not say, it was. */
  readonly isAnswered: boolean;
}

/** Chromium itself speaks of a disconnection after five seconds, in which nobody is heard. */
const LOOK_EVERY_MS = 400;
const SILENT_LOOKS = 4;

/** Finds out that a path is dead: nothing comes over it, and questions over it stay without an answer, look after look. */
export class StallDetector {
  private received = -1;
  private silentLooks = 0;

  /** @returns whether the path is dead, as far as one can tell */
  look({ received, isAnswered }: PathSample): boolean {
    const isSilent = received === this.received && !isAnswered;
    this.received = received;
    this.silentLooks = isSilent ? this.silentLooks + 1 : 0;
    return this.silentLooks >= SILENT_LOOKS;
  }
}

/** Of the path in use; `null` before there is one. */
export function pathOf(report: RTCStatsReport): PathSample | null {
  const entries = [...report.values()] as Record<string, unknown>[];
  const chosen = entries.find(({ type }) => type === 'transport')?.['selectedCandidatePairId'];
  const pair = entries.find(({ type, id }) => type === 'candidate-pair' && id === chosen);
  if (pair === undefined) return null;
  const { bytesReceived, responsesReceived, state } = pair;
  return { received: Number(bytesReceived ?? 0) + Number(responsesReceived ?? 0), isAnswered: state !== 'in-progress' };
}

/** What is told of a path. */
interface PathNews {
  /** It is dead; once until something comes again. */
  readonly onStall: () => void;
  /** Much is lost on it, and so much comes, kilobits a second; with each look for which that is so. */
  readonly onNarrow: (kbps: number) => void;
}

/** Looks after a transport's path. Ends with the transport. */
export function watchPath(
  transport: types.Transport,
  { onStall, onNarrow }: PathNews,
): { readonly isStalled: () => boolean } {
  const detector = new StallDetector();
  const narrowness = new NarrowDetector();
  let isStalled = false;
  const look = async (): Promise<void> => {
    // What is not connected is being looked after already.
    if (transport.connectionState !== 'connected') return;
    const report = await transport.getStats();
    const path = pathOf(report);
    const kbps = narrowness.look(arrivalsOf(report, performance.now()));
    if (kbps !== null) onNarrow(kbps);
    const was = isStalled;
    isStalled = path !== null && detector.look(path);
    if (isStalled && !was) onStall();
  };
  // Without statistics (the transport has just closed) there is nothing to tell.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY_MS);
  transport.observer.once('close', () => clearInterval(timer));
  return { isStalled: () => isStalled };
}

import type { Ack } from '@app/contracts';
import { measureByHttp } from './http-probe.js';

/** A pass for one check. `url` is absolute or a path of this origin. */
export interface NetworkCheckPass {
  token: string;
  url: string;
  iceServers: RTCIceServer[];
}
/**
 * How media came through: straight by UDP or TCP, or over a relay. `blocked`: not at all, though the server answers.
 * `untried`: the server had no place for a check just now.
 */
export type MediaPath = 'udp' | 'tcp' | 'relay' | 'blocked' | 'untried';

/** What was measured; `null` for what could not be. */
export interface NetworkFigures {
  path: MediaPath;
  /** Milliseconds there and back: the median. */
  roundTripMs: number | null;
  /** Percent of packets that did not arrive, in the worse direction. */
  lossPercent: number | null;
  /** Kilobits per second. The check offers 3,200 and no more. */
  uploadKbps: number | null;
  downloadKbps: number | null;
}
export type CheckStep = 'connecting' | 'round-trip' | 'upload' | 'download';

/**
 * Measures the way to the media server, in about seven seconds and two megabytes. `null`: the server does not answer at
 * all. Where media do not come through, the figures are those of ordinary requests.
 */
export async function checkNetwork(
  passSource: () => Promise<Ack<NetworkCheckPass>>,
  onStep: (step: CheckStep) => void,
  signal: AbortSignal,
): Promise<NetworkFigures | null> {
  onStep('connecting');
  let path: 'blocked' | 'untried' = 'untried';
  try {
    const [{ measureByMedia }, pass] = await Promise.all([import('./media-probe.js'), passSource()]);
    if (pass.ok) {
      const figures = await measureByMedia(pass.value, onStep, signal);
      if (figures !== null) return figures;
      path = 'blocked';
    }
  } catch {
    // Whatever kept media from being tried, ordinary requests tell whether there is a server at all.
  }
  signal.throwIfAborted();
  onStep('upload');
  return measureByHttp(path, signal);
}

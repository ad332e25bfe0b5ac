/** How long a change of loudness takes, in milliseconds: no click, and nobody waits for the floor. */
export const RAMP_MS = 250;
const STEP_MS = 25;

/** What a volume is set on; an `HTMLMediaElement` in the page. */
export interface Loudness {
  volume: number;
  muted: boolean;
}

/**
 * Brings an element to `level` (0 … 1) in `RAMP_MS`, at once when `isNew` or while the page is hidden, where timers are
 * slow. Silence is `muted` too: elements without a volume (iOS) know that much.
 * @returns what stops it where it is
 */
export function rampVolume(element: Loudness, level: number, isNew: boolean): () => void {
  const target = Math.min(1, Math.max(0, level));
  const arrive = (): void => {
    element.volume = target;
    element.muted = target === 0;
  };
  const first = element.muted ? 0 : element.volume;
  if (isNew || first === target || globalThis.document?.hidden) {
    arrive();
    return () => undefined;
  }
  if (first === 0) element.volume = 0;
  element.muted = false;
  const begun = performance.now();
  const timer = setInterval(() => {
    const part = (performance.now() - begun) / RAMP_MS;
    if (part < 1) element.volume = first + (target - first) * part;
    else {
      clearInterval(timer);
      arrive();
    }
  }, STEP_MS);
  return () => clearInterval(timer);
}

let answer: boolean | undefined;

/** Whether elements of this browser have a volume of their own. On iOS it is always 1 and only the device's keys change it. */
export function canSetVolume(): boolean {
  answer ??= tryVolume();
  return answer;
}

function tryVolume(): boolean {
  const probe = document.createElement('audio');
  probe.volume = 0.5;
  return probe.volume === 0.5;
}

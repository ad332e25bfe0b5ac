const pad = (count: number): string => String(count).padStart(2, '0');

/** How long after a beginning something was written, as a recording's clock shows it: `1:05:09`, `−0:30` before it. */
export function timeAfter(startedAtMs: number, postedAt: string): string {
  const seconds = Math.floor((Date.parse(postedAt) - startedAtMs) / 1_000);
  const whole = Math.abs(seconds);
  const hours = Math.floor(whole / 3_600);
  const minutes = Math.floor(whole / 60) % 60;
  const clock = hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
  return seconds < 0 ? `−${clock}` : clock;
}

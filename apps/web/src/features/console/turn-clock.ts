import type { StageState } from '@app/contracts';

type Floor = NonNullable<StageState['floor']>;

/** `open`: a turn without a limit. `warning`: it ends soon. `over`: it should have ended. */
export type TurnPhase = 'open' | 'running' | 'warning' | 'over';
export interface TurnClock {
  readonly phase: TurnPhase;
  readonly spentMs: number;
  /** Negative when it is over; `null` without a limit. */
  readonly leftMs: number | null;
}

/** How a turn stands at an instant of the server's clock. A warning comes in the second half of a turn at the earliest. */
export function turnClock({ since, limitMs }: Floor, { warnMs }: StageState['turns'], nowMs: number): TurnClock {
  const spentMs = Math.max(0, nowMs - Date.parse(since));
  if (limitMs === null) return { phase: 'open', spentMs, leftMs: null };
  const leftMs = limitMs - spentMs;
  const phase = leftMs <= 0 ? 'over' : leftMs <= Math.min(warnMs, limitMs / 2) ? 'warning' : 'running';
  return { phase, spentMs, leftMs };
}

/** `2:05`, `1:00:00`. A clock that runs down shows 0:00 when nothing is left, one that runs up shows 0:01 when a second is over. */
export function clockText(ms: number, runs: 'up' | 'down'): string {
  const seconds = runs === 'down' ? Math.ceil(ms / 1_000) : Math.floor(ms / 1_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}

/** The clock as it is shown: what is left, what it is over (`+0:12`), or what was spent of a turn without a limit. */
export function turnText({ spentMs, leftMs }: TurnClock): string {
  if (leftMs === null) return clockText(spentMs, 'up');
  return leftMs > 0 ? clockText(leftMs, 'down') : `+${clockText(-leftMs, 'up')}`;
}

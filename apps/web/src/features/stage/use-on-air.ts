import { useEffect, useState } from 'react';
import type { StageState } from '@app/contracts';
import { countdownLeft, isOnAir } from './on-air.js';

/** Timers fire a little early in some browsers, by their own clock. */
const LATE_MS = 20;

/** Whether the audience sees the stage now: it renders again when a countdown has run down. */
export function useOnAir(stage: StageState, serverNow: () => number): boolean {
  const [, setTurns] = useState(0);
  const leftMs = countdownLeft(stage, serverNow());
  useEffect(() => {
    if (leftMs === null) return;
    const timer = setTimeout(() => setTurns((turns) => turns + 1), leftMs + LATE_MS);
    return () => clearTimeout(timer);
  }, [leftMs]);
  return isOnAir(stage, serverNow());
}

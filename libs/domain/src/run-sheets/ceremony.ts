import type { Cue } from './run-sheet.js';

/** ahead → running → over; back leads back. */
export const CEREMONY_PHASES = ['ahead', 'running', 'over'] as const;
export type CeremonyPhase = (typeof CEREMONY_PHASES)[number];

/** Where a ceremony is. */
export interface CeremonyPlace {
  readonly phase: CeremonyPhase;
  /** The cue that is on; only while it runs. */
  readonly cueId: string | null;
}
/** That somebody pressed next or back, and where that led. */
export interface CeremonyStep extends CeremonyPlace {
  /** From 1, without gaps. */
  readonly number: number;
  readonly isBack: boolean;
  readonly at: Date;
}

export const AHEAD: CeremonyPlace = { phase: 'ahead', cueId: null };

/** After `next`; `null` where nothing comes. */
export function placeAfter(cues: readonly Cue[], { phase, cueId }: CeremonyPlace): CeremonyPlace | null {
  if (phase === 'over') return null;
  const next = cues[phase === 'ahead' ? 0 : indexOf(cues, cueId) + 1];
  if (next !== undefined) return { phase: 'running', cueId: next.id };
  return phase === 'ahead' ? null : { phase: 'over', cueId: null };
}

/** After `back`; `null` where nothing was before. */
export function placeBefore(cues: readonly Cue[], { phase, cueId }: CeremonyPlace): CeremonyPlace | null {
  if (phase === 'ahead') return null;
  const before = phase === 'over' ? cues.at(-1) : cues[indexOf(cues, cueId) - 1];
  return before === undefined ? AHEAD : { phase: 'running', cueId: before.id };
}

/** One cue, as it was planned and as it went. All in seconds, but instants. */
export interface CueTime {
  readonly cueId: string;
  /** From the beginning of the ceremony, as planned. */
  readonly plannedAtS: number;
  readonly plannedS: number;
  /** When it was called first; `null` while it was not. */
  readonly beganAt: Date | null;
  /** In all, also in several times; `null` while it was not called. */
  readonly actualS: number | null;
}
export interface CeremonyTimes {
  readonly cues: readonly CueTime[];
  readonly plannedS: number;
  /** From the first step until the end, or until now; 0 before it began. */
  readonly elapsedS: number;
  /** Seconds by which it is behind its plan, negative when ahead of it: as late as its cue began, and later once that takes too long. */
  readonly behindS: number;
}

/** Planned against actual, at an instant of the server's clock. `all`: the steps of one run in their order; what went back to before the beginning begins anew. */
export function ceremonyTimes(cues: readonly Cue[], all: readonly CeremonyStep[], now: Date): CeremonyTimes {
  const steps = all.slice(all.findLastIndex(({ phase }) => phase === 'ahead') + 1);
  const spent = new Map<string, { beganAt: Date; ms: number }>();
  for (const [index, { cueId, at }] of steps.entries()) {
    if (cueId === null) continue;
    const until = steps[index + 1]?.at ?? now;
    const known = spent.get(cueId);
    spent.set(cueId, {
      beganAt: known?.beganAt ?? at,
      ms: (known?.ms ?? 0) + Math.max(0, until.getTime() - at.getTime()),
    });
  }
  let plannedAtS = 0;
  const times = cues.map((cue): CueTime => {
    const was = spent.get(cue.id);
    const time = {
      cueId: cue.id,
      plannedAtS,
      plannedS: cue.plannedS,
      beganAt: was?.beganAt ?? null,
      actualS: was === undefined ? null : Math.floor(was.ms / 1_000),
    };
    plannedAtS += cue.plannedS;
    return time;
  });
  const last = steps.at(-1);
  const began = steps[0]?.at;
  const isOn = last !== undefined && began !== undefined;
  const until = last?.phase === 'over' ? last.at : now;
  const elapsedS = isOn ? Math.max(0, Math.floor((until.getTime() - began.getTime()) / 1_000)) : 0;
  return {
    cues: times,
    plannedS: plannedAtS,
    elapsedS,
    behindS: isOn ? behind(times, last, plannedAtS, elapsedS, now) : 0,
  };
}

function behind(times: readonly CueTime[], last: CeremonyStep, plannedS: number, elapsedS: number, now: Date): number {
  if (last.phase === 'over') return elapsedS - plannedS;
  const cue = times.find(({ cueId }) => cueId === last.cueId);
  if (cue === undefined) return 0;
  // As it began, until it takes longer than planned.
  const spentS = Math.floor(Math.max(0, now.getTime() - last.at.getTime()) / 1_000);
  return elapsedS - spentS - cue.plannedAtS + Math.max(0, spentS - cue.plannedS);
}

/** -1 for a cue that is not there (any more), so that the first one comes next. */
const indexOf = (cues: readonly Cue[], cueId: string | null): number => cues.findIndex(({ id }) => id === cueId);

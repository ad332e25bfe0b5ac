import { type CeremonyTimes, ceremonyTimes, type Cue, isTakenBack } from '@app/domain';
import type { CeremonyEffect, RunSheet, SheetCue } from './run-sheet.queries.js';

type Phase = 'ahead' | 'running' | 'over';
const PHASES = { AHEAD: 'ahead', RUNNING: 'running', OVER: 'over' } as const satisfies Record<string, Phase>;

/** A ceremony as its operator sees it. */
export interface CeremonyView {
  phase: Phase;
  current: SheetCue | null;
  /** `null` after the last, and where there is none. */
  next: SheetCue | null;
  mayGoBack: boolean;
  /** Of the last step, in the order they were done. */
  done: CeremonyEffect[];
  /** What going back puts back, the latest first, and what it leaves. */
  putBack: CeremonyEffect[];
  stays: CeremonyEffect[];
}

export function viewOf({ cues, ceremony }: Pick<RunSheet, 'cues' | 'ceremony'>): CeremonyView {
  const phase = PHASES[ceremony.phase];
  const index = cues.findIndex(({ id }) => id === ceremony.cueId);
  const last = ceremony.steps.at(-1)?.number;
  const called = ceremony.steps.findLast(({ isBack, cueId }) => !isBack && cueId !== null && cueId === ceremony.cueId);
  const did =
    phase === 'running'
      ? ceremony.effects.filter(({ step, state }) => step === called?.number && state !== 'REFUSED').toReversed()
      : [];
  return {
    phase,
    current: cues[index] ?? null,
    next: phase === 'over' ? null : (cues[phase === 'ahead' ? 0 : index + 1] ?? null),
    mayGoBack: phase !== 'ahead',
    done: ceremony.effects.filter(({ step }) => step === last),
    putBack: did.filter(({ effect }) => isTakenBack(KINDS[effect.kind])),
    stays: did.filter(({ effect }) => !isTakenBack(KINDS[effect.kind])),
  };
}

const KINDS = {
  LAYOUT: 'layout',
  SPOTLIGHT: 'spotlight',
  FLOOR: 'floor',
  SLIDES: 'slides',
  CAPTIONS: 'captions',
  CHAT: 'chat',
  ANNOUNCEMENT: 'announcement',
  SIGNING: 'signing',
  RELEASE: 'release',
} as const;

/** Planned against actual, at an instant of the server's clock. */
export function timesOf({ cues, ceremony }: Pick<RunSheet, 'cues' | 'ceremony'>, now: Date): CeremonyTimes {
  const planned = cues.map(({ id, plannedSeconds }): Cue => ({
    id,
    kind: 'speech',
    title: '',
    note: '',
    speakerId: null,
    plannedS: plannedSeconds,
    effects: [],
  }));
  const steps = ceremony.steps.map(({ phase, at, ...step }) => ({ ...step, phase: PHASES[phase], at: new Date(at) }));
  return ceremonyTimes(planned, steps, now);
}

/** '1:05:00', '12:34', '0:07'. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

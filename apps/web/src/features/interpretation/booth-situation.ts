import type { ParticipantId, StageBooth } from '@app/contracts';
import type { LocalMediaState } from '../../clients/media/index.js';

/**
 * Where an interpreter stands, as it is said to them. `closed`: their devices are. `opening`: not sent yet. `partner`: the
 * other one is heard. `nobody`: listeners hear the floor. `elsewhere`: another window of theirs sends.
 */
export type BoothSituation = 'closed' | 'opening' | 'elsewhere' | 'heard' | 'coughing' | 'partner' | 'nobody';

export interface BoothFacts {
  readonly self: ParticipantId | null;
  /** Whom the stage lets through now. */
  readonly interpreterId: ParticipantId | null;
  readonly isOpen: boolean;
  readonly isCoughing: boolean;
  /** What becomes of their microphone, or camera. */
  readonly sending: LocalMediaState;
}

export function boothSituation({ self, interpreterId, isOpen, isCoughing, sending }: BoothFacts): BoothSituation {
  if (sending === 'elsewhere') return 'elsewhere';
  const isOwn = interpreterId !== null && interpreterId === self;
  if (!isOpen) return isOwn ? 'closed' : interpreterId === null ? 'closed' : 'partner';
  if (isOwn && (sending === 'off' || sending === 'waiting')) return 'opening';
  if (isOwn) return isCoughing ? 'coughing' : 'heard';
  return interpreterId === null ? 'nobody' : 'partner';
}

/** Whether the chair waits for this booth: a turn has ended, somebody is next, and the booth has not said that it is done. */
export function isAwaited(
  { floor, nextId, turns }: { floor: object | null; nextId: ParticipantId | null; turns: { waitsForBooths: boolean } },
  booth: Pick<StageBooth, 'isCaughtUp'>,
): boolean {
  return turns.waitsForBooths && floor === null && nextId !== null && !booth.isCaughtUp;
}

/** Whole seconds until an instant, never below 0: what a countdown shows. */
export const secondsUntil = (at: string, nowMs: number): number =>
  Math.max(0, Math.ceil((Date.parse(at) - nowMs) / 1_000));

/** `12:05`, `1:02:05`. */
export function clockText(ms: number, format: (value: number, digits: number) => string): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  const rest = `${format(minutes, hours > 0 ? 2 : 1)}:${format(seconds % 60, 2)}`;
  return hours > 0 ? `${format(hours, 1)}:${rest}` : rest;
}

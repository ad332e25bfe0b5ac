import type { ParticipantId, StageSeat, StageState } from '@app/contracts';
import { nextInOrder } from '../stage/index.js';

/** What the chair would do next, one thing at a time. */
export type ChairStep =
  | { readonly kind: 'start' }
  /** Somebody has come to their seat and waits backstage. */
  | { readonly kind: 'admit'; readonly seat: StageSeat; readonly waiting: readonly StageSeat[] }
  /** The turn has ended and the booths that still interpret it keep the next one waiting. */
  | { readonly kind: 'release'; readonly participantId: ParticipantId; readonly behind: readonly string[] }
  | { readonly kind: 'next'; readonly participantId: ParticipantId }
  /** The first raised hand: of somebody on stage, or of the audience. */
  | { readonly kind: 'hand'; readonly participantId: ParticipantId; readonly isOnStage: boolean }
  | { readonly kind: 'none' };

/**
 * The one thing that is due: before the session people are let up and then it begins; while it is on, who is next comes
 * first, then hands, then who waits backstage.
 */
export function chairStep(stage: StageState, seats: readonly StageSeat[]): ChairStep {
  const waiting = seats.filter(({ state }) => state === 'waiting');
  const [first] = waiting;
  const admit: ChairStep = first === undefined ? { kind: 'none' } : { kind: 'admit', seat: first, waiting };
  if (stage.status === 'waiting') return first === undefined ? { kind: 'start' } : admit;
  if (stage.status !== 'live') return { kind: 'none' };
  if (stage.nextId !== null) return { kind: 'release', participantId: stage.nextId, behind: boothsBehind(stage) };
  const next = nextInOrder(stage);
  if (next !== null) return { kind: 'next', participantId: next };
  const hand = stage.hands.find(({ participantId }) => {
    const seat = seatIn(seats, participantId);
    return seat === undefined || seat.state === 'on-stage';
  });
  if (hand !== undefined && stage.floor === null)
    return {
      kind: 'hand',
      participantId: hand.participantId,
      isOnStage: seatIn(seats, hand.participantId) !== undefined,
    };
  return admit;
}

/** Languages that somebody interprets into and whose booth has not said that it has caught up. */
export const boothsBehind = ({ booths }: StageState): string[] =>
  booths.filter(({ activeId, isCaughtUp }) => activeId !== null && !isCaughtUp).map(({ language }) => language);

/** Whether somebody has had no turn in this session yet, the present one not counted. */
export const hasNotSpoken = (stage: StageState, { participantId, spokenMs }: StageSeat): boolean =>
  spokenMs === 0 && stage.floor?.participantId !== participantId;

export const seatIn = (seats: readonly StageSeat[], participantId: ParticipantId | null): StageSeat | undefined =>
  seats.find((seat) => seat.participantId === participantId);

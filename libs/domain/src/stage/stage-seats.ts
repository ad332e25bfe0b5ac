import {
  type Seat,
  seatOf,
  type SeatRole,
  type SeatState,
  STAGE_LIMITS,
  type Stage,
  type StageRefusalCode,
} from './stage-model.js';
import { endFloorOf, isOrdered } from './stage-floor.js';

export type SeatCommand =
  | { readonly kind: 'request-seat' | 'leave-seat' | 'admit' | 'send-back' | 'remove'; readonly participantId: string }
  | { readonly kind: 'mute'; readonly participantId: string; readonly isMuted: boolean }
  | { readonly kind: 'mute-all' }
  | { readonly kind: 'ask-to-unmute' | 'answer-unmute'; readonly participantId: string }
  | { readonly kind: 'promote'; readonly participantId: string };

type PlaceCommandKind = 'request-seat' | 'leave-seat' | 'admit' | 'send-back' | 'remove';

/** Where each command leads a seat; `null` is a refusal. A speaker who was removed may ask again, and waits. */
const SEAT_TABLE: Readonly<
  Record<'moderator' | 'speaker', Readonly<Record<PlaceCommandKind, Readonly<Record<SeatState, SeatState | null>>>>>
> = {
  speaker: {
    'request-seat': { absent: 'waiting', waiting: 'waiting', 'on-stage': 'on-stage', removed: 'waiting' },
    'leave-seat': { absent: 'absent', waiting: 'absent', 'on-stage': 'absent', removed: 'removed' },
    admit: { absent: null, waiting: 'on-stage', 'on-stage': 'on-stage', removed: 'on-stage' },
    'send-back': { absent: 'absent', waiting: 'waiting', 'on-stage': 'waiting', removed: 'removed' },
    remove: { absent: 'absent', waiting: 'removed', 'on-stage': 'removed', removed: 'removed' },
  },
  moderator: {
    // Who may admit others needs nobody to be admitted.
    'request-seat': { absent: 'on-stage', waiting: 'on-stage', 'on-stage': 'on-stage', removed: 'on-stage' },
    'leave-seat': { absent: 'absent', waiting: 'absent', 'on-stage': 'absent', removed: 'removed' },
    admit: { absent: null, waiting: 'on-stage', 'on-stage': 'on-stage', removed: 'on-stage' },
    'send-back': { absent: 'absent', waiting: 'waiting', 'on-stage': 'waiting', removed: 'removed' },
    remove: { absent: 'absent', waiting: 'removed', 'on-stage': 'removed', removed: 'removed' },
  },
};

export function decideSeat(stage: Stage, command: SeatCommand, now: Date): Stage | StageRefusalCode {
  switch (command.kind) {
    case 'mute':
      return withSeat(stage, command.participantId, (seat) => ({
        ...seat,
        isMutedByModerator: command.isMuted,
        isAskedToUnmute: seat.isAskedToUnmute && !command.isMuted,
      }));
    case 'mute-all':
      return replaceSeats(stage, (seat) =>
        seat.state !== 'on-stage' || seat.role === 'moderator' || seat.participantId === stage.chairId
          ? seat
          : { ...seat, isMutedByModerator: true, isAskedToUnmute: false },
      );
    case 'ask-to-unmute':
      return withSeat(stage, command.participantId, (seat) =>
        seat.state === 'on-stage' ? { ...seat, isMutedByModerator: false, isAskedToUnmute: true } : 'not-on-stage',
      );
    case 'answer-unmute':
      return withSeat(stage, command.participantId, (seat) => ({ ...seat, isAskedToUnmute: false }));
    case 'promote':
      return promote(stage, command.participantId);
    default:
      return place(stage, command.kind, command.participantId, now);
  }
}

/** A seat that nobody has come to. */
export const freshSeat = (participantId: string, role: SeatRole, guestName: string | null = null): Seat => ({
  participantId,
  role,
  state: 'absent',
  isMutedByModerator: false,
  isAskedToUnmute: false,
  spokenMs: 0,
  guestName,
});

/** Takes away what only somebody on stage, or with a seat, can have. */
export function tidy(stage: Stage, now: Date): Stage {
  const onStage = (id: string | null): boolean => id !== null && seatOf(stage, id)?.state === 'on-stage';
  const kept = stage.floor !== null && !onStage(stage.floor.participantId) ? endFloorOf(stage, now) : stage;
  const order = kept.order.filter((id) => seatOf(kept, id) !== undefined);
  const hands = kept.hands.filter(({ participantId, guestName }) => {
    const seat = seatOf(kept, participantId);
    return seat === undefined ? guestName !== null : seat.state !== 'removed';
  });
  const nextId = onStage(kept.nextId) ? kept.nextId : null;
  const spotlightId = onStage(kept.spotlightId) ? kept.spotlightId : null;
  const chairId = onStage(kept.chairId) ? kept.chairId : null;
  const screenId = kept.screenId !== null && isHere(kept, kept.screenId) ? kept.screenId : null;
  const isTidy =
    isOrdered(order, kept.order) &&
    hands.length === kept.hands.length &&
    nextId === kept.nextId &&
    spotlightId === kept.spotlightId &&
    chairId === kept.chairId &&
    screenId === kept.screenId;
  return isTidy
    ? kept
    : {
        ...kept,
        order: isOrdered(order, kept.order) ? kept.order : order,
        hands,
        nextId,
        spotlightId,
        chairId,
        screenId,
      };
}

function place(stage: Stage, kind: PlaceCommandKind, participantId: string, now: Date): Stage | StageRefusalCode {
  const known = seatOf(stage, participantId);
  if (known === undefined) return 'seat-unknown';
  if (known.role === 'guest') return placeGuest(stage, kind, known, now);
  if (kind === 'request-seat' && stage.isLocked && known.role === 'speaker' && !isHere(stage, participantId))
    return 'stage-locked';
  const { role } = known;
  const placed = withSeat(stage, participantId, (seat) => {
    const state = SEAT_TABLE[role][kind][seat.state];
    return state === null
      ? 'not-waiting'
      : { ...seat, state, isAskedToUnmute: seat.isAskedToUnmute && state === 'on-stage' };
  });
  return typeof placed === 'string' ? placed : tidy(placed, now);
}

/** A guest has a seat only as long as they are wanted: who leaves or is sent back is audience again. */
function placeGuest(stage: Stage, kind: PlaceCommandKind, guest: Seat, now: Date): Stage {
  if (kind === 'request-seat' || kind === 'admit') return stage;
  const seats = stage.seats.filter((seat) => seat !== guest);
  const order = stage.order.filter((id) => id !== guest.participantId);
  const left = stage.floor?.participantId === guest.participantId ? endFloorOf(stage, now) : stage;
  return tidy({ ...left, seats, order }, now);
}

/** Somebody in the audience with a raised hand comes on stage: without it nobody is pulled up. */
function promote(stage: Stage, participantId: string): Stage | StageRefusalCode {
  if (stage.status !== 'live') return 'stage-not-live';
  if (seatOf(stage, participantId) !== undefined) return stage;
  const hand = stage.hands.find((raised) => raised.participantId === participantId);
  if (hand === undefined) return 'hand-not-raised';
  if (stage.seats.filter(({ role }) => role === 'guest').length >= STAGE_LIMITS.guests) return 'limit-reached';
  return {
    ...stage,
    seats: [...stage.seats, { ...freshSeat(participantId, 'guest', hand.guestName), state: 'on-stage' }],
    hands: stage.hands.filter((raised) => raised !== hand),
  };
}

/** Has come to their seat, backstage or on stage. */
export function isHere(stage: Stage, participantId: string): boolean {
  const state = seatOf(stage, participantId)?.state;
  return state === 'waiting' || state === 'on-stage';
}

function withSeat(
  stage: Stage,
  participantId: string,
  change: (seat: Seat) => Seat | StageRefusalCode,
): Stage | StageRefusalCode {
  const seat = seatOf(stage, participantId);
  if (seat === undefined) return 'seat-unknown';
  const changed = change(seat);
  if (typeof changed === 'string') return changed;
  return replaceSeats(stage, (other) => (other === seat ? changed : other));
}

function replaceSeats(stage: Stage, change: (seat: Seat) => Seat): Stage {
  const seats = stage.seats.map((seat) => {
    const changed = change(seat);
    return isSameSeat(seat, changed) ? seat : changed;
  });
  return seats.every((seat, index) => seat === stage.seats[index]) ? stage : { ...stage, seats };
}

const isSameSeat = (a: Seat, b: Seat): boolean => (Object.keys(a) as (keyof Seat)[]).every((key) => a[key] === b[key]);

import {
  heardIn,
  isOnStage,
  seatOf,
  STAGE_LIMITS,
  type Stage,
  type StageRefusalCode,
  type TurnRules,
} from './stage-model.js';

export type FloorCommand =
  | { readonly kind: 'raise-hand'; readonly participantId: string; readonly guestName: string | null }
  | { readonly kind: 'lower-hand'; readonly participantId: string }
  | { readonly kind: 'lower-all-hands' }
  | { readonly kind: 'plan-order'; readonly participantIds: readonly string[] }
  /** `limitMs` of this turn; left out, the rule's. */
  | { readonly kind: 'give-floor'; readonly participantId: string; readonly limitMs?: number | null }
  | { readonly kind: 'end-floor' }
  /** Ends one's own turn, nobody else's. */
  | { readonly kind: 'yield-floor'; readonly participantId: string }
  /**
   * The first of the order who is on stage; `isForced`: without waiting for the booths. `expectedId`: whom the caller takes
   * for the next, so that two who preside and both call the next speaker call one.
   */
  | { readonly kind: 'next-speaker'; readonly isForced: boolean; readonly expectedId?: string }
  | { readonly kind: 'extend-floor'; readonly byMs: number }
  | { readonly kind: 'rule-turns'; readonly turns: TurnRules };

export function decideFloor(stage: Stage, command: FloorCommand, now: Date): Stage | StageRefusalCode {
  switch (command.kind) {
    case 'raise-hand':
      return raiseHand(stage, command.participantId, command.guestName, now);
    case 'lower-hand':
      return lowerHands(stage, (id) => id === command.participantId);
    case 'lower-all-hands':
      return lowerHands(stage, () => true);
    case 'plan-order':
      return planOrder(stage, command.participantIds);
    case 'give-floor':
      return giveFloor(stage, command.participantId, command.limitMs, now);
    case 'end-floor':
      return stage.floor === null && stage.nextId === null ? stage : { ...endFloorOf(stage, now), nextId: null };
    case 'yield-floor':
      return stage.floor?.participantId === command.participantId ? endFloorOf(stage, now) : stage;
    case 'next-speaker':
      return nextSpeaker(stage, command.isForced, command.expectedId, now);
    case 'extend-floor':
      return extendFloor(stage, command.byMs);
    case 'rule-turns':
      return isSameRules(stage.turns, command.turns) ? stage : { ...stage, turns: command.turns };
  }
}

/** The turn ends: what was spoken is added to the seat. */
export function endFloorOf(stage: Stage, now: Date): Stage {
  const { floor } = stage;
  if (floor === null) return stage;
  const spokenMs = Math.max(0, now.getTime() - floor.since.getTime());
  const seats = stage.seats.map((seat) =>
    seat.participantId === floor.participantId ? { ...seat, spokenMs: seat.spokenMs + spokenMs } : seat,
  );
  return { ...stage, seats, floor: null };
}

/** Gives the floor to who waits for the booths, when none of them has anything left to say. */
export function releaseNext(stage: Stage, now: Date): Stage {
  if (stage.nextId === null || stage.floor !== null || isBehind(stage, now)) return stage;
  return turnOf(stage, stage.nextId, stage.turns.limitMs, now);
}

export const isOrdered = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

/** Whether a booth that interprets still has something to say of the turn before. */
const isBehind = (stage: Stage, now: Date): boolean =>
  stage.booths.some((booth) => heardIn(booth, now) !== null && !booth.isCaughtUp);

function raiseHand(stage: Stage, participantId: string, guestName: string | null, now: Date): Stage | StageRefusalCode {
  if (stage.hands.some((hand) => hand.participantId === participantId)) return stage;
  const seat = seatOf(stage, participantId);
  if (seat === undefined && stage.isLocked) return 'stage-locked';
  if (seat?.state === 'removed') return 'not-on-stage';
  if (stage.hands.length >= STAGE_LIMITS.hands) return 'limit-reached';
  const hand = { participantId, guestName: seat === undefined ? guestName : null, raisedAt: now };
  return { ...stage, hands: [...stage.hands, hand] };
}

function lowerHands(stage: Stage, isLowered: (participantId: string) => boolean): Stage {
  const hands = stage.hands.filter(({ participantId }) => !isLowered(participantId));
  return hands.length === stage.hands.length ? stage : { ...stage, hands };
}

function planOrder(stage: Stage, participantIds: readonly string[]): Stage | StageRefusalCode {
  // Who speaks now has had their place in it.
  const order = [...new Set(participantIds)].filter((id) => id !== stage.floor?.participantId);
  if (order.some((id) => seatOf(stage, id) === undefined)) return 'seat-unknown';
  return isOrdered(order, stage.order) ? stage : { ...stage, order };
}

function giveFloor(
  stage: Stage,
  participantId: string,
  limitMs: number | null | undefined,
  now: Date,
): Stage | StageRefusalCode {
  if (stage.status !== 'live') return 'stage-not-live';
  if (seatOf(stage, participantId) === undefined) return 'seat-unknown';
  if (!isOnStage(stage, participantId)) return 'not-on-stage';
  if (stage.floor?.participantId === participantId) return stage;
  return turnOf(endFloorOf(stage, now), participantId, limitMs === undefined ? stage.turns.limitMs : limitMs, now);
}

function nextSpeaker(
  stage: Stage,
  isForced: boolean,
  expectedId: string | undefined,
  now: Date,
): Stage | StageRefusalCode {
  if (stage.status !== 'live') return 'stage-not-live';
  if (expectedId !== undefined && stage.floor?.participantId === expectedId) return stage;
  const nextId = stage.nextId ?? stage.order.find((id) => isOnStage(stage, id));
  if (nextId === undefined) return 'order-empty';
  if (expectedId !== undefined && nextId !== expectedId) return 'order-changed';
  const free = endFloorOf(stage, now);
  if (!isForced && stage.turns.waitsForBooths && isBehind(free, now))
    return stage.floor === null && stage.nextId === nextId ? stage : { ...free, nextId };
  return turnOf(free, nextId, stage.turns.limitMs, now);
}

/** The floor is taken: its hand is down, its place in the order used, and the booths begin anew. */
function turnOf(stage: Stage, participantId: string, limitMs: number | null, now: Date): Stage {
  return {
    ...stage,
    floor: { participantId, since: now, limitMs },
    nextId: null,
    order: stage.order.filter((id) => id !== participantId),
    hands: stage.hands.filter((hand) => hand.participantId !== participantId),
    booths: stage.booths.map((booth) => (booth.isCaughtUp ? { ...booth, isCaughtUp: false } : booth)),
  };
}

function extendFloor(stage: Stage, byMs: number): Stage | StageRefusalCode {
  const { floor } = stage;
  if (floor?.limitMs == null) return 'floor-taken';
  const limitMs = Math.min(Math.max(floor.limitMs + byMs, 0), STAGE_LIMITS.turnMs);
  return limitMs === floor.limitMs ? stage : { ...stage, floor: { ...floor, limitMs } };
}

const isSameRules = (a: TurnRules, b: TurnRules): boolean =>
  a.limitMs === b.limitMs && a.warnMs === b.warnMs && a.waitsForBooths === b.waitsForBooths;

import { type BoothCommand, boothsOf, decideBooth } from './stage-booths.js';
import { decideFloor, type FloorCommand } from './stage-floor.js';
import { isOnStage, seatOf, type Slides, type Stage, type StageLayout, type StageRefusalCode } from './stage-model.js';
import { decideSeat, freshSeat, isHere, type SeatCommand, tidy } from './stage-seats.js';

export type StageCommand =
  /** The audience sees a countdown of `countdownMs` before it sees the stage. */
  | { readonly kind: 'start'; readonly countdownMs?: number }
  /** While the countdown runs the audience has seen nothing yet: the stage waits again. */
  | { readonly kind: 'call-off-start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'lock'; readonly isLocked: boolean }
  | { readonly kind: 'lay-out'; readonly layout: StageLayout }
  | { readonly kind: 'caption'; readonly language: string | null }
  | { readonly kind: 'spotlight'; readonly participantId: string | null }
  | { readonly kind: 'hand-over'; readonly participantId: string }
  /** `byId`: a speaker, who must be on stage; `null` for who decides about the stage. */
  | { readonly kind: 'show-slides'; readonly slides: Slides; readonly byId: string | null }
  /** To a page of the deck that is shown; never brings one back that was just taken away. */
  | { readonly kind: 'turn-page'; readonly slides: Slides; readonly byId: string | null }
  /** Of another deck nothing is taken away. */
  | { readonly kind: 'hide-slides'; readonly deckId: string }
  /** In the place of whoever shares one now. */
  | { readonly kind: 'share-screen'; readonly participantId: string }
  /** Nobody else's. */
  | { readonly kind: 'stop-screen'; readonly participantId: string }
  | SeatCommand
  | FloorCommand
  | BoothCommand;

/** `isChanged` is false when the stage was that way already: repeating a command does no harm. */
export type StageDecision =
  | { readonly ok: true; readonly stage: Stage; readonly isChanged: boolean }
  | { readonly ok: false; readonly code: StageRefusalCode };

/** Who is at the stage by the programme. */
export interface StageCast {
  readonly seats: readonly { readonly participantId: string; readonly role: 'moderator' | 'speaker' }[];
  readonly interpreters: readonly { readonly participantId: string; readonly language: string }[];
}

/** Three minutes a turn, a warning half a minute before the end; the chair may change both. */
const USUAL_TURNS = { limitMs: 180_000, warnMs: 30_000, waitsForBooths: false } as const;

/** A stage nobody has come to: waiting, each seat absent. */
export function newStage({ seats, interpreters }: StageCast): Stage {
  return {
    ...AT_REST,
    status: 'waiting',
    startedAt: null,
    endedAt: null,
    seats: seats.map(({ participantId, role }) => freshSeat(participantId, role)),
    booths: boothsOf([], interpreters),
  };
}

/** What nobody has decided about yet. */
export const AT_REST = {
  chairId: null,
  isLocked: false,
  layout: 'roundtable',
  spotlightId: null,
  captionLanguage: null,
  hands: [],
  order: [],
  floor: null,
  nextId: null,
  turns: USUAL_TURNS,
  booths: [],
  slides: null,
  screenId: null,
} as const satisfies Partial<Stage>;

/** What `command` makes of the stage at `now`. Who may command is not asked here. */
export function decide(stage: Stage, command: StageCommand, now: Date): StageDecision {
  const decided = outcome(stage, command, now);
  return typeof decided === 'string'
    ? { ok: false, code: decided }
    : { ok: true, stage: decided, isChanged: decided !== stage };
}

/** The stage ended at `now`, with every seat empty; an ended stage as it is. Also the way of a cancelled session, live or not. */
export function endStage(stage: Stage, now: Date): Stage {
  if (stage.status === 'ended') return stage;
  const done = tidy({ ...stage, seats: stage.seats.map((seat) => ({ ...seat, state: 'absent' as const })) }, now);
  return {
    ...AT_REST,
    turns: stage.turns,
    status: 'ended',
    startedAt: stage.startedAt,
    endedAt: now,
    seats: done.seats
      .filter(({ role }) => role !== 'guest')
      .map(({ participantId, role, spokenMs }) => ({ ...freshSeat(participantId, role), spokenMs })),
  };
}

/** The stage with the people of a changed programme, in its order: who stays keeps their seat's state, who is new is absent, who is gone has no seat; guests stay. Not for an ended stage, which stays as it was. */
export function reseat(stage: Stage, cast: StageCast, now: Date): Stage {
  if (stage.status === 'ended') return stage;
  const guests = stage.seats.filter(
    ({ role, participantId }) => role === 'guest' && !cast.seats.some((seat) => seat.participantId === participantId),
  );
  const seats = cast.seats.map(({ participantId, role }) => {
    const before = seatOf(stage, participantId);
    if (before === undefined) return freshSeat(participantId, role);
    return before.role === role ? before : { ...before, role, guestName: null };
  });
  const all = [...seats, ...guests];
  const isSame = all.length === stage.seats.length && all.every((seat, index) => seat === stage.seats[index]);
  const booths = boothsOf(stage.booths, cast.interpreters);
  if (isSame && booths === stage.booths) return stage;
  return tidy({ ...stage, seats: isSame ? stage.seats : all, booths }, now);
}

function outcome(stage: Stage, command: StageCommand, now: Date): Stage | StageRefusalCode {
  if (command.kind === 'end') return stage.status === 'waiting' ? 'stage-not-live' : endStage(stage, now);
  if (stage.status === 'ended') return 'stage-ended';
  switch (command.kind) {
    case 'start':
      return stage.status === 'live'
        ? stage
        : { ...stage, status: 'live', startedAt: new Date(now.getTime() + (command.countdownMs ?? 0)) };
    case 'call-off-start':
      return callOffStart(stage, now);
    case 'lock':
      return set(stage, 'isLocked', command.isLocked);
    case 'lay-out':
      return set(stage, 'layout', command.layout);
    case 'caption':
      return set(stage, 'captionLanguage', command.language);
    case 'spotlight':
      if (command.participantId !== null && !isOnStage(stage, command.participantId)) return 'not-on-stage';
      return set(stage, 'spotlightId', command.participantId);
    case 'hand-over':
      return handOver(stage, command.participantId);
    case 'show-slides':
      return showSlides(stage, command.slides, command.byId);
    case 'turn-page':
      return stage.slides?.deckId === command.slides.deckId
        ? showSlides(stage, command.slides, command.byId)
        : 'page-unknown';
    case 'hide-slides':
      return stage.slides?.deckId === command.deckId ? { ...stage, slides: null } : stage;
    case 'share-screen':
      return isHere(stage, command.participantId) ? set(stage, 'screenId', command.participantId) : 'not-on-stage';
    case 'stop-screen':
      return stage.screenId === command.participantId ? { ...stage, screenId: null } : stage;
    case 'take-booth':
    case 'leave-booth':
    case 'hand-over-booth':
    case 'keep-booth':
    case 'caught-up':
      return decideBooth(stage, command, now);
    case 'raise-hand':
    case 'lower-hand':
    case 'lower-all-hands':
    case 'plan-order':
    case 'give-floor':
    case 'end-floor':
    case 'yield-floor':
    case 'next-speaker':
    case 'extend-floor':
    case 'rule-turns':
      return decideFloor(stage, command, now);
    default:
      return decideSeat(stage, command, now);
  }
}

/** Whoever came up stays where they are; a turn that was given goes with the beginning. */
function callOffStart(stage: Stage, now: Date): Stage | StageRefusalCode {
  if (stage.status === 'waiting') return stage;
  if (stage.startedAt === null || stage.startedAt <= now) return 'stage-on-air';
  return { ...stage, status: 'waiting', startedAt: null, floor: null, nextId: null };
}

/** To another moderator, or to a speaker who moderates from now on; never to a guest. */
function handOver(stage: Stage, participantId: string): Stage | StageRefusalCode {
  const seat = seatOf(stage, participantId);
  if (seat === undefined || seat.role === 'guest') return 'seat-unknown';
  if (seat.state !== 'on-stage') return 'not-on-stage';
  return set(stage, 'chairId', participantId);
}

function showSlides(stage: Stage, slides: Slides, byId: string | null): Stage | StageRefusalCode {
  const { deckId, page, pageCount } = slides;
  if (stage.status !== 'live') return 'stage-not-live';
  if (byId !== null && !isOnStage(stage, byId)) return 'not-on-stage';
  if (page < 1 || page > pageCount) return 'page-unknown';
  const shown = stage.slides;
  return shown?.deckId === deckId && shown.page === page && shown.pageCount === pageCount
    ? stage
    : { ...stage, slides };
}

function set<Key extends keyof Stage>(stage: Stage, key: Key, value: Stage[Key]): Stage {
  return stage[key] === value ? stage : { ...stage, [key]: value };
}

/** A session's stage: waiting → live → ended. Nothing leads back but calling a beginning off while its countdown runs. */
export type StageStatus = 'waiting' | 'live' | 'ended';
/** absent → waiting (backstage, asked to come up) → on-stage; removed until a moderator admits again. */
export type SeatState = 'absent' | 'waiting' | 'on-stage' | 'removed';
/** Interpreters work from a booth and have no seat. A guest comes from the audience, for a question. */
export type SeatRole = 'moderator' | 'speaker' | 'guest';
/** How the audience sees the stage unless a viewer chooses otherwise. */
export const STAGE_LAYOUTS = ['roundtable', 'speaker', 'slides'] as const;
export type StageLayout = (typeof STAGE_LAYOUTS)[number];

/** One place at the roundtable. A moderator's mute stays with the seat until a moderator lifts it, also while its person is away. */
export interface Seat {
  readonly participantId: string;
  readonly role: SeatRole;
  readonly state: SeatState;
  readonly isMutedByModerator: boolean;
  /** The chair asked them to switch their microphone on: nobody can do that for somebody else. */
  readonly isAskedToUnmute: boolean;
  /** Milliseconds of their finished turns. */
  readonly spokenMs: number;
  /** Guests only; everybody else is named by the programme. */
  readonly guestName: string | null;
}
/** A raised hand, of a seat or of somebody in the audience. */
export interface Hand {
  readonly participantId: string;
  /** Of somebody in the audience. */
  readonly guestName: string | null;
  readonly raisedAt: Date;
}
/** Whose turn it is. */
export interface Floor {
  readonly participantId: string;
  readonly since: Date;
  /** Milliseconds of the turn; `null` without a limit. */
  readonly limitMs: number | null;
}
/** How turns are timed, and whether the next one waits for the interpreters. */
export interface TurnRules {
  readonly limitMs: number | null;
  /** The speaker is warned this many milliseconds before the end of the turn. */
  readonly warnMs: number;
  readonly waitsForBooths: boolean;
}
/** Where one language is interpreted into, by one person or a pair that takes turns. */
export interface Booth {
  /** BCP 47, also of a sign language. */
  readonly language: string;
  /** Interpreters of the programme, in its order. */
  readonly members: readonly string[];
  /** Who is heard; `null` while nobody interprets. */
  readonly activeId: string | null;
  /** Who is heard from an instant on. */
  readonly handOver: { readonly participantId: string; readonly at: Date } | null;
  /** Has said everything of the turn that ended. */
  readonly isCaughtUp: boolean;
}
/** Where a page of slides is to be had: nobody can guess it before they are told. */
export interface SlidePicture {
  readonly address: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}
/** What is shown of a deck: one page, and the next one only so that viewers have it ready. */
export interface Slides {
  readonly deckId: string;
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  /** What stands on the page. */
  readonly text: string;
  readonly picture: SlidePicture | null;
  readonly next: SlidePicture | null;
}
export interface Stage {
  readonly status: StageStatus;
  /** When it went live; ahead of now while the audience sees a countdown. */
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** In the programme's order, one per person; guests after them. */
  readonly seats: readonly Seat[];
  /** Who presides, moderator or not; `null` while the moderators of the programme do together. */
  readonly chairId: string | null;
  /** Nobody asks to come up or raises a hand from the audience. */
  readonly isLocked: boolean;
  readonly layout: StageLayout;
  readonly spotlightId: string | null;
  /** BCP 47 of the captions that a viewer sees who has not chosen; `null` for none. */
  readonly captionLanguage: string | null;
  /** In the order they were raised, one per participant. */
  readonly hands: readonly Hand[];
  /** Who speaks next, as the chair has planned it; seats only, each once. */
  readonly order: readonly string[];
  readonly floor: Floor | null;
  /** Gets the floor as soon as the booths have caught up; only while nobody has it. */
  readonly nextId: string | null;
  readonly turns: TurnRules;
  /** By language, one each. */
  readonly booths: readonly Booth[];
  readonly slides: Slides | null;
  /** Who shares a screen; only somebody who has come to their seat. */
  readonly screenId: string | null;
}

export const STAGE_REFUSALS = [
  'stage-not-live',
  'stage-on-air',
  'stage-ended',
  'stage-locked',
  'seat-unknown',
  'not-waiting',
  'not-on-stage',
  'hand-not-raised',
  'order-empty',
  'order-changed',
  'floor-taken',
  'booth-unknown',
  'not-in-booth',
  'page-unknown',
  'limit-reached',
] as const;
export type StageRefusalCode = (typeof STAGE_REFUSALS)[number];

export const STAGE_LIMITS = {
  /** Raised hands at one time: more than a chair can look through. */
  hands: 200,
  /** Guests at one time. */
  guests: 10,
  /** Characters of a guest's name. */
  guestName: 80,
  /** Longest turn and longest countdown, in milliseconds. */
  turnMs: 4 * 60 * 60 * 1_000,
  countdownMs: 10 * 60 * 1_000,
  handOverMs: 60_000,
} as const;

/** Whoever is heard in a booth at an instant: a hand-over happens by itself when its time has come. */
export function heardIn(booth: Booth, now: Date): string | null {
  return booth.handOver !== null && booth.handOver.at <= now ? booth.handOver.participantId : booth.activeId;
}

/** Milliseconds left of a turn at an instant, negative when it is over; `null` without a limit. */
export function leftOf(floor: Floor, now: Date): number | null {
  return floor.limitMs === null ? null : floor.since.getTime() + floor.limitMs - now.getTime();
}

export const seatOf = (stage: Stage, participantId: string): Seat | undefined =>
  stage.seats.find((seat) => seat.participantId === participantId);
export const isOnStage = (stage: Stage, participantId: string): boolean =>
  seatOf(stage, participantId)?.state === 'on-stage';

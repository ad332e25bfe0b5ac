import { AT_REST, STAGE_LAYOUTS } from '@app/domain';
import { z } from 'zod';
import { Uuid } from './ids.js';

/** `language → text`, keys are BCP 47 tags. At least one entry. */
export const LocalizedTexts = z.record(z.string().min(2).max(35), z.string().max(20_000));
export type LocalizedTexts = z.infer<typeof LocalizedTexts>;

/** absent → waiting (asked to come up) → on-stage; removed until the moderator admits again. */
export const SeatState = z.enum(['absent', 'waiting', 'on-stage', 'removed']);
export type SeatState = z.infer<typeof SeatState>;

/** One seat of the roundtable: a person of the programme, in the programme's order, then guests from the audience. */
export const StageSeat = z.object({
  participantId: Uuid,
  /** A guest's name stands under `und`. */
  name: LocalizedTexts,
  title: LocalizedTexts.nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2).nullable(),
  role: z.enum(['moderator', 'speaker', 'interpreter', 'guest']),
  state: SeatState,
  /** The moderator's decision; a participant's own mute is a paused producer and not stage state. */
  isMutedByModerator: z.boolean(),
  isAskedToUnmute: z.boolean().default(false),
  /** Milliseconds of their finished turns. */
  spokenMs: z.number().int().nonnegative().default(0),
});
export type StageSeat = z.infer<typeof StageSeat>;

const Instant = z.iso.datetime();
const StageHand = z.object({
  participantId: Uuid,
  /** Of somebody in the audience; who has a seat is named there. */
  guestName: z.string().nullable(),
  raisedAt: Instant,
});
const StageFloor = z.object({
  participantId: Uuid,
  since: Instant,
  /** Milliseconds of the turn; `null` without a limit. */
  limitMs: z.number().int().nonnegative().nullable(),
});
const TurnRules = z.object({
  limitMs: z.number().int().nonnegative().nullable(),
  /** The speaker is warned this many milliseconds before the end of the turn. */
  warnMs: z.number().int().nonnegative(),
  /** The next speaker is released when all booths that interpret have caught up. */
  waitsForBooths: z.boolean(),
});
const StageBooth = z.object({
  /** Interpreted into, BCP 47. */
  language: z.string().min(2).max(35),
  members: z.array(z.object({ participantId: Uuid, name: LocalizedTexts })),
  /** Who is heard; `null` while nobody interprets: listeners hear the floor. */
  activeId: Uuid.nullable(),
  handOver: z.object({ participantId: Uuid, at: Instant }).nullable(),
  isCaughtUp: z.boolean(),
});
export type StageBooth = z.infer<typeof StageBooth>;
const SlidePicture = z.object({
  /** A path of this origin; `<address>/full.webp` and `<address>/small.webp` never change. */
  address: z.string().max(200),
  /** Of the full one, in pixels. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type SlidePicture = z.infer<typeof SlidePicture>;
const StageSlides = z.object({
  deckId: Uuid,
  /** From 1. */
  page: z.number().int().positive(),
  pageCount: z.number().int().positive(),
  /** What stands on the page, for who can't see it; may be empty. */
  text: z.string().default(''),
  picture: SlidePicture.nullable().default(null),
  /** The next page, so that it is there before it is shown; `null` on the last one. */
  next: SlidePicture.nullable().default(null),
});
export type StageSlides = z.infer<typeof StageSlides>;

/** What the API decided about a session's stage, whole. `version` rises by one with each change; keep the highest. */
export const StageState = z.object({
  sessionId: Uuid,
  version: z.number().int().nonnegative(),
  status: z.enum(['waiting', 'live', 'ended']),
  /** ISO 8601 instants. A start ahead of now is a countdown: the audience sees the stage from then on. */
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  seats: z.array(StageSeat),
  /** Who presides; `null` while the moderators of the programme do together. */
  chairId: Uuid.nullable().default(null),
  isLocked: z.boolean().default(false),
  layout: z.enum(STAGE_LAYOUTS).default(AT_REST.layout),
  spotlightId: Uuid.nullable().default(null),
  /** BCP 47: the captions of who has not chosen; `null` for none. */
  captionLanguage: z.string().min(2).max(35).nullable().default(null),
  /** In the order they were raised. */
  hands: z.array(StageHand).default([]),
  /** Who speaks next, as the chair has planned it. */
  order: z.array(Uuid).default([]),
  floor: StageFloor.nullable().default(null),
  /** Gets the floor when the booths have caught up. */
  nextId: Uuid.nullable().default(null),
  turns: TurnRules.default(AT_REST.turns),
  booths: z.array(StageBooth).default([]),
  slides: StageSlides.nullable().default(null),
  /** Who shares a screen: one at a time, who began last. */
  screenId: Uuid.nullable().default(null),
});
export type StageState = z.infer<typeof StageState>;

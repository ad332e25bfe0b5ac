import { z } from 'zod';
import { Uuid } from './ids.js';

/** `language → text`, keys are BCP 47 tags. At least one entry. */
export const LocalizedTexts = z.record(z.string().min(2).max(35), z.string().max(20_000));
export type LocalizedTexts = z.infer<typeof LocalizedTexts>;

/** absent → waiting (asked to come up) → on-stage; removed until the moderator admits again. */
export const SeatState = z.enum(['absent', 'waiting', 'on-stage', 'removed']);
export type SeatState = z.infer<typeof SeatState>;

/** One seat of the roundtable: a person of the programme, in the programme's order. */
export const StageSeat = z.object({
  participantId: Uuid,
  name: LocalizedTexts,
  title: LocalizedTexts.nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2).nullable(),
  role: z.enum(['moderator', 'speaker', 'interpreter']),
  state: SeatState,
  /** The moderator's decision; a participant's own mute is a paused producer and not stage state. */
  isMutedByModerator: z.boolean(),
});
export type StageSeat = z.infer<typeof StageSeat>;

/** What the API decided about a session's stage, whole. `version` rises by one with each change; keep the highest. */
export const StageState = z.object({
  sessionId: Uuid,
  version: z.number().int().nonnegative(),
  status: z.enum(['waiting', 'live', 'ended']),
  /** ISO 8601 instants. */
  startedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  seats: z.array(StageSeat),
});
export type StageState = z.infer<typeof StageState>;

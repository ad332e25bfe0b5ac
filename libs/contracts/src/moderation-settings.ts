import { WORD_LIST_LIMITS } from '@app/domain';
import { z } from 'zod';

const Words = z.array(z.string().trim().min(1).max(WORD_LIST_LIMITS.wordLength)).max(WORD_LIST_LIMITS.words);

/** How a chat is moderated, as organisers set it for a summit or for one session. */
export const ModerationSettings = z.object({
  isPreModerated: z.boolean(),
  /** Seconds between two messages of a person; 0 for none. */
  slowModeS: z.number().int().min(0).max(3_600),
  holdsLinks: z.boolean(),
  /** Who came less than these minutes ago waits; 0 for nobody. */
  holdsNewcomersMin: z.number().int().min(0).max(1_440),
  /** So many reports of one message put it in front of who moderates. */
  queueAfterReports: z.number().int().min(1).max(20),
  /** So many remove it by themselves; `null` for never. */
  removeAfterReports: z.number().int().min(2).max(100).nullable(),
  /** Per language: with `refuse` a text is refused, with `hold` it waits. */
  wordLists: z
    .array(z.object({ language: z.string().min(2).max(35), refuse: Words, hold: Words }))
    .max(WORD_LIST_LIMITS.lists),
});
export type ModerationSettings = z.infer<typeof ModerationSettings>;

/** As long as nobody has set anything. Two people have to find something wrong before a moderator is asked. */
export const DEFAULT_MODERATION: ModerationSettings = {
  isPreModerated: false,
  slowModeS: 0,
  holdsLinks: false,
  holdsNewcomersMin: 0,
  queueAfterReports: 2,
  removeAfterReports: null,
  wordLists: [],
};

/** What holds in a session: its own settings or else the summit's; unwanted words are those of both. */
export function moderationInForce(
  ofSummit: ModerationSettings | null,
  ofSession: ModerationSettings | null,
): ModerationSettings {
  const settings = ofSession ?? ofSummit ?? DEFAULT_MODERATION;
  return { ...settings, wordLists: [...(ofSummit?.wordLists ?? []), ...(ofSession?.wordLists ?? [])] };
}

import { hasLink } from '../moderation/index.js';
import { hasVisibleText, tidyLine } from '../text/index.js';

/** Longest name on the leaderboard, in UTF-16 code units. */
export const MAX_LEADERBOARD_NAME_LENGTH = 80;

/**
 * What somebody wants to be called on the leaderboard, as everybody may see it: on one line, nothing in it that hides, turns text
 * around or leads elsewhere. @returns `undefined` when nothing to see is left, it is too long or holds a link
 */
export function toLeaderboardName(written: string): string | undefined {
  const name = tidyLine(written);
  return hasVisibleText(name) && name.length <= MAX_LEADERBOARD_NAME_LENGTH && !hasLink(name) ? name : undefined;
}

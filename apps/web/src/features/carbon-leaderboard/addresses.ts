/** `summit`: a slug; null for the leaderboard of all. */
export const leaderboardPath = (summit: string | null): string =>
  summit === null ? '/carbon/leaderboard' : `/s/${summit}/carbon/leaderboard`;

/** Shows the list and, above it, whose standing this is. Nothing secret is in it. */
export const sharedAddress = (origin: string, summit: string | null, standingId: string): string =>
  `${origin}${leaderboardPath(summit)}?entry=${standingId}`;

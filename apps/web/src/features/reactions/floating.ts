import { REACTIONS, type Reaction, type ReactionCounts } from '@app/contracts';

/** Most that float at a time, whatever the count. */
export const MOST_FLOATING = 24;
/** Most that begin together. */
const MOST_TOGETHER = 10;

export interface Glyph {
  kind: Reaction;
  /** How many reactions it stands for. */
  count: number;
}

/**
 * What rises for these counts where `room` more may float: one for each reaction while there is room, else each stands for
 * several. Kinds share the room by their counts, each that is there has one while there is room for it. None are lost but
 * where there is no room at all.
 */
export function glyphsFor(counts: ReactionCounts, room: number): Glyph[] {
  const kinds = REACTIONS.map((kind) => ({ kind, count: counts[kind] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  let left = Math.min(MOST_TOGETHER, room);
  let waiting = kinds.reduce((sum, { count }) => sum + count, 0);
  return kinds.flatMap(({ kind, count }, index) => {
    const others = kinds.length - index - 1;
    const share = Math.max(1, Math.min(count, left - others, Math.round((left * count) / waiting)));
    const shown = Math.min(left, share);
    left -= shown;
    waiting -= count;
    // The first ones stand for what does not divide evenly.
    return Array.from({ length: shown }, (_, place) => ({
      kind,
      count: Math.floor(count / shown) + (place < count % shown ? 1 : 0),
    }));
  });
}

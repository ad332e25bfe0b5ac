/** `list` with the item at `from` moved to stand at `to`; `list` itself when that moves nothing. */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const target = Math.max(0, Math.min(to, list.length - 1));
  const item = list[from];
  if (item === undefined || target === from) return list;
  const rest = [...list.slice(0, from), ...list.slice(from + 1)];
  return [...rest.slice(0, target), item, ...rest.slice(target)];
}

/** The place for somebody let go at `y` among others whose middles, top to bottom, are `middles`: 0 … their number. */
export const placeAt = (middles: readonly number[], y: number): number => middles.filter((middle) => middle < y).length;

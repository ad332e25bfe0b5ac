interface Span {
  readonly startsAt: Date;
  /** Exclusive. */
  readonly endsAt: Date;
}

/** The same time in as few spans as there can be, by start: those that overlap or touch become one. Empty spans vanish. */
export function mergeSpans(spans: readonly Span[]): { startsAt: Date; endsAt: Date }[] {
  const merged: { startsAt: Date; endsAt: Date }[] = [];
  const filled = spans.filter(({ startsAt, endsAt }) => startsAt < endsAt);
  for (const span of filled.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    const last = merged.at(-1);
    if (last !== undefined && span.startsAt <= last.endsAt) {
      if (span.endsAt > last.endsAt) last.endsAt = span.endsAt;
    } else merged.push({ startsAt: span.startsAt, endsAt: span.endsAt });
  }
  return merged;
}

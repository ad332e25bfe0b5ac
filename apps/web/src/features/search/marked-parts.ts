/** A piece of a text, and whether it is what somebody looked for. */
export interface MarkedPart {
  text: string;
  isMatch: boolean;
}

/** A text in pieces. `matches` in UTF-16 units, in order, not overlapping; what lies outside the text is passed over. */
export function markedParts(text: string, matches: readonly { start: number; end: number }[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    if (start < at || end > text.length || end <= start) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMatch: false });
  return parts;
}

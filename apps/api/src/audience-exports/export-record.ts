/** What a column of one row holds; a list is one cell of a table. */
export type Cell = string | number | boolean | null | readonly string[];
/** One row of a file: column → cell, every row with the same columns in the same order. */
export type ExportRecord = Readonly<Record<string, Cell>>;

/** What the organiser chose to have in a file. */
export interface ExportWishes {
  hasNames: boolean;
  /** Also what the audience never saw or does not see any more: held, dismissed, removed, withdrawn. */
  hasHidden: boolean;
}
/** The session that a file is of. */
export interface ExportedSession {
  id: string;
  slug: string;
  title: Readonly<Record<string, string>>;
  summitSlug: string;
  /** The summit's main language. */
  language: string;
  /** When it went on air, else when it was planned; `null` without a time. Offsets count from here. */
  startsAt: Date | null;
}

/** Whole seconds since the session's start, below zero before it; `null` when it has none. */
export function offsetIn({ startsAt }: ExportedSession, at: Date): number | null {
  return startsAt === null ? null : Math.round((at.getTime() - startsAt.getTime()) / 1_000);
}

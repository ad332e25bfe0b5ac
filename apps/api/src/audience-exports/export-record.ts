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
/** What a file is of: a session, or a summit with its own chat. */
export interface ExportedRoom {
  id: string;
  /** `null`: of the summit itself. */
  sessionSlug: string | null;
  title: Readonly<Record<string, string>>;
  summitSlug: string;
  /** The summit's main language. */
  language: string;
  /** When the session went on air, else when it was planned; the first minute of a summit. `null` without a time. */
  startsAt: Date | null;
}

/** Whole seconds since the start, below zero before it; `null` when it has none. */
export function offsetIn({ startsAt }: ExportedRoom, at: Date): number | null {
  return startsAt === null ? null : Math.round((at.getTime() - startsAt.getTime()) / 1_000);
}

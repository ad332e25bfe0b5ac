/** What the server says of an imported table; see `ImportReport` of its registration feature. */
export interface ImportReport {
  isApplied: boolean;
  confirmed: number;
  waiting: number;
  updated: number;
  unchanged: number;
  problems: { row: number; column: string | null; code: string; message: string }[];
  hasMoreProblems: boolean;
}
export type ImportAnswer =
  { kind: 'report'; report: ImportReport } | { kind: 'refused'; code: string } | { kind: 'network' };

/** Address of a table of the summit's registrations: `registrations.csv`. */
export const tableUrl = (summitSlug: string, file: string): string =>
  `/exchange/registrations/${encodeURIComponent(summitSlug)}/${file}`;

/** Sends a table: without `isConfirmed` the server only says what it would do. */
export async function sendTable(
  summitSlug: string,
  file: Blob,
  { isConfirmed, isQuiet }: { isConfirmed: boolean; isQuiet: boolean },
): Promise<ImportAnswer> {
  const search = new URLSearchParams({ confirm: isConfirmed ? 'yes' : 'no', mail: isQuiet ? 'no' : 'yes' });
  try {
    const response = await fetch(`/exchange/registrations/${encodeURIComponent(summitSlug)}?${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
    });
    const answer = (await response.json()) as ImportReport | { code?: unknown };
    if (response.ok && 'isApplied' in answer) return { kind: 'report', report: answer };
    return { kind: 'refused', code: 'code' in answer && typeof answer.code === 'string' ? answer.code : 'internal' };
  } catch {
    // Nothing came back, or nothing that our server says.
    return { kind: 'network' };
  }
}

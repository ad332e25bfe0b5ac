interface AgendaItem {
  id: string;
  startsAt: string;
  endsAt: string;
  subForum: { id: string } | null;
}
interface Track {
  id: string;
  position: number;
}
/** `column` counts from 0 among the day's columns; `'all'` spans them. Rows count from 1, ends exclusive, as CSS grid lines. */
interface PlacedSession<S> {
  session: S;
  column: number | 'all';
  rowStart: number;
  rowEnd: number;
}
/** One day of a programme. `columns` are ids of sub-forums, `null` for a plenary that runs beside them; empty when nothing is parallel. */
export interface AgendaDay<S> {
  /** `YYYY-MM-DD` in the zone the programme is shown in. */
  key: string;
  columns: (string | null)[];
  sessions: PlacedSession<S>[];
}

/** A programme by days, each in the order of time with its sub-forums side by side. `dayOf` names the day in the zone shown. */
export function agendaDays<S extends AgendaItem>(
  sessions: readonly S[],
  tracks: readonly Track[],
  dayOf: (instant: string) => string,
): AgendaDay<S>[] {
  const byStart = sessions.toSorted(
    (a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt) || positionOf(a, tracks) - positionOf(b, tracks),
  );
  const days = new Map<string, S[]>();
  for (const session of byStart) {
    const key = dayOf(session.startsAt);
    days.set(key, [...(days.get(key) ?? []), session]);
  }
  return [...days].map(([key, ofDay]) => placeDay(key, ofDay, tracks));
}

function placeDay<S extends AgendaItem>(key: string, sessions: readonly S[], tracks: readonly Track[]): AgendaDay<S> {
  const used = new Set(sessions.flatMap((session) => session.subForum?.id ?? []));
  const trackIds = tracks
    .filter((track) => used.has(track.id))
    .toSorted((a, b) => a.position - b.position)
    .map((track) => track.id);
  const hasParallelPlenary = sessions.some(
    (plenary) => !plenary.subForum && sessions.some((other) => other.subForum && overlap(plenary, other)),
  );
  const columns = trackIds.length === 0 ? [] : hasParallelPlenary ? [null, ...trackIds] : trackIds;

  // Lines of time: every start and end of the day. The first row holds the columns' heads.
  const lines = [
    ...new Set(sessions.flatMap((session) => [Date.parse(session.startsAt), Date.parse(session.endsAt)])),
  ].sort((a, b) => a - b);
  const lineOf = (instant: string): number => lines.indexOf(Date.parse(instant)) + (columns.length > 0 ? 2 : 1);
  return {
    key,
    columns,
    sessions: sessions.map((session) => ({
      session,
      column:
        session.subForum || hasParallelPlenary ? Math.max(0, columns.indexOf(session.subForum?.id ?? null)) : 'all',
      rowStart: lineOf(session.startsAt),
      rowEnd: lineOf(session.endsAt),
    })),
  };
}

function overlap(a: AgendaItem, b: AgendaItem): boolean {
  return Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);
}

function positionOf(session: AgendaItem, tracks: readonly Track[]): number {
  return tracks.find((track) => track.id === session.subForum?.id)?.position ?? -1;
}

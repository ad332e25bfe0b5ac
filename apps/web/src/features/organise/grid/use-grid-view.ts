import {
  dateAfter,
  type DayPage,
  dayPages,
  findScheduleConflicts,
  instantOf,
  type Schedule,
  type ScheduleConflict,
  wallClockOf,
} from '@app/domain';
import { useMemo } from 'react';
import type { DraftSession } from '../organise.queries.js';
import type { Summit } from '../use-draft-programme.js';
import { dayAt, type GridFrame, pagesFor } from './carry.js';
import { layoutDay, type PlacedCard } from './day-layout.js';
import { placementOf } from './placement.js';
import { scheduleOf } from './schedule.js';

/** What a page of the grid is drawn of. */
export interface GridView {
  readonly summit: Summit;
  /** As shown, in the programme's order. */
  readonly sessions: readonly DraftSession[];
  readonly frame: GridFrame;
  readonly day: DayPage;
  /** The columns that are shown: all of the frame's, or one on a phone. */
  readonly columns: readonly (string | null)[];
  readonly cards: readonly PlacedCard[];
  readonly unscheduled: readonly DraftSession[];
  readonly schedule: Schedule;
  /** By session. */
  readonly conflicts: ReadonlyMap<string, readonly ScheduleConflict[]>;
  /** The worst conflict of each date that has one. */
  readonly severities: ReadonlyMap<string, ScheduleConflict['severity']>;
}

/** `onlyColumn`: the one that is shown where there is room for one only. */
export function useGridView(
  summit: Summit,
  sessions: readonly DraftSession[],
  date: string | null,
  onlyColumn: { readonly id: string | null } | null,
): GridView {
  const frame = useFrame(summit, sessions);
  const schedule = useMemo(() => scheduleOf(summit, sessions, summit.availabilities), [summit, sessions]);
  const conflicts = useMemo(
    () => Map.groupBy(findScheduleConflicts(schedule), ({ sessionId }) => sessionId),
    [schedule],
  );
  const day = frame.days.find((page) => page.date === date) ?? openingDay(frame, sessions);
  const only = onlyColumn === null ? undefined : frame.columns.includes(onlyColumn.id) ? onlyColumn.id : null;
  const columns = useMemo(() => (only === undefined ? frame.columns : [only]), [only, frame.columns]);
  const cards = useMemo(
    () =>
      layoutDay(
        only === undefined ? sessions : sessions.filter(({ subForumId }) => columns.includes(subForumId)),
        columns,
        day,
      ),
    [only, sessions, columns, day],
  );
  const unscheduled = useMemo(
    () => sessions.filter(({ startsAt, status }) => startsAt === null && status !== 'CANCELLED'),
    [sessions],
  );
  const severities = useMemo(() => {
    const worst = new Map<string, ScheduleConflict['severity']>();
    for (const session of sessions) {
      const { slot } = placementOf(session);
      const page = slot && dayAt(slot.startsAtMs, frame.days)?.date;
      for (const { severity } of conflicts.get(session.id) ?? [])
        if (page && worst.get(page) !== 'refusal') worst.set(page, severity);
    }
    return worst;
  }, [sessions, conflicts, frame.days]);
  return { summit, sessions, frame, day, columns, cards, unscheduled, schedule, conflicts, severities };
}

function useFrame(summit: Summit, sessions: readonly DraftSession[]): GridFrame {
  return useMemo(() => {
    const { timeZone } = summit;
    const bounds = { startsAtMs: Date.parse(summit.startsAt), endsAtMs: Date.parse(summit.endsAt) };
    const startOf = (date: string): number => instantOf(`${date}T00:00`, timeZone) ?? 0;
    const pageOf = (date: string): DayPage => ({
      date,
      startsAtMs: startOf(date),
      endsAtMs: startOf(dateAfter(date, 1)),
    });
    const slots = sessions.flatMap((session) => placementOf(session).slot ?? []);
    const days = pagesFor(dayPages(bounds, timeZone), slots, pageOf, timeZone);
    const subForums = summit.subForums.toSorted((a, b) => a.position - b.position);
    return { columns: [null, ...subForums.map(({ id }) => id)], days, timeZone };
  }, [summit, sessions]);
}

/** Today while the summit is on; before and after it the first day on which something is. */
function openingDay(frame: GridFrame, sessions: readonly DraftSession[]): DayPage {
  const nowMs = Date.now();
  const first = Math.min(...sessions.flatMap((session) => placementOf(session).slot?.startsAtMs ?? []));
  const day =
    frame.days.find((page) => page.startsAtMs <= nowMs && nowMs < page.endsAtMs) ??
    (Number.isFinite(first) ? dayAt(first, frame.days) : frame.days[0]);
  return day ?? { date: wallClockOf(nowMs, frame.timeZone).slice(0, 10), startsAtMs: nowMs, endsAtMs: nowMs + 1 };
}

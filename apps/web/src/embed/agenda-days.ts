import type { EmbeddedAgenda } from '@app/contracts';

export type EmbeddedSession = EmbeddedAgenda['sessions'][number];
export interface AgendaDay {
  /** ISO 8601 date in the summit's zone. */
  date: string;
  sessions: EmbeddedSession[];
}

/** The date of an instant on a zone's clock, `2022-12-20`. */
export function dateIn(instant: string, timeZone: string): string {
  // Swedish dates are ISO 8601 dates.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
}

/** Days on which something begins, in order; of one sub-forum (`plenary` for what is in none) or, for '', of all. */
export function agendaDays({ sessions, summit }: EmbeddedAgenda, subForum: string): AgendaDay[] {
  const shown = sessions.filter((session) => subForum === '' || (session.subForum ?? 'plenary') === subForum);
  const days = new Map<string, EmbeddedSession[]>();
  for (const session of shown) {
    const date = dateIn(session.startsAt, summit.timeZone);
    days.set(date, [...(days.get(date) ?? []), session]);
  }
  return [...days].map(([date, ofDay]) => ({ date, sessions: ofDay })).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** The day to open: the asked one, else today when it is one of them, else the first. */
export function dayToOpen(days: readonly AgendaDay[], asked: string | null, today: string): string | undefined {
  const dates = days.map(({ date }) => date);
  return [asked ?? '', today].find((date) => dates.includes(date)) ?? dates[0];
}

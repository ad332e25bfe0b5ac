import type { ImportPlace, ImportProblem } from '@app/contracts';

/** What `schedule.json` and `schedule.xml` say, before anything is made of it. Empty texts are ''. */
export interface ScheduleFile {
  acronym: string;
  title: string;
  /** Dates, as written; '' where the file has none. */
  start: string;
  end: string;
  timeZone: string;
  rooms: { name: string; guid: string }[];
  events: ScheduleEvent[];
  /** Where the conference stands in the file. */
  place: (field?: string) => ImportPlace;
  problems: ImportProblem[];
}
export interface ScheduleEvent {
  place: (field?: string) => ImportPlace;
  guid: string;
  id: string;
  slug: string;
  title: string;
  subtitle: string;
  abstract: string;
  description: string;
  type: string;
  language: string;
  room: string;
  /** An instant with its zone where the file has one. */
  date: string;
  /** Of the day it stands in, and the time of the clock: for files without `date`. */
  day: string;
  start: string;
  /** Hours and minutes. */
  duration: string;
  persons: SchedulePerson[];
}
export interface SchedulePerson {
  guid: string;
  /** Its id or code in the system that wrote the file. */
  id: string;
  name: string;
  biography: string;
}

import { type CalendarEntry, renderEntry, withAlarm } from './calendar-entry.js';

/** About 40 MB of entries with a description each. */
const MAX_KEPT = 20_000;

/** An entry and how it is written. */
export interface RenderedEntry {
  readonly entry: CalendarEntry;
  /** As `renderEntry` writes it. */
  readonly text: string;
}

/**
 * Entries that were rendered, by what they depend on: the same session in the same language is the same entry in every
 * calendar it stands in, and a release costs the entries that it changed. The one that was asked for longest ago goes.
 */
export class RenderedEntries {
  private readonly kept = new Map<string, RenderedEntry>();
  /** Entries rendered since the start. */
  renderedCount = 0;

  /** `key` names everything that `make` makes the entry of. */
  of(key: string, make: () => CalendarEntry): RenderedEntry {
    const known = this.kept.get(key);
    if (known !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const entry = make();
    const rendered = { entry, text: renderEntry(entry) };
    this.renderedCount += 1;
    this.kept.set(key, rendered);
    const oldest = this.kept.keys().next();
    if (this.kept.size > MAX_KEPT && !oldest.done) this.kept.delete(oldest.value);
    return rendered;
  }
}

/** The same with a reminder; `null` for none. */
export const reminded = (rendered: RenderedEntry, alarmMinutes: number | null): RenderedEntry =>
  alarmMinutes === null
    ? rendered
    : { entry: rendered.entry, text: withAlarm(rendered.text, rendered.entry, alarmMinutes) };

import { createHash } from 'node:crypto';
import { type CalendarEntry, renderEntry } from './calendar-entry.js';

/** About 25 MB of entries with a description each. */
const MAX_KEPT = 20_000;

/**
 * Entries that were rendered, by what they say: the same session in the same language is the same entry in every calendar
 * it stands in, and a release costs the entries that it changed. The one that was asked for longest ago goes.
 */
export class RenderedEntries {
  private readonly kept = new Map<string, string>();
  /** Entries rendered since the start. */
  renderedCount = 0;

  /** The entry as `renderEntry` writes it. */
  of(entry: CalendarEntry): string {
    const key = createHash('sha256').update(JSON.stringify(entry)).digest('base64');
    const known = this.kept.get(key);
    if (known !== undefined) {
      this.kept.delete(key);
      this.kept.set(key, known);
      return known;
    }
    const rendered = renderEntry(entry);
    this.renderedCount += 1;
    this.kept.set(key, rendered);
    const oldest = this.kept.keys().next();
    if (this.kept.size > MAX_KEPT && !oldest.done) this.kept.delete(oldest.value);
    return rendered;
  }
}

import { APP_CONFIG, type AppConfig } from '@app/config';
import { Inject, Injectable } from '@nestjs/common';
import { relevantLanguages } from '../programme/index.js';
import type { CalendarScope } from './calendar-scope.js';
import { type CalendarSource, CalendarSources } from './calendar-sources.js';
import { wordsLanguage } from './calendar-words.js';
import { PreparedCalendar } from './prepared-calendar.js';
import { RenderedEntries } from './rendered-entries.js';
import { organiserAddress } from './session-entry.js';
import { summitCalendar } from './summit-calendar.js';

/** Calendars kept per summit; the one that was asked for longest ago goes. */
const MAX_KEPT = 200;

/** How a reader wants a calendar. */
export interface CalendarChoice {
  /** Best first. */
  readonly languages: readonly string[];
  /** Minutes before each session; `null` without reminders. */
  readonly alarmMinutes: number | null;
}

/** Calendars that everybody may read: what was released, and no address that a mail could be sent to. */
@Injectable()
export class PublicCalendars {
  private readonly prepared = new WeakMap<CalendarSource, Map<string, PreparedCalendar>>();

  constructor(
    private readonly sources: CalendarSources,
    private readonly rendered: RenderedEntries,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** With what it was made from; `undefined` when there is no such summit or part of it. */
  async find(
    slug: string,
    scope: CalendarScope,
    choice: CalendarChoice,
  ): Promise<{ source: CalendarSource; calendar: PreparedCalendar } | undefined> {
    const source = await this.sources.find(slug);
    const calendar = source && this.prepare(source, scope, choice);
    return calendar && { source, calendar };
  }

  /** Made when it is asked for the first time since something changed. */
  private prepare(source: CalendarSource, scope: CalendarScope, choice: CalendarChoice): PreparedCalendar | undefined {
    const kept = this.prepared.get(source) ?? new Map<string, PreparedCalendar>();
    this.prepared.set(source, kept);
    const languages = [
      ...relevantLanguages(source.programme, choice.languages),
      // The words around the texts may be in a language that no text is in.
      wordsLanguage(choice.languages),
    ];
    const key = JSON.stringify([scope, languages, choice.alarmMinutes]);
    const known = kept.get(key) ?? this.make(source, scope, choice);
    if (known === undefined) return undefined;
    kept.delete(key);
    kept.set(key, known);
    const oldest = kept.keys().next();
    if (kept.size > MAX_KEPT && !oldest.done) kept.delete(oldest.value);
    return known;
  }

  private make(
    { programme, accepted, changedAt }: CalendarSource,
    scope: CalendarScope,
    { languages, alarmMinutes }: CalendarChoice,
  ): PreparedCalendar | undefined {
    const { publicUrl, mailFrom } = this.config;
    const settings = { languages, alarmMinutes, publicUrl, organiserEmail: organiserAddress(mailFrom) };
    const text = summitCalendar(programme.document, scope, accepted, settings, this.rendered);
    return text === undefined ? undefined : PreparedCalendar.of(text, changedAt);
  }
}

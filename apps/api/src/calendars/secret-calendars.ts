import { APP_CONFIG, type AppConfig } from '@app/config';
import { SystemContexts } from '@app/database';
import type { DocumentSession } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CalendarLinksRepository } from '../agendas/index.js';
import { hashOfSecret } from '../identity/index.js';
import { GREEN } from './calendar-colours.js';
import type { CalendarEntry, EntryAttendee } from './calendar-entry.js';
import { calendarFile } from './calendar-file.js';
import { type CalendarSource, CalendarSources } from './calendar-sources.js';
import { calendarWords } from './calendar-words.js';
import { PreparedCalendar } from './prepared-calendar.js';
import type { CalendarChoice } from './public-calendars.js';
import { reminded, RenderedEntries, type RenderedEntry } from './rendered-entries.js';
import { organiserAddress, SessionEntries } from './session-entry.js';

/** Calendars kept, by secret and choice; the one that was asked for longest ago goes. */
const MAX_KEPT = 2_000;

/** What a secret opens: an agenda, or what somebody was invited to. */
export type SecretKind = 'agenda' | 'appearances';

/** A session in somebody's own calendar. */
interface OwnSession {
  summitSlug: string;
  sessionId: string;
  /** As whom they take part, with their own address; `null` for who only listens. */
  self: { personId: string; email: string; status: 'pending' | 'accepted' | 'declined' } | null;
}
const ANSWERS = { pending: 'NEEDS-ACTION', accepted: 'ACCEPTED', declined: 'DECLINED' } as const;

/** Calendars of one person, behind an address that only they know. Whether it still works is asked each time. */
@Injectable()
export class SecretCalendars {
  private readonly kept = new Map<string, { state: string; calendar: PreparedCalendar }>();
  /** Tells sources apart in a state. */
  private readonly sourceNumbers = new WeakMap<CalendarSource, number>();
  private sourceCount = 0;

  constructor(
    private readonly contexts: SystemContexts,
    private readonly links: CalendarLinksRepository,
    private readonly sources: CalendarSources,
    private readonly rendered: RenderedEntries,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** `undefined` when the secret opens nothing (any more). Made anew only when it holds something else than last time. */
  async find(kind: SecretKind, secret: string, choice: CalendarChoice): Promise<PreparedCalendar | undefined> {
    const hash = hashOfSecret(secret);
    const wanted = hash === null ? undefined : await this.sessionsOf(kind, hash);
    if (hash === null || wanted === undefined) return undefined;
    const sources = new Map<string, CalendarSource>();
    for (const slug of new Set(wanted.map(({ summitSlug }) => summitSlug))) {
      const source = await this.sources.find(slug);
      if (source !== undefined) sources.set(slug, source);
    }
    const key = `${hash.toString('base64')} ${JSON.stringify(choice)}`;
    const state = JSON.stringify([wanted, [...sources.values()].map((source) => this.numberOf(source))]);
    const known = this.kept.get(key);
    const calendar = known?.state === state ? known.calendar : this.make(kind, wanted, sources, choice);
    this.kept.delete(key);
    this.kept.set(key, { state, calendar });
    const oldest = this.kept.keys().next();
    if (this.kept.size > MAX_KEPT && !oldest.done) this.kept.delete(oldest.value);
    return calendar;
  }

  /** A whole summit as a session without an id. */
  private async sessionsOf(kind: SecretKind, hash: Buffer): Promise<OwnSession[] | undefined> {
    const ctx = this.contexts.create('calendars');
    if (kind === 'agenda') {
      const agenda = await this.links.findAgenda(ctx, hash);
      return (
        agenda && [
          ...agenda.registeredSummits.map((summitSlug) => ({ summitSlug, sessionId: '', self: null })),
          ...agenda.starred.map((starred) => ({ ...starred, self: null })),
        ]
      );
    }
    const appearances = await this.links.findAppearances(ctx, hash);
    return appearances?.map(({ summitSlug, sessionId, ...self }) => ({ summitSlug, sessionId, self }));
  }

  private make(
    kind: SecretKind,
    wanted: readonly OwnSession[],
    sources: ReadonlyMap<string, CalendarSource>,
    { languages, alarmMinutes }: CalendarChoice,
  ): PreparedCalendar {
    const entries = [...sources].flatMap(([slug, source]) =>
      this.entriesOf(
        source,
        wanted.filter(({ summitSlug }) => summitSlug === slug),
        languages,
      ),
    );
    const text = calendarFile(
      {
        name: calendarWords(languages)[kind],
        description: null,
        url: `${this.config.publicUrl}/my-agenda`,
        source: null,
        colour: GREEN,
        isSubscribable: true,
      },
      entries.map((entry) => reminded(entry, alarmMinutes)),
    );
    // Nothing says when a star was set or taken: what is made now counts as changed now.
    return PreparedCalendar.of(text, this.contexts.create('calendars').clock.now());
  }

  private entriesOf(
    { programme, accepted }: CalendarSource,
    wanted: readonly OwnSession[],
    languages: readonly string[],
  ): RenderedEntry[] {
    const { publicUrl, mailFrom } = this.config;
    const written = new SessionEntries(programme.document, {
      languages,
      publicUrl,
      organiserEmail: organiserAddress(mailFrom),
    });
    const isWhole = wanted.some(({ sessionId }) => sessionId === '');
    return programme.document.sessions.flatMap((session) => {
      const mine = wanted.filter(({ sessionId }) => sessionId === session.id);
      const selves = mine.flatMap(({ self }) => (self !== null && appears(session, self.personId) ? [self] : []));
      if (!isWhole && (mine.length === 0 || (mine[0]?.self !== null && selves.length === 0))) return [];
      if (selves.length === 0) return [written.rendered(session, accepted, this.rendered)];
      const key = `${written.keyOf(session, accepted)} ${JSON.stringify(selves)}`;
      return [this.rendered.of(key, () => withOwnAddress(written.ofSession(session, accepted), selves))];
    });
  }

  private numberOf(source: CalendarSource): number {
    const known = this.sourceNumbers.get(source);
    if (known !== undefined) return known;
    this.sourceCount += 1;
    this.sourceNumbers.set(source, this.sourceCount);
    return this.sourceCount;
  }
}

const appears = (session: DocumentSession, personId: string): boolean =>
  session.appearances.some((appearance) => appearance.personId === personId);

/** The person's own line, so that their calendar knows them and their answer; everybody else stays without an address. */
function withOwnAddress(entry: CalendarEntry, selves: readonly NonNullable<OwnSession['self']>[]): CalendarEntry {
  return {
    ...entry,
    attendees: entry.attendees.map((attendee): EntryAttendee => {
      const self = selves.find(({ personId }) => attendee.address === `urn:uuid:${personId}`);
      return self === undefined
        ? attendee
        : { ...attendee, address: `mailto:${self.email}`, answer: ANSWERS[self.status] };
    }),
  };
}

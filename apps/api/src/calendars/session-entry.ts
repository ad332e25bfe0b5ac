import {
  type AppearanceRole,
  type DocumentPerson,
  type DocumentSession,
  type DocumentSubForum,
  type LanguageTexts,
  pickText,
  type PickedText,
  type ProgrammeDocument,
  type TextDirection,
} from '@app/domain';
import { hash } from 'node:crypto';
import { GREEN, subForumColour } from './calendar-colours.js';
import type { CalendarEntry, EntryAttendee } from './calendar-entry.js';
import { oneLine } from './calendar-text.js';
import { type CalendarWords, calendarWords } from './calendar-words.js';
import type { RenderedEntries, RenderedEntry } from './rendered-entries.js';

/** For whom, and from where, entries are written. */
export interface EntrySettings {
  /** Asked languages, best first. */
  languages: readonly string[];
  /** Origin of links into the app. */
  publicUrl: string;
  /** Address that stands for the organisers; nobody reads it. */
  organiserEmail: string;
}
/** Who said yes to an invitation, as `answerKey` writes it. */
export type Accepted = ReadonlySet<string>;
export const answerKey = (sessionId: string, personId: string): string => `${sessionId} ${personId}`;

/** The address in `Name <address>`. */
export const organiserAddress = (mailFrom: string): string => /<([^<>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;

const ROLES: Readonly<Record<AppearanceRole, EntryAttendee['role']>> = {
  moderator: 'CHAIR',
  speaker: 'REQ-PARTICIPANT',
  interpreter: 'NON-PARTICIPANT',
};

/** The id of a session's entry, the same in every calendar and mail, for ever. */
const entryUid = (sessionId: string): string => `${sessionId}@canopy`;

/** Entries of one programme for one choice of languages. */
export class SessionEntries {
  private readonly words: CalendarWords;
  private readonly people: ReadonlyMap<string, DocumentPerson>;
  private readonly organiser: CalendarEntry['organiser'];
  private readonly tracks: ReadonlyMap<string, DocumentSubForum>;
  /** Tells apart what all entries depend on, beside their sessions. */
  private readonly frameKey: string;

  constructor(
    private readonly document: ProgrammeDocument,
    private readonly settings: EntrySettings,
  ) {
    this.words = calendarWords(settings.languages);
    const { languages, publicUrl, organiserEmail } = settings;
    const frame = [document.summit, document.organisers, languages, publicUrl, organiserEmail];
    this.frameKey = hash('sha256', JSON.stringify(frame), 'base64');
    this.tracks = new Map(document.subForums.map((subForum) => [subForum.id, subForum]));
    this.people = new Map(document.people.map((person) => [person.id, person]));
    const names = document.organisers.map(({ name }) => oneLine(this.text(name))).filter((name) => name !== '');
    this.organiser = {
      name: names.join(', ') || oneLine(this.text(document.summit.title)),
      email: settings.organiserEmail,
    };
  }

  /** A text of the programme in the best of the asked languages. */
  text(texts: LanguageTexts): string {
    return this.pick(texts).text;
  }

  /**
   * Rendered when it is asked for the first time. A session that readers see differently has another sequence; whatever else
   * its entry shows is part of the key.
   */
  rendered(session: DocumentSession, accepted: Accepted, kept: RenderedEntries): RenderedEntry {
    return kept.of(this.keyOf(session, accepted), () => this.ofSession(session, accepted));
  }

  /** What `ofSession` depends on. */
  keyOf({ id, sequence, releasedAt, subForumId, appearances }: DocumentSession, accepted: Accepted): string {
    const colour = subForumId === null ? '' : (this.tracks.get(subForumId)?.colour ?? '');
    const yes = appearances.map(({ personId }) => (accepted.has(answerKey(id, personId)) ? '1' : '0')).join('');
    return `${this.frameKey} ${id} ${sequence} ${releasedAt} ${colour} ${yes}`;
  }

  /** As everybody reads it. Its people are there by name, under addresses that nobody can write to. */
  ofSession(session: DocumentSession, accepted: Accepted): CalendarEntry {
    const { summit } = this.document;
    return this.entry(session, accepted, `${this.settings.publicUrl}/s/${summit.slug}/${session.slug}`);
  }

  /** Before it is released, for somebody who was invited to it: it has no page yet. */
  ofDraft(session: DocumentSession): CalendarEntry {
    return this.entry(session, new Set(), null);
  }

  private entry(session: DocumentSession, accepted: Accepted, url: string | null): CalendarEntry {
    const { summit } = this.document;
    const track = session.subForumId === null ? undefined : this.tracks.get(session.subForumId);
    const isCancelled = session.status === 'cancelled';
    const title = this.text(session.title);
    const isOnline = summit.format !== 'in-person';
    const place = summit.place === null ? null : this.text(summit.place);
    return {
      uid: entryUid(session.id),
      sequence: session.sequence,
      stampedAt: session.releasedAt,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      timeZone: summit.timeZone,
      isCancelled,
      summary: isCancelled ? `${this.words.cancelled}: ${title}` : title,
      description: [
        session.description === null ? '' : this.text(session.description),
        ...this.castLines(session),
        url ?? '',
      ]
        .filter((line) => line !== '')
        .join('\n'),
      location: place ?? (isOnline ? url : null),
      geo: summit.format === 'online' ? null : (summit.geo ?? null),
      url,
      conferenceLabel: isOnline ? this.words.joinOnline : null,
      organiser: this.organiser,
      attendees: this.attendees(session, accepted),
      category: track === undefined ? null : this.text(track.title),
      colour: track === undefined ? GREEN.name : subForumColour(track.colour).name,
    };
  }

  /** Each once, in the part that comes first. That somebody declined or has not answered is between them and the organisers. */
  private attendees(session: DocumentSession, accepted: Accepted): EntryAttendee[] {
    const attendees = new Map<string, EntryAttendee>();
    for (const { personId, role } of session.appearances) {
      const person = this.people.get(personId);
      if (person === undefined || attendees.has(personId)) continue;
      attendees.set(personId, {
        address: `urn:uuid:${personId}`,
        name: this.text(person.name),
        role: ROLES[role],
        answer: accepted.has(answerKey(session.id, personId)) ? 'ACCEPTED' : null,
      });
    }
    return [...attendees.values()];
  }

  private castLines({ appearances }: DocumentSession): string[] {
    const { direction } = this.words;
    return appearances.flatMap(({ personId, role }) => {
      const person = this.people.get(personId);
      if (person === undefined) return [];
      const title = person.title === null ? '' : `, ${isolated(this.pick(person.title), direction)}`;
      return `${this.words[role]}: ${isolated(this.pick(person.name), direction)}${title}`;
    });
  }

  private pick(texts: LanguageTexts): PickedText {
    return pickText(texts, this.settings.languages, this.document.summit.languages[0] ?? 'en');
  }
}

/** A text that is written against the direction of its line keeps its place (Unicode bidi: first-strong isolate). */
const isolated = ({ text, direction }: PickedText, line: TextDirection): string =>
  direction === line ? text : `\u2068${text}\u2069`;

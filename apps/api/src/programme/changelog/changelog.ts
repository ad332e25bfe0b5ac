import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@app/contracts';
import {
  bestMatch,
  type LanguageTexts,
  pickText,
  PROGRAMME_LIMITS,
  type ProgrammeDifference,
  type ProgrammeDocument,
  type SessionPlace,
} from '@app/domain';
import { CHANGELOG_MESSAGES } from './messages/index.js';
import type { ChangelogMessages } from './messages/messages.js';

const DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
/** Urdu says the part of the day in a word: 'PM' in Latin letters would stand on the wrong side of a range. */
const CLOCKS: Partial<Record<InterfaceLanguage, Intl.DateTimeFormatOptions>> = { ur: { ...CLOCK, dayPeriod: 'short' } };
/** Readers of English come from everywhere: day before month, 24 hours. */
const LOCALES: Partial<Record<InterfaceLanguage, string>> = { en: 'en-GB' };
/** Fields of a summit that say when it is. */
const DAYS = ['startsOn', 'endsOn', 'timeZone'];

/**
 * What changed in words, a line for each difference, in each of the summit's languages that Canopy speaks, in English when
 * it speaks none of them. Times stand in the summit's zone, names and times are isolated from the direction of their line.
 * Lines that don't fit into a changelog are counted in its last one. `document` is the one that the changes lead to.
 */
export function changelogOf(document: ProgrammeDocument, changes: readonly ProgrammeDifference[]): LanguageTexts {
  return Object.fromEntries(
    languagesOf(document).map((language) => [language, new Changelog(language, document).write(changes)]),
  );
}

function languagesOf({ summit }: ProgrammeDocument): InterfaceLanguage[] {
  const spoken = INTERFACE_LANGUAGES.filter((language) =>
    summit.languages.some(
      (wanted) => wanted.split('-')[0]?.toLowerCase() === language || bestMatch([language], wanted),
    ),
  );
  return spoken.length === 0 ? ['en'] : spoken;
}

/** Kept free for the last line, in UTF-16 code units. */
const MORE_LENGTH = 100;

class Changelog {
  private readonly messages: ChangelogMessages;
  private readonly times: Intl.DateTimeFormat;
  private readonly days: Intl.DateTimeFormat;

  constructor(
    private readonly language: InterfaceLanguage,
    private readonly document: ProgrammeDocument,
  ) {
    const { timeZone } = document.summit;
    this.messages = CHANGELOG_MESSAGES[language];
    const locale = LOCALES[language] ?? language;
    this.times = new Intl.DateTimeFormat(locale, { ...DATE, ...(CLOCKS[language] ?? CLOCK), timeZone });
    this.days = new Intl.DateTimeFormat(locale, { ...DATE, timeZone: 'UTC' });
  }

  write(changes: readonly ProgrammeDifference[]): string {
    const lines = changes.some(({ kind }) => kind === 'programme-published')
      ? [this.messages.published(this.document.sessions.length)]
      : changes.map((change) => this.line(change));
    return this.withinLimit(lines).join('\n');
  }

  /** As many lines as a changelog takes, and how many there are besides. */
  private withinLimit(lines: readonly string[]): readonly string[] {
    let length = 0;
    const end = lines.findIndex((line) => (length += line.length + 1) > PROGRAMME_LIMITS.changelogLength - MORE_LENGTH);
    return end === -1 ? lines : [...lines.slice(0, end), this.messages.more(lines.length - end)];
  }

  private line(change: ProgrammeDifference): string {
    const m = this.messages;
    switch (change.kind) {
      case 'programme-published':
        return m.published(this.document.sessions.length);
      case 'summit-changed':
        return change.fields.some((field) => DAYS.includes(field)) ? m.daysChanged(this.summitDays()) : m.summitChanged;
      case 'sub-forum-added':
        return m.subForumAdded(this.name(change.subForum.title));
      case 'sub-forum-removed':
        return m.subForumRemoved(this.name(change.subForum.title));
      case 'sub-forum-changed':
        return m.subForumChanged(this.name(change.subForum.title));
      case 'session-added':
        return m.added(this.name(change.session.title), this.place(change.place));
      case 'session-removed':
        return m.removed(this.name(change.session.title));
      case 'session-cancelled':
        return m.cancelled(this.name(change.session.title), this.place(change.place));
      case 'session-restored':
        return m.restored(this.name(change.session.title), this.place(change.place));
      case 'session-moved':
        return m.moved(this.name(change.session.title), ...this.move(change.from, change.to));
      case 'session-retitled':
        return m.retitled(this.name(change.from), this.name(change.to));
      case 'session-changed':
        return m.sessionChanged(this.name(change.session.title));
      case 'appearance-added':
        return m.joined[change.role](this.name(change.person.name), this.name(change.session.title));
      case 'appearance-removed':
        return m.left(this.name(change.person.name), this.name(change.session.title));
      case 'person-changed':
        return m.personChanged(this.name(change.person.name));
    }
  }

  /** Only what differs is told twice. */
  private move(from: SessionPlace, to: SessionPlace): [string, string] {
    if (from.subForum?.id === to.subForum?.id) return [this.time(from), this.time(to)];
    if (from.startsAt === to.startsAt && from.endsAt === to.endsAt) return [this.where(from), this.where(to)];
    return [`${this.time(from)}, ${this.where(from)}`, `${this.time(to)}, ${this.where(to)}`];
  }

  private place(place: SessionPlace): string {
    return place.subForum === null ? this.time(place) : `${this.time(place)}, ${this.where(place)}`;
  }

  private where({ subForum }: SessionPlace): string {
    return subForum === null ? this.messages.plenary : this.name(subForum.title);
  }

  private time({ startsAt, endsAt }: SessionPlace): string {
    return isolated(this.times.formatRange(new Date(startsAt), new Date(endsAt)));
  }

  private summitDays(): string {
    const { startsOn, endsOn } = this.document.summit;
    const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
    return isolated(this.days.formatRange(day(startsOn), day(endsOn)));
  }

  private name(texts: LanguageTexts): string {
    return isolated(pickText(texts, [this.language], this.document.summit.languages[0] ?? 'en').text);
  }
}

/** Keeps a text's own direction out of its surroundings (FIRST STRONG ISOLATE … POP), its line breaks and stray direction marks out altogether. */
function isolated(text: string): string {
  const plain = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
  return `\u2068${plain.trim()}\u2069`;
}

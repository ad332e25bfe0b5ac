import type { LanguageTexts } from '../text/localized-text.js';
import type { AppearanceRole, OutcomeKind, SessionKind, SummitFormat } from './programme-words.js';

/** The document's own shape; a reader that meets another one must not guess. */
export const DOCUMENT_FORMAT = 1;

/**
 * Everything the public may read about a summit, as released: immutable, numbered, texts in all their languages. Ids are
 * kept so that links, seats and calendars stay the same over versions. Instants are ISO 8601 in UTC.
 */
export interface ProgrammeDocument {
  readonly format: typeof DOCUMENT_FORMAT;
  readonly summit: DocumentSummit;
  /** In the summit's order. */
  readonly organisers: readonly DocumentOrganisation[];
  /** Ordered by position. */
  readonly subForums: readonly DocumentSubForum[];
  /** Ordered by start, then sub-forum (plenary first), then id. */
  readonly sessions: readonly DocumentSession[];
  /** Everybody who appears in one of the sessions, in the order of their first appearance; then who is in a delegation alone. */
  readonly people: readonly DocumentPerson[];
  readonly record: DocumentRecord;
  /** In the summit's order; not there when there are none. */
  readonly delegations?: readonly DocumentDelegation[];
}

/** Several people of one organisation or of one country; exactly one of the two is there. */
export interface DocumentDelegation {
  readonly id: string;
  readonly organisation: DocumentOrganisation | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** The head first; each is in `people`. */
  readonly members: readonly { readonly personId: string; readonly isHead: boolean }[];
}

export interface DocumentSummit {
  readonly id: string;
  readonly slug: string;
  readonly title: LanguageTexts;
  readonly theme: LanguageTexts | null;
  readonly format: SummitFormat;
  readonly place: LanguageTexts | null;
  /** Degrees (WGS 84); a document of before it was known has none. */
  readonly geo?: { readonly latitude: number; readonly longitude: number } | null;
  /** IANA name. */
  readonly timeZone: string;
  /** First and last day in that zone, `2022-12-20`. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dateNote: LanguageTexts | null;
  /** BCP 47, the main one first; never empty. */
  readonly languages: readonly string[];
  readonly isRehearsal: boolean;
  readonly guestOfHonour: { readonly country: string; readonly reason: LanguageTexts | null } | null;
}
export interface DocumentOrganisation {
  readonly id: string;
  readonly name: LanguageTexts;
  readonly country: string | null;
}
export interface DocumentSubForum {
  readonly id: string;
  readonly slug: string;
  readonly title: LanguageTexts;
  readonly position: number;
  readonly colour: number;
}
export interface DocumentSession {
  readonly id: string;
  readonly slug: string;
  readonly kind: SessionKind;
  readonly title: LanguageTexts;
  readonly description: LanguageTexts | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: 'published' | 'cancelled';
  /** `null` for the plenary. */
  readonly subForumId: string | null;
  readonly languages: readonly string[];
  readonly initiativeSlug: string | null;
  /** In the programme's order. */
  readonly appearances: readonly DocumentAppearance[];
  /** When this state of the session was released. */
  readonly releasedAt: string;
  /** How often it was released before; a calendar's SEQUENCE. */
  readonly sequence: number;
}
interface DocumentAppearance {
  readonly personId: string;
  readonly role: AppearanceRole;
  readonly fromLanguage: string | null;
  readonly toLanguage: string | null;
}
export interface DocumentPerson {
  readonly id: string;
  readonly slug: string;
  readonly name: LanguageTexts;
  readonly title: LanguageTexts | null;
  readonly country: string | null;
  readonly organisation: DocumentOrganisation | null;
  /** Plain text. Not in documents of before there were any. */
  readonly biography?: LanguageTexts | null;
  /** Names the picture; another picture has another id. */
  readonly photoId?: string | null;
}
/** What is told of a summit beside its programme; every list may be empty. */
export interface DocumentRecord {
  readonly initiatives: readonly {
    readonly slug: string;
    readonly title: LanguageTexts;
    readonly signatoriesAbout: number | null;
    readonly signatoriesNote: LanguageTexts | null;
    readonly countriesNamed: readonly string[];
    readonly callsFor: readonly LanguageTexts[];
  }[];
  readonly outcomes: readonly { readonly kind: OutcomeKind; readonly title: LanguageTexts }[];
  readonly carbon: {
    readonly platform: string;
    readonly entry: LanguageTexts;
    readonly scenes: readonly LanguageTexts[];
    readonly steps: readonly LanguageTexts[];
    readonly rules: readonly LanguageTexts[];
    readonly functions: readonly LanguageTexts[];
  } | null;
  readonly participants: readonly LanguageTexts[];
  readonly news: readonly { readonly language: string; readonly date: string }[];
}

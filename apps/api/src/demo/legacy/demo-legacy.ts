import type { CueKind, LanguageTexts, NewsWords, OutcomeStatus, OutcomeType } from '@app/domain';

/** What a summit of the demo left behind, as far as it was reported. Sessions and people by their slugs. */
export interface DemoLegacy {
  summitSlug: string;
  outcomes: readonly DemoOutcome[];
  guestPage: DemoGuestPage | null;
  news: readonly DemoArticle[];
  /** What the summit says of itself to the press. */
  press: LanguageTexts | null;
  runSheet: DemoRunSheet | null;
  /** An award to somebody who is nobody, and how carbon honours look. */
  certificates: DemoCertificates | null;
}

export interface DemoOutcome {
  kind: OutcomeType;
  titles: LanguageTexts;
  descriptions: LanguageTexts;
  /** ISO 8601 date. */
  agreedOn: string;
  status: OutcomeStatus;
  sessionSlug: string;
  /** Names of parties. */
  parties: readonly LanguageTexts[];
}
export interface DemoGuestPage {
  /** ISO 3166-1 alpha-2. */
  country: string;
  introductions: LanguageTexts;
  invitations: LanguageTexts;
  sessionSlug: string;
  personSlugs: readonly string[];
}
export interface DemoArticle {
  slug: string;
  leadingLanguage: string;
  texts: Readonly<Record<string, NewsWords>>;
  /** ISO 8601 date: of the reports. */
  datedOn: string;
  /** A drawing of hills: their hue in degrees, and what is to be seen. */
  picture: { hue: number; descriptions: LanguageTexts; credit: string };
}
export interface DemoRunSheet {
  sessionSlug: string;
  cues: readonly DemoCue[];
}
export interface DemoCue {
  kind: CueKind;
  title: string;
  note: string;
  speakerSlug: string | null;
  minutes: number;
  effects: readonly DemoEffect[];
}
export type DemoEffect =
  | { kind: 'layout'; layout: 'speaker' | 'roundtable' }
  | { kind: 'captions'; language: string }
  | { kind: 'announcement'; texts: LanguageTexts; minutes: number };
export interface DemoCertificates {
  accent: string;
  title: LanguageTexts;
  text: LanguageTexts;
  /** Somebody who does not exist. */
  recipient: LanguageTexts;
}

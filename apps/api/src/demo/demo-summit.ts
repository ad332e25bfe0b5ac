import type {
  AppearanceRole,
  DocumentRecord,
  DocumentSummit,
  LanguageTexts,
  SessionKind,
  SummitFormat,
} from '@app/domain';

/** A summit of the demo, as it is loaded. Times of day are local times in its zone and chosen: the reports name none. */
export interface DemoSummit {
  slug: string;
  title: LanguageTexts;
  theme: LanguageTexts | null;
  format: SummitFormat;
  place: LanguageTexts | null;
  timeZone: string;
  /** ISO 8601. */
  date: string;
  dateNote: LanguageTexts | null;
  languages: string[];
  guestOfHonour: DocumentSummit['guestOfHonour'];
  organisers: { name: LanguageTexts; country: string | null }[];
  subForums: { slug: string; title: LanguageTexts; colour: number }[];
  sessions: DemoSession[];
  /** Their slugs are used in `cast`. */
  people: DemoPerson[];
  record: DocumentRecord;
}
export interface DemoSession {
  slug: string;
  kind: SessionKind;
  title: LanguageTexts;
  description: LanguageTexts | null;
  /** `14:00`. */
  startsAt: string;
  endsAt: string;
  subForumSlug: string | null;
  initiativeSlug: string | null;
  /** Languages spoken; empty where the reports don't say. */
  languages: string[];
  cast: DemoAppearance[];
}
export interface DemoAppearance {
  personSlug: string;
  role: AppearanceRole;
  /** BCP 47, both or none; interpreters only. */
  fromLanguage?: string;
  toLanguage?: string;
}
export interface DemoPerson {
  slug: string;
  name: LanguageTexts;
  title: LanguageTexts | null;
  country: string | null;
}

import type { LocalizedTexts } from '@app/contracts';
import type { OutcomeKind } from '@app/domain';

export interface GuestOfHonour {
  /** ISO 3166-1 alpha-2. */
  country: string;
  reason: LocalizedTexts | null;
}
/** A joint declaration that is signed at the summit. */
export interface InitiativeRecord {
  slug: string;
  title: LocalizedTexts;
  /** "About 30", where reports give no exact number. */
  signatoriesAbout: number | null;
  signatoriesNote: LocalizedTexts | null;
  /** ISO 3166-1 alpha-2. */
  countriesNamed: string[];
  callsFor: LocalizedTexts[];
}
export interface OutcomeRecord {
  kind: OutcomeKind;
  title: LocalizedTexts;
}
/** How people could neutralise their emissions. */
export interface CarbonProgrammeRecord {
  platform: string;
  entry: LocalizedTexts;
  scenes: LocalizedTexts[];
  steps: LocalizedTexts[];
  rules: LocalizedTexts[];
  functions: LocalizedTexts[];
}
export interface NewsRecord {
  /** BCP 47. */
  language: string;
  /** ISO 8601 date, or year and month where the day is not known. */
  date: string;
}
/** What is told of a summit beside its programme; every list may be empty. */
export interface SummitRecord {
  initiatives: InitiativeRecord[];
  outcomes: OutcomeRecord[];
  carbon: CarbonProgrammeRecord | null;
  participants: LocalizedTexts[];
  news: NewsRecord[];
}

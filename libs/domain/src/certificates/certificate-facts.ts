import type { LanguageTexts } from '../text/index.js';
import type { AwardDesign, AwardKind, CertificateLook } from './certificate-design.js';

/** Parts of a footprint as a certificate names them: a person's, and those of a whole summit. */
export const FOOTPRINT_PARTS = ['travel', 'nights', 'online', 'home', 'venue', 'catering', 'staff'] as const;
export type FootprintPart = (typeof FOOTPRINT_PARTS)[number];

/** Whether the host country has given the reduction away for the buyer's account; `none` unless it is proved. */
export const CORRESPONDING_ADJUSTMENTS = ['none', 'applied'] as const;
export type CorrespondingAdjustment = (typeof CORRESPONDING_ADJUSTMENTS)[number];

/** Serial numbers that a registry has on record as used up. */
export interface RetiredSerials {
  readonly retirementId: string;
  /** As the registry writes them; the last one is of the range. */
  readonly firstSerial: string;
  readonly lastSerial: string;
  /** Whole tonnes of the range: the certificate's grams are part of this pool. */
  readonly credits: number;
  /** ISO 8601 date. */
  readonly retiredOn: string;
  readonly registryUrl: string;
  /** Who had the registry retire them. */
  readonly retiredBy: string;
}

/** A summit as a certificate names it. Dates are ISO 8601, both days included. */
export interface CertifiedEvent {
  readonly summitId: string;
  readonly slug: string;
  readonly title: LanguageTexts;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** What a certificate of a retirement has to say. @source /work/shared/carbon/METHOD.md, section 5 */
export interface CarbonFacts {
  readonly kind: 'carbon';
  /** Of a demonstration registry: nothing of it is real, and page, PDF, picture and badge say so. */
  readonly isDemonstration: boolean;
  readonly beneficiary: { readonly kind: 'participant' | 'organiser'; readonly name: string };
  /** `null` for what belongs to no summit. */
  readonly event: CertifiedEvent | null;
  /** Retired for the beneficiary; whole, above 0. */
  readonly grams: number;
  /** The estimate that it is measured against; `null` where somebody retired an amount of their own. */
  readonly footprint: {
    readonly id: string;
    readonly version: number;
    readonly kind: 'participation' | 'life' | 'summit';
    /** Whole grams, the sum of its parts. */
    readonly grams: number;
    /** What its boundary takes in; parts of 0 grams were counted and came to nothing. */
    readonly parts: readonly { readonly part: FootprintPart; readonly grams: number }[];
    /** What its boundary leaves out. */
    readonly leftOut: readonly FootprintPart[];
    /** Edition of the emission factors, and name of the rules they were used by. */
    readonly edition: string;
    readonly ruleSet: string;
    /** Whether what flights do to the climate beside CO₂ is in it. */
    readonly countsNonCo2: boolean;
    /** Whether the online part is from what was measured; everything else is estimated. */
    readonly isOnlineMeasured: boolean;
  } | null;
  readonly project: {
    readonly id: string;
    readonly slug: string;
    readonly title: LanguageTexts;
    /** What kind of reduction it is. */
    readonly type: LanguageTexts;
    /** ISO 3166-1 alpha-2. */
    readonly country: string;
    readonly methodology: string;
    readonly registry: string;
    readonly registryProjectId: string;
  };
  readonly batch: {
    readonly id: string;
    /** Year of the reductions. */
    readonly vintage: number;
    readonly correspondingAdjustment: CorrespondingAdjustment;
  };
  /** What its grams were retired with; one or more. */
  readonly retirements: readonly RetiredSerials[];
  /** How the summit's organisers have it look; its words are the same everywhere. `null` where they designed nothing. */
  readonly look: CertificateLook | null;
}

/** That somebody was there, as it was measured. */
export type Presence =
  | {
      readonly measuredBy: 'rooms';
      /** Whole minutes in which they were in a room of the summit while something was on there; parallel rooms count once. */
      readonly minutes: number;
      /** Whole minutes in which anything was on; above 0. */
      readonly ofMinutes: number;
      /** What the organisers ask for, in percent of these, from 1 to 100. */
      readonly leastPercent: number;
    }
  | {
      readonly measuredBy: 'door';
      /** ISO 8601 date on which their ticket was checked, in the summit's zone. */
      readonly day: string;
    };

/** Somebody's part in one session. */
export interface CertifiedAppearance {
  readonly sessionId: string;
  readonly title: LanguageTexts;
  /** ISO 8601 date in the summit's zone. */
  readonly day: string;
  /** Of an interpreter, where it is known: BCP 47. */
  readonly languages: { readonly from: string; readonly to: string } | null;
}

/** What is certified of a person's part in a summit, in the words and the look that its organisers gave the template. */
export interface AwardFacts {
  readonly kind: AwardKind;
  readonly holder: { readonly names: LanguageTexts };
  readonly event: CertifiedEvent;
  readonly design: AwardDesign;
  /** One or more of a speaker, moderator or interpreter; of others none. */
  readonly appearances: readonly CertifiedAppearance[];
  /** Of attendance alone. */
  readonly presence: Presence | null;
  /** What an ambassador is honoured for, where the organisers said it. */
  readonly citation: LanguageTexts | null;
}

/** What is certified, by kind. */
export type CertificateFacts = CarbonFacts | AwardFacts;
export type CertificateKind = CertificateFacts['kind'];

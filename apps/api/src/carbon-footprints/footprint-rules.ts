import { FACTOR_EDITIONS, type FactorEdition, type FootprintRules } from '@app/domain';
import type { CarbonPart } from './footprint-entry.js';

/** What new footprints are computed with where nobody decides otherwise; kept ones keep their own. */
export const NEWEST_EDITION: FactorEdition = FACTOR_EDITIONS.at(-1) ?? '2026';

/** What a summit's organisers decide about the footprints of its participants. */
export interface SummitCarbonRules {
  /** Whether participants compute theirs here and can finance reductions for it. */
  isOffered: boolean;
  countsNonCo2: boolean;
  countsDevices: boolean;
  /** Parts that count; never empty, never the home. */
  boundary: CarbonPart[];
  edition: FactorEdition;
  /** ISO 3166-1 alpha-2, where the servers stand; `null`: not known, and the world's electricity is taken. */
  serverCountry: string | null;
  /** Rises by one with each change; 0: never changed. */
  revision: number;
}
export const DEFAULT_RULES: SummitCarbonRules = {
  isOffered: true,
  countsNonCo2: true,
  countsDevices: false,
  boundary: ['travel', 'nights', 'online'],
  edition: NEWEST_EDITION,
  serverCountry: null,
  revision: 0,
};
/** Of a year of somebody's life: only what there are factors for. */
export const LIFE_RULES: SummitCarbonRules = { ...DEFAULT_RULES, boundary: ['travel', 'online', 'home'] };

/** Key of the world's electricity among the countries'. */
export const WORLD = 'WORLD';

export const rulesOf = ({ edition, countsNonCo2, countsDevices }: SummitCarbonRules): FootprintRules => ({
  edition,
  countsNonCo2,
  countsDevices,
  bandRule: 'thresholds',
});

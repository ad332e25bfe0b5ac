import type { LanguageTexts } from '../text/index.js';
import type { BalanceStage } from './balance-input.js';
import type { Avoided, SummitBalance } from './balance.js';

export const BALANCE_FORMAT = 'canopy-carbon-balance/1';

/** Reductions that a registry has on record as retired, and how much of the pool is this summit's. */
export interface RetiredCredits {
  /** Its own words for the project, by language. */
  readonly project: LanguageTexts;
  readonly projectType: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly methodology: string;
  readonly registry: string;
  readonly registryProjectId: string;
  readonly vintage: number;
  readonly correspondingAdjustment: string;
  /** Of a registry that does not exist: nothing of it is real. */
  readonly isDemonstration: boolean;
  readonly firstSerial: string;
  readonly lastSerial: string;
  /** Whole tonnes: the grams below are part of this pool. */
  readonly credits: number;
  /** ISO 8601 date. */
  readonly retiredOn: string;
  readonly registryUrl: string;
  readonly participantsGrams: number;
  readonly organiserGrams: number;
}

/** What was financed of it. Only what registries confirmed counts. */
export interface BalanceCoverage {
  readonly retirements: readonly RetiredCredits[];
  readonly participantsGrams: number;
  readonly organiserGrams: number;
  /** Of the footprint, what nobody financed reductions for. */
  readonly uncoveredGrams: number;
  /** Retired beyond the footprint, which has no claim on anything. */
  readonly surplusGrams: number;
}

/** Sums what was retired, against a footprint. */
export function coverageOf(grams: number, retirements: readonly RetiredCredits[]): BalanceCoverage {
  const sumOf = (of: (credits: RetiredCredits) => number): number =>
    retirements.reduce((sum, credits) => sum + of(credits), 0);
  const participantsGrams = sumOf((credits) => credits.participantsGrams);
  const organiserGrams = sumOf((credits) => credits.organiserGrams);
  const left = grams - participantsGrams - organiserGrams;
  return {
    retirements,
    participantsGrams,
    organiserGrams,
    uncoveredGrams: Math.max(0, left),
    surplusGrams: Math.max(0, -left),
  };
}

/** What a balance is of. */
export interface BalanceSubject {
  readonly slug: string;
  readonly title: LanguageTexts;
  /** ISO 8601 dates, both days included. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** The summit's page. */
  readonly url: string;
}

/** A published balance: with nothing but this document every number in it can be computed again (`recompute` says how). */
export interface BalanceDocument extends Omit<SummitBalance, 'avoided'> {
  readonly format: typeof BALANCE_FORMAT;
  readonly summit: BalanceSubject;
  /** From 1, each published one. */
  readonly version: number;
  /** The one that this one corrects, and why; `null` for the first. */
  readonly replaces: { readonly version: number; readonly sha256: string; readonly reason: string } | null;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  readonly computed: { readonly version: number; readonly stage: BalanceStage; readonly at: string };
  /** What was expected before; `null` where nobody estimated. */
  readonly estimate: { readonly version: number; readonly at: string; readonly grams: number } | null;
  readonly boundary: readonly string[];
  readonly leftOut: readonly string[];
  readonly coverage: BalanceCoverage;
  /** Apart from all of the above: no reduction, and not counted anywhere. */
  readonly avoided: Avoided | null;
}

/** How numbers follow from each other, in words that go with the data. */
const RECOMPUTE = [
  'gramsPerUnit of a row = the sum over its terms of times × all factors in multiply ÷ all factors in divide, from left to right, in double precision; factors by their id.',
  'grams of a row = floor(amount × gramsPerUnit + 0.5); nothing is rounded before.',
  'value of a factor with meanOf = the sum of these factors ÷ how many they are.',
  'times of a row with basis mean = the grams of rows of origin participants in its part (of those with line non-co2, or of all others, as its own line is) ÷ people.participants.',
  'grams = the sum of all rows; sums are by origin and part; nonCo2Grams is the sum of rows with line non-co2.',
  'coverage: participantsGrams and organiserGrams are the sums over retirements, which have of orders for one footprint no more than it comes to; uncoveredGrams = max(0, grams − both); surplusGrams = max(0, both − grams).',
  'avoided: scenarioGrams = the sum of its rows; onlineGrams = the sum of rows of part online; avoidedGrams = scenarioGrams − onlineGrams. It is no reduction and is not counted above.',
  'Rows of fewer than three people are joined to one of their part, in grams.',
] as const;

/** As JSON-LD: a schema.org Dataset whose other terms are this format's own. */
export function toJsonLd(document: BalanceDocument, url: string): object {
  const { summit, publishedAt, version } = document;
  const names = Object.entries(summit.title).map(([language, text]) => ({ '@value': text, '@language': language }));
  return {
    '@context': {
      '@vocab': 'urn:canopy:carbon-balance:',
      schema: 'https://schema.org/',
      title: { '@container': '@language' },
      project: { '@container': '@language' },
      url: { '@id': 'schema:url', '@type': '@id' },
      registryUrl: { '@type': '@id' },
    },
    '@id': `${url}#version-${version}`,
    '@type': 'schema:Dataset',
    'schema:name': names,
    'schema:description': `Greenhouse-gas balance of ${summit.slug}, version ${version}: an estimate; uncertainty applies.`,
    'schema:datePublished': publishedAt,
    'schema:temporalCoverage': `${summit.firstDay}/${summit.lastDay}`,
    'schema:license': 'https://creativecommons.org/licenses/by/4.0/',
    'schema:isAccessibleForFree': true,
    recompute: RECOMPUTE,
    ...document,
  };
}

import { type BalanceCoverage, type BalanceDocument, pickText, type SummitBalance } from '@app/domain';
import { result } from '../graphql/index.js';
import type { BalanceSummit } from './balance-sources.repository.js';
import type { PlanRow, PublishedHead, PublishedRow, VersionRow } from './balances.repository.js';
import {
  CarbonBalance,
  type CarbonCoverage,
  type ComputedSummitFootprint,
  type SummitFootprint,
} from './carbon-balance.type.js';
import type { CarbonPlan } from './carbon-plan.type.js';
import { documentFrom } from './balance-publishing.service.js';

export const toPlan = ({ stage, revision, entry }: PlanRow): CarbonPlan => ({ stage, revision, ...entry });

export const toFootprint = ({ rules, ...balance }: Omit<SummitBalance, 'ruleSet'>): SummitFootprint => ({
  grams: balance.grams,
  nonCo2Grams: balance.nonCo2Grams,
  edition: rules.edition,
  countsNonCo2: rules.countsNonCo2,
  sums: [...balance.sums],
  rows: [...balance.rows],
  people: balance.people,
  avoided: balance.avoided && { ...balance.avoided, rows: [...balance.avoided.rows] },
});

export const toComputed = ({ balance, ...head }: VersionRow): ComputedSummitFootprint => ({
  ...head,
  footprint: toFootprint(balance),
});

export const toCoverage = (
  { retirements, ...sums }: BalanceCoverage,
  languages: readonly string[],
): CarbonCoverage => ({
  ...sums,
  retirements: retirements.map(({ project, ...credits }) => ({
    ...credits,
    project: pickText(project, languages, Object.keys(project)[0] ?? 'en'),
  })),
});

/** A published balance: all of it is from the document, so that pages and open data say the same. */
export function toBalance(
  row: PublishedRow,
  summit: BalanceSummit,
  versions: readonly PublishedHead[],
  languages: readonly string[],
): CarbonBalance {
  const { document: _document, ...head } = row;
  const document: BalanceDocument = documentFrom(row);
  return result(CarbonBalance, {
    ...head,
    summitSlug: document.summit.slug,
    summitTitle: pickText(document.summit.title, languages, summit.languages[0] ?? 'en'),
    firstDay: document.summit.firstDay,
    lastDay: document.summit.lastDay,
    isLatest: versions[0]?.version === row.version,
    footprint: toFootprint(document),
    estimateGrams: document.estimate?.grams ?? null,
    leftOut: document.leftOut,
    coverage: toCoverage(document.coverage, languages),
    versions: [...versions],
  });
}

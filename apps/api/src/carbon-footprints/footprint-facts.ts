import type { SummitId } from '@app/contracts';
import type { Basis, Component, FootprintNote } from '@app/domain';
import { componentsOf, type PartGrams, placeOf } from './computed-footprint.js';
import type { FootprintRow } from './carbon-footprints.repository.js';
import type { CarbonPart, FootprintEntry, TravelMode } from './footprint-entry.js';
import { nonCo2Of } from './footprint.type.js';

/** One line of a footprint, for showing. */
export interface FootprintFactsLine {
  part: CarbonPart;
  /** Of travel. */
  mode: TravelMode | null;
  /** IATA codes, where they were entered. */
  from: string | null;
  to: string | null;
  isReturn: boolean;
  /** ISO 3166-1 alpha-2, where it was entered. */
  country: string | null;
  /** Km, room nights, hours or kWh. */
  amount: number;
  grams: number;
  nonCo2Grams: number;
  basis: Basis;
  notes: readonly FootprintNote[];
}

/** What orders, certificates and balances need to know of a version of a footprint: it never changes. */
export interface FootprintFacts {
  footprintId: string;
  version: number;
  summitId: SummitId | null;
  kind: 'participation' | 'life';
  grams: number;
  low: number;
  high: number;
  parts: PartGrams;
  /** Empty once the person had it deleted. */
  lines: FootprintFactsLine[];
  boundary: CarbonPart[];
  /** Of the factors. */
  edition: string;
  ruleSet: number;
  countsNonCo2: boolean;
  isOnlineMeasured: boolean;
  recordedAt: Date;
}

export function factsOf(row: FootprintRow): FootprintFacts {
  return {
    footprintId: row.footprintId,
    version: row.version,
    summitId: row.summitId,
    kind: row.summitId === null ? 'life' : 'participation',
    grams: row.grams,
    low: row.low,
    high: row.high,
    parts: row.parts,
    lines: row.entry === null ? [] : componentsOf(row).map((component) => lineOf(component, row.entry)),
    boundary: row.boundary,
    edition: row.rules.edition,
    ruleSet: row.ruleSet,
    countsNonCo2: row.rules.countsNonCo2,
    isOnlineMeasured: row.isOnlineMeasured,
    recordedAt: row.recordedAt,
  };
}

function lineOf(component: Component, entry: FootprintEntry | null): FootprintFactsLine {
  const { part, index } = placeOf(component);
  const { amount, grams, basis, notes } = component;
  const leg = part === 'travel' ? entry?.travel[index] : undefined;
  const there = { nights: entry?.stays[index], online: entry?.online[index], home: entry?.home[index] };
  return {
    part,
    mode: leg?.mode ?? null,
    from: leg?.from ?? null,
    to: leg?.to ?? null,
    isReturn: leg?.isReturn ?? false,
    country: (part === 'travel' ? leg?.country : there[part]?.country) ?? null,
    amount,
    grams,
    nonCo2Grams: nonCo2Of(component),
    basis,
    notes,
  };
}

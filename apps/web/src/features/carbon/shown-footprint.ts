import {
  type AlternativeKind,
  type Basis,
  CARBON_FACTORS,
  type Component,
  type Footprint,
  type FootprintNote,
  type LineKind,
} from '@app/domain';

/** What a footprint is shown by. */
export const PART_NAMES = ['travel', 'nights', 'online', 'home'] as const;
export type PartName = (typeof PART_NAMES)[number];

// All names that the API may send; each list is complete by its type.
export const LINE_KINDS = keysOf<LineKind>({
  direct: 0,
  'non-co2': 0,
  'fuel-production': 0,
  electricity: 0,
  server: 0,
  device: 0,
});
export const BASES = keysOf<Basis>({ factor: 0, 'stand-in': 0, modelled: 0 });
export const NOTES = keysOf<FootprintNote>({
  'cabin-not-published': 0,
  'occupants-assumed': 0,
  'stops-assumed': 0,
  'distance-assumed': 0,
  'bytes-assumed': 0,
  'device-life-unknown': 0,
  'uk-electricity-inside': 0,
});
export const ALTERNATIVE_KINDS = keysOf<AlternativeKind>({
  online: 0,
  rail: 0,
  economy: 0,
  'shared-car': 0,
  'shared-room': 0,
});

/** A published number with what makes it checkable. */
export interface ShownFactor {
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  readonly year: number | null;
  readonly licence: string;
  readonly location: string;
}
export interface ShownComponent {
  readonly part: PartName;
  /** Of its row in the form. */
  readonly index: number;
  /** Whole. */
  readonly grams: number;
  readonly basis: Basis;
  readonly notes: readonly FootprintNote[];
  /** km, room nights, hours or kWh. */
  readonly amount: number;
  /** Not rounded. */
  readonly lines: readonly {
    readonly kind: LineKind;
    readonly grams: number;
    readonly factors: readonly ShownFactor[];
  }[];
}
export interface ShownAlternative {
  readonly kind: AlternativeKind;
  /** The row that it changes; `null`: all of them. */
  readonly at: { readonly part: PartName; readonly index: number } | null;
  readonly grams: number;
  readonly savedGrams: number;
}
/** A footprint as the page shows it, whether it was computed here or kept by the server. */
export interface ShownFootprint {
  readonly grams: number;
  readonly low: number;
  readonly high: number;
  readonly components: readonly ShownComponent[];
  readonly alternatives: readonly ShownAlternative[];
  readonly edition: string;
  readonly ruleSet: number;
  readonly countsNonCo2: boolean;
}

/**
 * A footprint that was computed on this page, as it is typed; what would reduce it comes from the server.
 * `rowOf`: of a place of the input, the index of its row in the form.
 */
export function shownFootprint(footprint: Footprint, rowOf: (at: string) => number): ShownFootprint {
  const place = (at: string): { part: PartName; index: number } => ({ part: partNameOf(at), index: rowOf(at) });
  return {
    grams: footprint.grams,
    low: footprint.low,
    high: footprint.high,
    components: footprint.components.map((component) => ({ ...place(component.at), ...shownComponent(component) })),
    alternatives: [],
    edition: footprint.rules.edition,
    ruleSet: footprint.ruleSet,
    countsNonCo2: footprint.rules.countsNonCo2,
  };
}

/** `travel[0]` → travel, `stays[2]` → nights. */
export function partNameOf(at: string): PartName {
  if (at.startsWith('travel')) return 'travel';
  if (at.startsWith('stays')) return 'nights';
  return at.startsWith('online') ? 'online' : 'home';
}

const shownComponent = ({ grams, basis, notes, amount, lines }: Component): Omit<ShownComponent, 'part' | 'index'> => ({
  grams,
  basis,
  notes,
  amount,
  lines: lines.map((line) => ({ kind: line.kind, grams: line.grams, factors: line.factorIds.flatMap(shownFactor) })),
});

function shownFactor(id: string): ShownFactor[] {
  const factor = CARBON_FACTORS.get(id);
  if (factor === undefined) return [];
  const { value, unit, source, location } = factor;
  return [{ id, value, unit, source: source.title, year: source.year, licence: source.licence, location }];
}

function keysOf<Name extends string>(names: Readonly<Record<Name, 0>>): readonly Name[] {
  return Object.keys(names) as Name[];
}

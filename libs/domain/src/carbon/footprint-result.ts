/** Parts of a component, each shown on its own line. */
export type LineKind =
  | 'direct'
  /** What flights do to the climate beside CO₂, as a multiple of the CO₂. */
  | 'non-co2'
  /** Making and carrying fuel (well to tank). */
  | 'fuel-production'
  | 'electricity'
  | 'server'
  /** Making the device, by the hours of its life. */
  | 'device';

export interface FootprintLine {
  readonly kind: LineKind;
  /** Not rounded. */
  readonly grams: number;
  readonly factorIds: readonly string[];
}
/**
 * How a number was come by. `factor`: one made for the case; `stand-in`: one of another country, since there is none;
 * `modelled`: computed from others.
 */
export type Basis = 'factor' | 'stand-in' | 'modelled';

/** What a number does not say by itself. */
export type FootprintNote =
  | 'cabin-not-published'
  | 'occupants-assumed'
  | 'stops-assumed'
  | 'distance-assumed'
  | 'bytes-assumed'
  | 'device-life-unknown'
  | 'uk-electricity-inside';

export interface ComputedPart {
  readonly lines: readonly FootprintLine[];
  /** What other published methods come to, grams, not rounded; `null` where none was found. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly basis: Basis;
  readonly notes: readonly FootprintNote[];
  /** What the factors are multiplied with: km flown or driven, room nights, hours. */
  readonly amount: number;
}
export interface Component extends ComputedPart {
  /** Where in the input it came from: `travel[0]`. */
  readonly at: string;
  /** Whole, rounded half up at the end of the component. */
  readonly grams: number;
}

/** Half up, of an amount that is not negative. */
export const wholeGrams = (grams: number): number => Math.floor(grams + 0.5);

/** Of a part that is counted several times, or not wholly. */
export function scaled(part: ComputedPart, by: number): ComputedPart {
  return {
    ...part,
    lines: part.lines.map((line) => ({ ...line, grams: line.grams * by })),
    range: part.range && { low: part.range.low * by, high: part.range.high * by },
    amount: part.amount * by,
  };
}

export const sumOf = (lines: readonly FootprintLine[]): number => lines.reduce((sum, { grams }) => sum + grams, 0);

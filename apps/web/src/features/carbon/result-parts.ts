import type { LineKind } from '@app/domain';
import { PART_NAMES, type PartName, type ShownComponent, type ShownFactor } from './shown-footprint.js';

export interface ResultPart {
  readonly name: PartName;
  readonly grams: number;
  /** Of the whole, 0 … 1; 0 where the whole is nothing. */
  readonly share: number;
  readonly components: readonly ShownComponent[];
}

/** Components by what they are, in the order of the form; only parts that there are. */
export function partsOf(components: readonly ShownComponent[]): ResultPart[] {
  const whole = gramsOf(components);
  return PART_NAMES.flatMap((name) => {
    const own = components.filter(({ part }) => part === name);
    const grams = gramsOf(own);
    return own.length === 0 ? [] : [{ name, grams, share: whole === 0 ? 0 : grams / whole, components: own }];
  });
}

const gramsOf = (components: readonly ShownComponent[]): number =>
  components.reduce((sum, { grams }) => sum + grams, 0);

export interface ShownLine {
  readonly kind: LineKind;
  readonly grams: number;
}

/**
 * A component's lines as whole grams that add up to the component: the remainder of rounding goes to the largest line, so
 * that a reader who adds them finds the same.
 */
export function linesOf({ lines, grams }: ShownComponent): ShownLine[] {
  const shown = lines.map((line) => ({ kind: line.kind, grams: Math.floor(line.grams + 0.5) }));
  const rest = grams - shown.reduce((sum, line) => sum + line.grams, 0);
  const largest = shown.reduce((best, line, index) => (line.grams > (shown[best]?.grams ?? 0) ? index : best), 0);
  return shown.map((line, index) => (index === largest ? { ...line, grams: line.grams + rest } : line));
}

/** What flights do to the climate beside CO₂, grams; `null` where nobody flew or it is not counted. */
export function nonCo2Of(components: readonly ShownComponent[]): number | null {
  const lines = components.flatMap(linesOf).filter(({ kind }) => kind === 'non-co2');
  return lines.length === 0 ? null : lines.reduce((sum, { grams }) => sum + grams, 0);
}

/** Every factor that was used, once, in the order of use. */
export function factorsOf(components: readonly ShownComponent[]): ShownFactor[] {
  const factors = components.flatMap(({ lines }) => lines.flatMap((line) => line.factors));
  return [...new Map(factors.map((factor) => [factor.id, factor])).values()];
}

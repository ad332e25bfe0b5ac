import type { ReactNode } from 'react';
import { useCarbonAmounts } from './carbon-amounts.js';

/** Grams as kilograms to a tenth, kept together in a text of either direction. */
export function Kilograms({ grams }: { grams: number }): ReactNode {
  const { kilograms } = useCarbonAmounts();
  return <bdi>{kilograms(grams)}</bdi>;
}

import type { Money as Amount } from '@app/domain';
import type { ReactNode } from 'react';
import { useCarbonAmounts } from './carbon-amounts.js';

/** An amount of money as the reader writes it, kept together in a text of either direction. */
export function Money({ amount }: { amount: Amount }): ReactNode {
  const { money } = useCarbonAmounts();
  return <bdi>{money(amount)}</bdi>;
}

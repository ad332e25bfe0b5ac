import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

export const CARBON_BALANCE_OPERATIONS = ['savePlan', 'computeBalance', 'publishBalance'] as const;
export type CarbonBalanceOperation = (typeof CARBON_BALANCE_OPERATIONS)[number];

/** What a summit comes to is its organisers' to say and to publish; what they published is everybody's to read. */
export function mayKeepBalance(_operation: CarbonBalanceOperation, viewer: Viewer | null, summitId: SummitId): boolean {
  return organises(viewer, summitId);
}

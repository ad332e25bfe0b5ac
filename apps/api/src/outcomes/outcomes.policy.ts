import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { organises } from '../summits/index.js';

export const OUTCOME_OPERATIONS = ['readDesk', 'addOutcome', 'saveOutcome', 'removeOutcome', 'followUp'] as const;
export type OutcomeOperation = (typeof OUTCOME_OPERATIONS)[number];

/** What a summit leaves behind is its organisers' to say, before its release and after it; nobody else learns of it before. */
export function mayKeepOutcomes(_operation: OutcomeOperation, viewer: Viewer | null, summitId: SummitId): boolean {
  return organises(viewer, summitId);
}

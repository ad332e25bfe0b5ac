import type { SummitId } from '@app/contracts';
import type { Viewer } from '@app/database';
import { mayFoundSummits, organises } from '../summits/index.js';

export const EXCHANGE_OPERATIONS = ['downloadDraft', 'importIntoSummit', 'importNewSummit'] as const;
export type ExchangeOperation = (typeof EXCHANGE_OPERATIONS)[number];

/** A summit's draft is its organisers' alone, in and out; a new summit may be made from a file by whoever may make one at all. */
export function mayExchange(operation: ExchangeOperation, viewer: Viewer | null, summitId: SummitId | null): boolean {
  switch (operation) {
    case 'downloadDraft':
    case 'importIntoSummit':
      return summitId !== null && organises(viewer, summitId);
    case 'importNewSummit':
      return mayFoundSummits(viewer);
  }
}

import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { organisedSummit as summitOf, refuseUnless } from '../files/index.js';
import { type ExchangeOperation, mayExchange } from './exchange.policy.js';

/**
 * The summit of this address, which the caller organises. A summit of others and one that is not there get the same answer.
 * @throws FileRefused.
 */
export function organisedSummit(ctx: RequestContext, operation: ExchangeOperation, slug: string): SummitId {
  const summitId = summitOf(ctx.viewer, slug);
  requireAllowed(ctx, operation, summitId);
  // The policy has just said so.
  return summitId ?? '';
}

/** @throws FileRefused. */
export function requireAllowed(ctx: RequestContext, operation: ExchangeOperation, summitId: SummitId | null): void {
  refuseUnless(
    mayExchange(operation, ctx.viewer, summitId),
    ctx,
    'Only organisers of the summit exchange its programme.',
  );
}

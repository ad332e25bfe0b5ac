import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { ForbiddenException, UnauthorizedException } from '@nestjs/common';
import { type ExchangeOperation, mayExchange } from './exchange.policy.js';

/**
 * The summit of this address, which the caller organises. A summit of others and one that is not there get the same answer.
 * @throws UnauthorizedException, ForbiddenException.
 */
export function organisedSummit(ctx: RequestContext, operation: ExchangeOperation, slug: string): SummitId {
  const grant = ctx.viewer?.roles.find(({ role, summitSlug }) => role === 'organiser' && summitSlug === slug);
  requireAllowed(ctx, operation, grant?.summitId ?? null);
  // The policy has just said so.
  return grant?.summitId ?? '';
}

/** @throws UnauthorizedException, ForbiddenException. */
export function requireAllowed(ctx: RequestContext, operation: ExchangeOperation, summitId: SummitId | null): void {
  if (mayExchange(operation, ctx.viewer, summitId)) return;
  if (ctx.viewer === null)
    throw new UnauthorizedException({ statusCode: 401, code: 'not-signed-in', message: 'Sign in first.' });
  throw new ForbiddenException({
    statusCode: 403,
    code: 'not-allowed',
    message: 'Only organisers of the summit exchange its programme.',
  });
}

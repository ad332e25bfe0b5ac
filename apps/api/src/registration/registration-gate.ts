import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { organisedSummit as summitOf, refuseUnless } from '../files/index.js';
import { mayOrganiseRegistration, type RegistrationOperation } from './registration.policy.js';

/** The summit of this address, whose registrations the caller organises: one of others and one that is not there get the same answer. @throws FileRefused. */
export function organisedSummit(ctx: RequestContext, operation: RegistrationOperation, slug: string): SummitId {
  const summitId = summitOf(ctx.viewer, slug);
  refuseUnless(
    summitId !== null && mayOrganiseRegistration(operation, ctx.viewer, summitId),
    ctx,
    'Only organisers of the summit see who registered.',
  );
  // Just said so.
  return summitId ?? '';
}

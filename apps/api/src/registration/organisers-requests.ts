import type { SummitId } from '@app/contracts';
import { type RequestContext, SystemContexts } from '@app/database';
import { ForbiddenException, Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { askedLanguages, SESSION_COOKIE, VIEWER_SOURCE, type ViewerSource } from '../graphql/index.js';
import { mayOrganiseRegistration, type RegistrationOperation } from './registration.policy.js';

/** Who asks for a file of registrations, and for which summit. */
@Injectable()
export class OrganisersRequests {
  constructor(
    @Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource,
    private readonly contexts: SystemContexts,
  ) {}

  /** A summit of others and one that is not there get the same answer. @throws UnauthorizedException, ForbiddenException. */
  async admit(
    request: Pick<FastifyRequest, 'id' | 'headers' | 'cookies'>,
    operation: RegistrationOperation,
    slug: string,
  ): Promise<{ ctx: RequestContext; summitId: SummitId }> {
    const token = request.cookies[SESSION_COOKIE] ?? '';
    const viewer = token === '' ? null : await this.viewers.viewerOf(token);
    const grant = viewer?.roles.find(({ role, summitSlug }) => role === 'organiser' && summitSlug === slug);
    if (viewer === null)
      throw new UnauthorizedException({ statusCode: 401, code: 'not-signed-in', message: 'Sign in first.' });
    if (grant === undefined || !mayOrganiseRegistration(operation, viewer, grant.summitId)) {
      const message = 'Only organisers of the summit see who registered.';
      throw new ForbiddenException({ statusCode: 403, code: 'not-allowed', message });
    }
    const languages = askedLanguages(request.headers['accept-language']);
    return { ctx: { ...this.contexts.create(request.id), viewer, languages }, summitId: grant.summitId };
  }
}

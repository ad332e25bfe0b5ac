import { type RequestContext, SystemContexts } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { askedLanguages, SESSION_COOKIE, VIEWER_SOURCE, type ViewerSource } from '../graphql/index.js';

/** Who asks, outside of GraphQL. */
@Injectable()
export class HttpCallers {
  constructor(
    @Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource,
    private readonly contexts: SystemContexts,
  ) {}

  async contextOf(request: Pick<FastifyRequest, 'id' | 'headers' | 'cookies'>): Promise<RequestContext> {
    const token = request.cookies[SESSION_COOKIE];
    return {
      ...this.contexts.create(request.id),
      viewer: token === undefined || token === '' ? null : await this.viewers.viewerOf(token),
      languages: askedLanguages(request.headers['accept-language']),
    };
  }
}

import type { AppConfig } from '@app/config';
import type { Logger } from '@app/observability';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { FirstAnswers } from './first-answers.js';
import { isOwnOrigin } from './own-origin.js';
import { logRequests } from './request-log.js';
import { PERMISSIONS_POLICY, securityHeaders } from './security-headers.js';
import type { GraphqlUpgrades } from './upgrades.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Media types that the route takes instead of JSON; never one that a form can send. */
    bodyTypes?: RegExp;
  }
}
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** What stands in front of every route. Runs while Nest builds its modules, so before any route of theirs exists. */
export async function registerHttpEdge(
  host: HttpAdapterHost,
  config: AppConfig,
  logger: Logger,
  registry: Registry,
  upgrades: GraphqlUpgrades,
  firstAnswers: FirstAnswers,
): Promise<void> {
  const instance = host.httpAdapter.getInstance<FastifyInstance>();
  firstAnswers.stand(instance.server, logRequests(instance, logger, registry));
  refuseForeignPosts(instance, config.publicUrl);
  await instance.register(cookie);
  await instance.register(helmet, securityHeaders(config.publicUrl));
  instance.addHook('onRequest', async (_request, reply) => {
    reply.header('permissions-policy', PERMISSIONS_POLICY);
  });
  upgrades.dispatch(instance.server, config.publicUrl);
}

/** A page elsewhere can post forms and plain text with our cookie; JSON it can't without asking first. Both are checked. */
function refuseForeignPosts(instance: FastifyInstance, publicUrl: string): void {
  instance.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    if (!isOwnOrigin(request.headers, publicUrl)) {
      return reply.code(403).send({
        errors: [{ message: 'This request came from another site.', extensions: { code: 'FORBIDDEN_ORIGIN' } }],
      });
    }
    const { bodyTypes } = request.routeOptions.config;
    if (!(bodyTypes ?? JSON_TYPE).test(request.headers['content-type'] ?? '')) {
      const message = bodyTypes === undefined ? 'Send application/json.' : 'This is not sent here.';
      return reply.code(415).send({ errors: [{ message, extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }] });
    }
  });
}

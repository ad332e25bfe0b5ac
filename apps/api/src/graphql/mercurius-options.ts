import type { AppConfig } from '@app/config';
import type { Clock, SystemContexts } from '@app/database';
import type { Logger } from '@app/observability';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, type GraphQLSchema, specifiedRules, validate } from 'graphql';
import type { MercuriusContext } from 'mercurius';
import type { ViewerSource } from './viewer-source.js';
import { dropPlainResolvers } from './default-resolvers.js';
import { formatErrors } from './error-format.js';
import { limitRules, MAX_TOKENS } from './limits.js';
import { AnonymousMutationRate, countMutations } from './mutation-rate.js';
import { buildContext, type GraphqlContext } from './request-context.js';

export interface FrameParts {
  config: AppConfig;
  logger: Logger;
  clock: Clock;
  contexts: SystemContexts;
  viewers: ViewerSource;
}
/** Parsed and compiled documents that are kept. */
const KEPT_DOCUMENTS = 512;
/** Milliseconds between signs of life on an open subscription; proxies close what is silent for a minute. */
const KEEP_ALIVE_MS = 25_000;

export function mercuriusOptions(parts: FrameParts): MercuriusDriverConfig {
  const { config, logger, clock, contexts, viewers } = parts;
  const isIntrospectable = !config.isProduction || config.isDemo;
  const rules = limitRules(isIntrospectable);
  const rate = new AnonymousMutationRate(clock);
  const contextOf = (request: FastifyRequest, reply?: FastifyReply) =>
    buildContext({ viewers, contexts, isSecure: config.publicUrl.startsWith('https:') }, request, reply);
  return {
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema: dropPlainResolvers,
    transformAutoSchemaFile: false,
    path: '/graphql',
    jit: 1,
    cache: KEPT_DOCUMENTS,
    graphiql: false,
    allowBatchedQueries: false,
    graphql: { parseOptions: { maxTokens: MAX_TOKENS } },
    validationRules: rules,
    context: contextOf,
    errorFormatter: (execution, context) => {
      const { statusCode, errors } = formatErrors(execution.errors, requestIdOf(context), logger, isIntrospectable);
      return { statusCode, response: { data: execution.data ?? null, errors } };
    },
    subscription: {
      keepAlive: KEEP_ALIVE_MS,
      context: (_socket, request) => contextOf(request),
      onConnect: () => true,
    },
    hooks: {
      preExecution: (
        _schema: GraphQLSchema,
        document: DocumentNode,
        context: MercuriusContext & Partial<GraphqlContext>,
      ) => {
        const mutationCount = countMutations(document);
        if (mutationCount > 0 && context.ctx?.viewer === null) rate.take(context.clientAddress ?? '', mutationCount);
      },
      // Mercurius executes subscriptions without validating them.
      preSubscriptionExecution: (schema: GraphQLSchema, document: DocumentNode) => {
        const [problem] = validate(schema, document, [...specifiedRules, ...rules]);
        if (problem !== undefined) throw problem;
      },
    },
  };
}

const requestIdOf = (context: Partial<GraphqlContext> & { reply?: FastifyReply }): string =>
  context.ctx?.requestId ?? context.reply?.request.id ?? 'unknown';

import type { AppConfig } from '@app/config';
import type { Clock, SystemContexts } from '@app/database';
import type { Logger } from '@app/observability';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DocumentNode, getOperationAST, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { MercuriusContext } from 'mercurius';
import type { ViewerSource } from './viewer-source.js';
import { dropPlainResolvers } from './default-resolvers.js';
import { formatErrors } from './error-format.js';
import { limitRules, MAX_TOKENS, requireText, unreadable } from './limits.js';
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

export function mercuriusOptions(parts: FrameParts): MercuriusDriverConfig {
  const { config, logger, clock, contexts, viewers } = parts;
  const isIntrospectable = !config.isProduction || config.isDemo;
  const rate = new AnonymousMutationRate(clock);
  const contextFor = async (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => {
    try {
      const isSecure = config.publicUrl.startsWith('https:');
      return await buildContext({ viewers, contexts, isSecure }, request, reply);
    } catch (error) {
      // Outside of any operation: what is thrown here would be answered in the driver's own words.
      logger.error({ err: error, requestId: request.id }, 'who asks could not be found out');
      throw Object.assign(new Error('Something went wrong here.'), { statusCode: 503 });
    }
  };
  // When the first try fails Mercurius asks once more, to format that failure: with a database that hangs, twice the wait.
  const made = new WeakMap<FastifyRequest, Promise<GraphqlContext>>();
  const contextOf = (request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> => {
    const context = made.get(request) ?? contextFor(request, reply);
    made.set(request, context);
    return context;
  };
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
    validationRules: limitRules(isIntrospectable),
    context: contextOf,
    errorFormatter: (execution, context) => {
      const { statusCode, errors } = formatErrors(execution.errors, requestIdOf(context), logger, isIntrospectable);
      return { statusCode, response: { data: execution.data ?? null, errors } };
    },
    hooks: {
      preValidation: (_schema: GraphQLSchema, document: DocumentNode) => requireText(document),
      preExecution: (
        _schema: GraphQLSchema,
        document: DocumentNode,
        context: MercuriusContext & Partial<GraphqlContext>,
      ) => {
        if (getOperationAST(document)?.operation === OperationTypeNode.SUBSCRIPTION)
          throw unreadable('Subscriptions come over a WebSocket.');
        const mutationCount = countMutations(document);
        if (mutationCount > 0 && context.ctx?.viewer === null) rate.take(context.clientAddress ?? '', mutationCount);
      },
    },
  };
}

const requestIdOf = (context: Partial<GraphqlContext> & { reply?: FastifyReply }): string =>
  context.ctx?.requestId ?? context.reply?.request.id ?? 'unknown';

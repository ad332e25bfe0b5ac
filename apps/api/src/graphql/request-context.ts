import type { RequestContext, SystemContexts } from '@app/database';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { askedLanguages } from './asked-languages.js';
import { type Cookies, cookiesOf } from './cookies.js';
import { SESSION_COOKIE, type ViewerSource } from './viewer-source.js';

/** What Mercurius hands to resolvers: our context, the answer's cookies and where the request came from. */
export interface GraphqlContext {
  ctx: RequestContext;
  cookies: Cookies;
  /** Address of the client, for rate limits. */
  clientAddress: string;
}

export interface ContextParts {
  viewers: ViewerSource;
  contexts: SystemContexts;
  /** Whether cookies get the Secure attribute. */
  isSecure: boolean;
}

/** What the context needs of a request. */
export type Caller = Pick<FastifyRequest, 'id' | 'headers' | 'cookies' | 'ip'>;

/** Builds the context of one request, or of one subscription over a WebSocket when there is no `reply`. */
export async function buildContext(
  parts: ContextParts,
  request: Caller,
  reply?: FastifyReply,
): Promise<GraphqlContext> {
  const token = request.cookies[SESSION_COOKIE];
  const ctx: RequestContext = {
    ...parts.contexts.create(request.id),
    viewer: token === undefined || token === '' ? null : await parts.viewers.viewerOf(token),
    languages: askedLanguages(request.headers['accept-language']),
  };
  return { ctx, cookies: cookiesOf(request, reply, parts.isSecure), clientAddress: request.ip };
}

const graphqlContext = (execution: ExecutionContext): GraphqlContext =>
  GqlExecutionContext.create(execution).getContext<GraphqlContext>();

/** The `RequestContext` of this operation; in a mutation it says which one. */
export const Ctx = createParamDecorator((_data: unknown, execution: ExecutionContext): RequestContext => {
  const { ctx } = graphqlContext(execution);
  const { parentType, fieldName } = GqlExecutionContext.create(execution).getInfo<GraphQLResolveInfo>();
  return parentType.name === 'Mutation' ? { ...ctx, operation: fieldName } : ctx;
});
/** The `Cookies` of this operation. */
export const RequestCookies = createParamDecorator(
  (_data: unknown, execution: ExecutionContext) => graphqlContext(execution).cookies,
);
/** The client's address (`string`), for rate limits. */
export const ClientAddress = createParamDecorator(
  (_data: unknown, execution: ExecutionContext) => graphqlContext(execution).clientAddress,
);

import { APP_CONFIG, type AppConfig } from '@app/config';
import { CLOCK, type Clock, SystemContexts } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import { TokenBucket } from '@app/realtime';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import {
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import { CloseCode, type Context, handleProtocols, makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { GraphqlUpgrades } from '../http/index.js';
import { formatErrors } from './error-format.js';
import { limitRules, MAX_TOKENS } from './limits.js';
import { buildContext, type Caller } from './request-context.js';
import { VIEWER_SOURCE, type ViewerSource } from './viewer-source.js';

/** Largest message, in bytes. */
const MAX_MESSAGE_BYTES = 64 * 1024;
/** Messages of one socket: at once, then per second. A page sends one for each subscription, and a sign of life now and then. */
const MESSAGE_BURST = 60;
const MESSAGES_PER_S = 5;
/** Subscriptions that one socket may have open; a page has one or two. */
const MAX_OPEN = 20;
/** A socket that does not read what it is sent is closed at this many unsent bytes. */
const MAX_BACKLOG_BYTES = 1024 * 1024;
/** Milliseconds between signs of life; proxies close what is silent for a minute, and who doesn't answer is gone. */
const KEEP_ALIVE_MS = 25_000;

/** @source RFC 6455, section 7.4.1: the server ends; clients come back to another one. */
const GOING_AWAY = 1001;

interface Extra {
  request: IncomingMessage;
}
type Subscriber = Context<Record<string, unknown> | undefined, Extra>;

/**
 * `/graphql` over WebSockets: subscriptions and nothing else, by the protocol `graphql-transport-ws`, within the limits
 * of other documents. A socket that floods, doesn't read, or breaks the protocol is closed, and no other.
 */
@Injectable()
export class SubscriptionSockets implements OnModuleInit, BeforeApplicationShutdown {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols });
  private readonly server: Server<Extra>;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly upgrades: GraphqlUpgrades,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly contexts: SystemContexts,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource,
  ) {
    this.server = makeServer<Record<string, unknown> | undefined, Extra>({
      onSubscribe: (subscriber, _id, payload) => this.read(subscriber, payload),
      subscribe: subscribeOrFail,
      onError: (_subscriber, _id, _payload, errors) => this.told(errors.map(causeOf)),
      onNext: (_subscriber, _id, _payload, _args, { data, errors }) =>
        errors === undefined ? undefined : { data: data ?? null, errors: this.told(errors) },
    });
  }

  onModuleInit(): void {
    this.upgrades.take((request, socket, head) =>
      this.sockets.handleUpgrade(request, socket, head, (opened) => this.serve(opened, request)),
    );
  }

  /** Tells every page, which comes back to another server. */
  beforeApplicationShutdown(): void {
    for (const socket of this.sockets.clients) socket.close(GOING_AWAY);
  }

  private serve(socket: WebSocket, request: IncomingMessage): void {
    const bucket = new TokenBucket(MESSAGE_BURST, MESSAGES_PER_S, this.clock);
    let hear: ((message: string) => Promise<void>) | undefined;
    const closed = this.server.opened(
      {
        protocol: socket.protocol,
        // Done when it is on its way, so that a subscription waits for its reader. A socket that is gone reads nothing.
        send: (message) => new Promise((resolve) => socket.send(message, () => resolve())),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (listener) => (hear = listener),
      },
      { request },
    );
    socket.on('message', (message: Buffer) => {
      if (bucket.take() > 0 || socket.bufferedAmount > MAX_BACKLOG_BYTES) return socket.terminate();
      hear?.(message.toString()).catch((error: unknown) => {
        this.logger.error({ err: error }, 'a subscription socket failed');
        socket.close(CloseCode.InternalServerError);
      });
    });
    // What the other side did wrong (too large, not UTF-8) has closed the socket already.
    socket.on('error', () => undefined);
    const stopWatching = watch(socket);
    socket.once('close', (code, reason) => {
      stopWatching();
      closed(code, reason.toString()).catch((error: unknown) =>
        this.logger.error({ err: error }, 'a subscription did not end'),
      );
    });
  }

  /** What to run, or what is wrong with it. */
  private async read(
    { extra, subscriptions }: Subscriber,
    { query, variables, operationName }: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    if (Object.keys(subscriptions).length > MAX_OPEN)
      return [new GraphQLError(`A socket may have at most ${MAX_OPEN} subscriptions open.`)];
    try {
      const { schema } = this.schemaHost;
      const document = parse(query, { maxTokens: MAX_TOKENS });
      const problems = validate(schema, document, [...specifiedRules, ...limitRules(this.isIntrospectable)]);
      if (problems.length > 0) return problems;
      if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
        return [new GraphQLError('Only subscriptions come over a WebSocket.')];
      const contextValue = await buildContext(
        { viewers: this.viewers, contexts: this.contexts, isSecure: this.config.publicUrl.startsWith('https:') },
        this.callerOf(extra.request),
      );
      return {
        schema,
        document,
        contextValue,
        variableValues: variables ?? null,
        operationName: operationName ?? null,
      };
    } catch (error) {
      return [error instanceof GraphQLError ? error : new GraphQLError('', { originalError: toError(error) })];
    }
  }

  private callerOf({ headers, socket }: IncomingMessage): Caller {
    const cookies = this.host.httpAdapter.getInstance<FastifyInstance>().parseCookie(headers.cookie ?? '');
    return { id: randomUUID(), headers, cookies, ip: socket.remoteAddress ?? '' };
  }

  private told(errors: readonly GraphQLError[]) {
    return formatErrors(errors, randomUUID(), this.logger, this.isIntrospectable).errors;
  }

  private get isIntrospectable(): boolean {
    return !this.config.isProduction || this.config.isDemo;
  }
}

/** Asks for a sign of life now and then, and closes a socket that gave none. Returns the way to stop. */
function watch(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    if (socket.readyState === WebSocket.OPEN) socket.ping();
  }, KEEP_ALIVE_MS);
  return () => clearInterval(timer);
}

/** Like graphql's own, but what fails at once is an error of the subscription and not a first answer of it. */
async function subscribeOrFail(args: ExecutionArgs) {
  const answer = await subscribe(args);
  return Symbol.asyncIterator in answer ? answer : failing(answer.errors ?? []);
}
const failing = ([error]: readonly GraphQLError[]): AsyncIterableIterator<never> => ({
  next: () => Promise.reject(error ?? new Error('a subscription did not begin')),
  [Symbol.asyncIterator]() {
    return this;
  },
});

/** graphql-ws wraps what is thrown once more, without its place and extensions. */
const causeOf = (error: GraphQLError): GraphQLError =>
  error.originalError instanceof GraphQLError ? error.originalError : error;

const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

import type { RequestContext } from '@app/database';
import { HttpException, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AttemptLimits } from '../identity/index.js';
import { FileRefused } from './file-refused.js';
import { HttpCallers } from './http-callers.js';

/** What an upload's address says. */
export interface UploadAddress<Param extends string> {
  params: Readonly<Record<Param, string>>;
  /** As the address has it: a repeated one is a list. */
  query: Readonly<Record<string, unknown>>;
}

/** One kind of file that people send, as the body of a `POST`. */
export interface FileUpload<Param extends string> {
  /** Fastify's, with its parameters: `/photos/:personId`. */
  path: string;
  /** Media types of the body; never one that a form of another site can send, so that browsers ask first. */
  types: RegExp;
  maxBytes: number;
  tooLarge: { code: string; message: string };
  /** Files of one user, or of one client where nobody is signed in, at once; then one each so many seconds. */
  perUser: { burst: number; everySeconds: number };
  /** Asked before a byte of the body is read. @throws HttpException for who may not. */
  admit: (ctx: RequestContext, address: UploadAddress<Param>) => Promise<void> | void;
  /** What the sender is answered, as JSON. @throws HttpException for what is not taken. */
  take: (ctx: RequestContext, address: UploadAddress<Param>, bytes: Buffer) => Promise<object>;
}

/**
 * Takes files. Routes of their own in Fastify: who may send is asked before the body is read, and only here may a body be
 * large or anything else than JSON.
 */
@Injectable()
export class FileUploads {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly callers: HttpCallers,
  ) {}

  /** Opens the route; to be called while modules begin. */
  async accept<Param extends string>(upload: FileUpload<Param>): Promise<void> {
    const limits = new AttemptLimits(upload.perUser.burst, upload.perUser.everySeconds);
    await this.host.httpAdapter.getInstance<FastifyInstance>().register(async (routes: FastifyInstance) => {
      // In this scope alone, so that no other route takes such bodies.
      routes.addContentTypeParser(
        upload.types,
        { parseAs: 'buffer', bodyLimit: upload.maxBytes },
        (_request, body, done) => done(null, body),
      );
      routes.setErrorHandler((error: Error & { code?: string }, _request, reply) => {
        if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
          return refuse(reply, new FileRefused(413, upload.tooLarge.code, upload.tooLarge.message));
        if (error instanceof HttpException) return refuse(reply, error);
        throw error;
      });
      routes.post(upload.path, {
        config: { bodyTypes: upload.types },
        bodyLimit: upload.maxBytes,
        onRequest: async (request) => {
          const ctx = await this.callers.contextOf(request);
          await upload.admit(ctx, addressOf<Param>(request));
          const waitSeconds = limits.take(ctx.viewer?.userId ?? `client ${request.ip}`, ctx.clock);
          if (waitSeconds > 0)
            throw new FileRefused(429, 'rate-limited', `Too many files; try again in ${waitSeconds} s.`, waitSeconds);
        },
        handler: async (request, reply) => {
          const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
          const answer = await upload.take(await this.callers.contextOf(request), addressOf<Param>(request), bytes);
          await reply.header('cache-control', 'no-store').send(answer);
        },
      });
    });
  }
}

/** Fastify took both from the address: each parameter of the path is there. */
function addressOf<Param extends string>({ params, query }: FastifyRequest): UploadAddress<Param> {
  return { params: params as UploadAddress<Param>['params'], query: query as UploadAddress<Param>['query'] };
}

function refuse(reply: FastifyReply, refused: HttpException): FastifyReply {
  if (refused instanceof FileRefused && refused.retryAfterSeconds !== undefined)
    reply.header('retry-after', refused.retryAfterSeconds);
  return reply.code(refused.getStatus()).send(refused.getResponse());
}

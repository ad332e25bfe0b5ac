import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { isKnownLanguage } from '@app/domain';
import { HttpException, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AttemptLimits } from '../identity/index.js';
import { organisedSummit, requireAllowed } from './exchange-gate.js';
import { EXCHANGE_LIMITS } from './exchange-limits.js';
import { HttpCallers } from './http-callers.js';
import { ImportsService } from './imports.service.js';

/** Not what a form of another site can send: browsers ask first. */
const UPLOAD_TYPE = /^application\/octet-stream\s*(;|$)/i;
/** Files per user: at once, then one each so many seconds. A file is sent twice, to look and to confirm. */
const PER_USER = { burst: 20, everySeconds: 5 };

interface Upload {
  Querystring: { summit?: string; language?: string; confirm?: string };
  Body: Buffer;
}

/**
 * `POST /exchange/imports?summit=<slug>` takes a file as the body and answers with what it would change; with `confirm`, of
 * such an answer, it changes it. Without `summit` a new one is made. Routes of their own in Fastify: who may upload is asked
 * before the body is read, and only here may a body be this large.
 */
@Injectable()
export class ImportRoutes implements OnModuleInit {
  private readonly limits = new AttemptLimits(PER_USER.burst, PER_USER.everySeconds);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly callers: HttpCallers,
    private readonly imports: ImportsService,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.host.httpAdapter.getInstance<FastifyInstance>().register(async (routes: FastifyInstance) => {
      routes.addContentTypeParser(
        UPLOAD_TYPE,
        { parseAs: 'buffer', bodyLimit: EXCHANGE_LIMITS.fileBytes },
        (_request, body, done) => done(null, body),
      );
      routes.setErrorHandler((error: Error & { code?: string }, _request, reply) => {
        if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
          return refuse(reply, 413, 'file-too-large', 'The file is too large.');
        if (error instanceof HttpException) return reply.code(error.getStatus()).send(error.getResponse());
        throw error;
      });
      routes.post<Upload>('/exchange/imports', {
        config: { bodyTypes: UPLOAD_TYPE },
        bodyLimit: EXCHANGE_LIMITS.fileBytes,
        onRequest: (request, reply) => this.admit(request, reply),
        handler: (request, reply) => this.import(request, reply),
      });
    });
  }

  /** @throws UnauthorizedException, ForbiddenException. */
  private async admit(request: FastifyRequest<Upload>, reply: FastifyReply): Promise<void> {
    const ctx = await this.callers.contextOf(request);
    summitOf(ctx, request.query);
    const waitSeconds = this.limits.take(ctx.viewer?.userId ?? '', ctx.clock);
    if (waitSeconds === 0) return;
    reply.header('retry-after', waitSeconds);
    refuse(reply, 429, 'rate-limited', `Too many files; try again in ${waitSeconds} s.`);
  }

  private async import(request: FastifyRequest<Upload>, reply: FastifyReply): Promise<void> {
    const ctx = await this.callers.contextOf(request);
    const { language, confirm } = request.query;
    const answer = await this.imports.import(ctx, {
      summitId: summitOf(ctx, request.query),
      bytes: request.body,
      language: typeof language === 'string' && isKnownLanguage(language) ? language : null,
      confirmation: typeof confirm === 'string' ? confirm : null,
    });
    await reply.header('cache-control', 'no-store').send(answer);
  }
}

/** @throws UnauthorizedException, ForbiddenException. */
function summitOf(ctx: RequestContext, { summit }: Upload['Querystring']): SummitId | null {
  if (typeof summit === 'string' && summit !== '') return organisedSummit(ctx, 'importIntoSummit', summit);
  requireAllowed(ctx, 'importNewSummit', null);
  return null;
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ statusCode: status, code, message });
}

import { HttpException, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AttemptLimits } from '../identity/index.js';
import { TABLE_LIMITS } from '../tables/index.js';
import { OrganisersRequests } from './organisers-requests.js';
import { RegistrationImports } from './registration-imports.service.js';

/** Not what a form of another site can send: browsers ask first. */
const UPLOAD_TYPE = /^application\/octet-stream\s*(;|$)/i;
/** Files per user: at once, then one each so many seconds. A file is sent twice, to look and to confirm. */
const PER_USER = { burst: 20, everySeconds: 5 };

interface Upload {
  Params: { slug: string };
  Querystring: { confirm?: string; mail?: string };
  Body: Buffer;
}

/**
 * `POST /exchange/registrations/<summit>` takes a CSV or XLSX file as the body and answers with what it would do; with
 * `confirm=yes` it does that, with `mail=no` without writing to the new people. A route of its own in Fastify: who may upload
 * is asked before the body is read, and only here may a body be this large.
 */
@Injectable()
export class RegistrationUploads implements OnModuleInit {
  private readonly limits = new AttemptLimits(PER_USER.burst, PER_USER.everySeconds);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly requests: OrganisersRequests,
    private readonly imports: RegistrationImports,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.host.httpAdapter.getInstance<FastifyInstance>().register(async (routes: FastifyInstance) => {
      routes.addContentTypeParser(
        UPLOAD_TYPE,
        { parseAs: 'buffer', bodyLimit: TABLE_LIMITS.fileBytes },
        (_request, body, done) => done(null, body),
      );
      routes.setErrorHandler((error: Error & { code?: string }, _request, reply) => {
        if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
          return refuse(reply, 413, 'file-too-large', 'The file is too large.');
        if (error instanceof HttpException) return reply.code(error.getStatus()).send(error.getResponse());
        throw error;
      });
      routes.post<Upload>('/exchange/registrations/:slug', {
        config: { bodyTypes: UPLOAD_TYPE },
        bodyLimit: TABLE_LIMITS.fileBytes,
        onRequest: (request, reply) => this.admit(request, reply),
        handler: (request, reply) => this.import(request, reply),
      });
    });
  }

  /** @throws UnauthorizedException, ForbiddenException. */
  private async admit(request: FastifyRequest<Upload>, reply: FastifyReply): Promise<void> {
    const { ctx } = await this.requests.admit(request, 'importRegistrations', request.params.slug);
    const waitSeconds = this.limits.take(ctx.viewer?.userId ?? '', ctx.clock);
    if (waitSeconds === 0) return;
    reply.header('retry-after', waitSeconds);
    refuse(reply, 429, 'rate-limited', `Too many files; try again in ${waitSeconds} s.`);
  }

  private async import(request: FastifyRequest<Upload>, reply: FastifyReply): Promise<void> {
    const { ctx, summitId } = await this.requests.admit(request, 'importRegistrations', request.params.slug);
    const { confirm, mail } = request.query;
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const report = await this.imports.import(ctx, {
      summitId,
      bytes,
      isConfirmed: confirm === 'yes',
      isQuiet: mail === 'no',
    });
    await reply.header('cache-control', 'no-store').send(report);
  }
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ statusCode: status, code, message });
}

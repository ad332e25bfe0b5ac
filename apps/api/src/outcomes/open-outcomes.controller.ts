import { SystemContexts } from '@app/database';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { PublicOutcomes } from './public-outcomes.service.js';

const SLUG = /^[a-z0-9-]{1,200}$/;

/** `/exchange/open/<summit>/outcomes.jsonld`: a summit's register for anybody, and for pages of any origin. */
@Controller('exchange/open/:slug')
export class OpenOutcomesController {
  constructor(
    private readonly contexts: SystemContexts,
    private readonly outcomes: PublicOutcomes,
  ) {}

  @Get('outcomes.jsonld')
  async register(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const data = SLUG.test(slug) ? await this.outcomes.openData(this.contexts.create(request.id), slug) : undefined;
    if (data === undefined) throw new NotFoundException('There is no such file.');
    const body = JSON.stringify(data);
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
    void reply.headers({
      etag,
      'cache-control': 'public, max-age=0, must-revalidate',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-disposition': `attachment; filename="${slug}-outcomes.jsonld"`,
    });
    if (request.headers['if-none-match'] === etag) return void (await reply.code(304).send());
    await reply.type('application/ld+json; charset=utf-8').send(body);
  }
}

import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { organisedSummit } from './exchange-gate.js';
import { HttpCallers } from './http-callers.js';
import { summitFileText } from './summit-file.js';
import { SummitFilesRepository } from './summit-files.repository.js';

/** `/exchange/summits/<slug>/…`: the draft of a summit as files, for its organisers. */
@Controller('exchange/summits/:slug')
export class ExchangeDownloadsController {
  constructor(
    private readonly callers: HttpCallers,
    private readonly files: SummitFilesRepository,
  ) {}

  @Get('canopy.json')
  async canopyJson(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ctx = await this.callers.contextOf(request);
    const file = await this.files.find(ctx, organisedSummit(ctx, 'downloadDraft', slug));
    if (file === undefined) throw new NotFoundException('There is no such summit.');
    await reply
      .type('application/json; charset=utf-8')
      .headers({
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="${file.summit.slug}.canopy.json"`,
      })
      .send(summitFileText(file));
  }
}

import { SystemContexts } from '@app/database';
import { BALANCE_COLUMNS, balanceTable } from '@app/domain';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csvLines } from '../tables/index.js';
import { documentFrom } from './balance-publishing.service.js';
import { BalanceSourcesRepository } from './balance-sources.repository.js';
import { BalancesRepository } from './balances.repository.js';

const SLUG = /^[a-z0-9-]{1,200}$/;
const FILE = /^carbon-balance(?:-([1-9]\d{0,8}))?\.(jsonld|csv)$/;
const TYPES = { jsonld: 'application/ld+json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const;

/**
 * `/exchange/open/<summit>/carbon-balance.jsonld` and `.csv`: a summit's published balance for anybody; with `-2` behind the
 * name its second version, which stays as it is for ever. For pages of any origin.
 */
@Controller('exchange/open/:slug')
export class BalanceDownloadsController {
  constructor(
    private readonly contexts: SystemContexts,
    private readonly sources: BalanceSourcesRepository,
    private readonly rows: BalancesRepository,
  ) {}

  @Get(':file')
  async balance(
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [, version, ending] = FILE.exec(file) ?? [];
    if (ending === undefined || !SLUG.test(slug)) throw noFile();
    const ctx = this.contexts.create(request.id);
    const summit = await this.sources.findSummit(ctx, { slug });
    const row =
      summit && (await this.rows.findPublished(ctx, summit.id, version === undefined ? null : Number(version)));
    if (row === undefined) throw noFile();
    const format = ending === 'csv' ? 'csv' : 'jsonld';
    const etag = `"${row.sha256.slice(0, 32)}-${format}"`;
    // A version never changes; which one is the last does.
    const caching =
      version === undefined ? 'public, max-age=0, must-revalidate' : 'public, max-age=31536000, immutable';
    void reply.headers({
      etag,
      'cache-control': caching,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-disposition': `attachment; filename="${slug}-carbon-balance-${row.version}.${format}"`,
    });
    if (request.headers['if-none-match'] === etag) return void (await reply.code(304).send());
    const body =
      format === 'csv' ? `\ufeff${csvLines([BALANCE_COLUMNS, ...balanceTable(documentFrom(row))])}` : row.document;
    await reply.type(TYPES[format]).send(body);
  }
}

const noFile = (): NotFoundException => new NotFoundException('There is no such file.');

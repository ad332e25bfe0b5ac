import { APP_CONFIG, type AppConfig } from '@app/config';
import { EXCHANGE_FORMATS, type ExchangeFormat } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { isKnownLanguage } from '@app/domain';
import { Controller, Get, Inject, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HttpCallers } from '../files/index.js';
import { PublicProgrammes } from '../programme/index.js';
import { csvText, xlsxBytes } from '../tables/index.js';
import { organisedSummit } from './exchange-gate.js';
import {
  type ScheduleModel,
  scheduleModel,
  type ScheduleSource,
  sourceOfDocument,
  sourceOfDraft,
} from './schedule-model.js';
import { type SummitFile, summitFileText } from './summit-file.js';
import { SummitFilesRepository } from './summit-files.repository.js';
import { peopleTable, sessionsTable, type SummitTable } from './tables-of-summit.js';
import { scheduleJson, scheduleXml } from './write-schedule.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES: Readonly<Record<ExchangeFormat, string>> = {
  'canopy.json': 'application/json; charset=utf-8',
  'schedule.json': 'application/json; charset=utf-8',
  'schedule.xml': 'application/xml; charset=utf-8',
  'sessions.csv': 'text/csv; charset=utf-8',
  'sessions.xlsx': XLSX,
  'people.csv': 'text/csv; charset=utf-8',
  'people.xlsx': XLSX,
};

/**
 * `/exchange/summits/<slug>/<file>`: the draft of a summit as a file, for its organisers. `schedule.json` and `schedule.xml`
 * with `of=released` are what the public has, for everybody and any origin: apps for attendees read those.
 */
@Controller('exchange/summits/:slug')
export class ExchangeDownloadsController {
  constructor(
    private readonly callers: HttpCallers,
    private readonly files: SummitFilesRepository,
    private readonly programmes: PublicProgrammes,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get(':file')
  async download(
    @Param('slug') slug: string,
    @Param('file') name: string,
    @Query('of') of: unknown,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const format = EXCHANGE_FORMATS.find((known) => known === name);
    if (format === undefined) throw new NotFoundException('There is no such file.');
    const language = typeof lang === 'string' && isKnownLanguage(lang) ? lang : null;
    const ctx = await this.callers.contextOf(request);
    void reply.type(TYPES[format]);
    if (of === 'released' && (format === 'schedule.json' || format === 'schedule.xml'))
      return this.released(ctx, slug, format, language, request, reply);
    const file = await this.files.find(ctx, organisedSummit(ctx, 'downloadDraft', slug));
    if (file === undefined) throw new NotFoundException('There is no such summit.');
    await reply
      .headers({ 'cache-control': 'no-store', 'content-disposition': attachment(file.summit.slug, format) })
      .send(await this.draftAs(file, format, language));
  }

  private async draftAs(file: SummitFile, format: ExchangeFormat, language: string | null): Promise<string | Buffer> {
    switch (format) {
      case 'canopy.json':
        return summitFileText(file);
      case 'schedule.json':
      case 'schedule.xml':
        return scheduleAs(format, this.modelOf(sourceOfDraft(file), language));
      case 'sessions.csv':
        return asCsv(sessionsTable(file));
      case 'sessions.xlsx':
        return asXlsx(sessionsTable(file));
      case 'people.csv':
        return asCsv(peopleTable(file));
      case 'people.xlsx':
        return asXlsx(peopleTable(file));
    }
  }

  private async released(
    ctx: RequestContext,
    slug: string,
    format: 'schedule.json' | 'schedule.xml',
    language: string | null,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const released = /^[a-z0-9-]{1,200}$/.test(slug) ? await this.programmes.findReleased(ctx, slug) : undefined;
    if (released === undefined) throw new NotFoundException('There is no such programme.');
    const { document, version } = released;
    const etag = `"${Buffer.from(`${document.summit.id}.${version}.${format}.${language ?? ''}`).toString('base64url')}"`;
    void reply.headers({
      etag,
      'cache-control': 'public, max-age=0, must-revalidate',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-disposition': attachment(slug, format),
    });
    if (request.headers['if-none-match'] === etag) return void reply.code(304).send();
    await reply.send(scheduleAs(format, this.modelOf(sourceOfDocument(document, version), language)));
  }

  private modelOf(source: ScheduleSource, language: string | null): ScheduleModel {
    return scheduleModel(source, language ?? source.summit.languages[0] ?? 'en', this.config.publicUrl);
  }
}

const attachment = (slug: string, format: ExchangeFormat): string => `attachment; filename="${slug}.${format}"`;

const scheduleAs = (format: 'schedule.json' | 'schedule.xml', model: ScheduleModel): string =>
  format === 'schedule.json' ? scheduleJson(model) : scheduleXml(model);

const asCsv = ({ columns, rows }: SummitTable): string => csvText(columns, rows);
const asXlsx = ({ columns, rows }: SummitTable): Promise<Buffer> => xlsxBytes(columns, rows);

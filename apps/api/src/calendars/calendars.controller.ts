import { APP_CONFIG, type AppConfig } from '@app/config';
import { SystemContexts } from '@app/database';
import { isKnownLanguage } from '@app/domain';
import {
  BadRequestException,
  Controller,
  Get,
  Headers,
  Inject,
  NotFoundException,
  Param,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedLanguages } from '../graphql/index.js';
import { PublicProgrammes, type ReleasedProgramme } from '../programme/index.js';
import { summitCalendar } from './summit-calendar.js';

/** Rendered calendars kept, one per summit, version and choice of languages; the one asked for longest ago goes. */
const MAX_KEPT = 100;

/** `/calendar/summits/<slug>.ics`: what calendar programs subscribe to. */
@Controller('calendar/summits')
export class CalendarsController {
  private readonly kept = new Map<string, string>();
  private readonly organiserEmail: string;

  constructor(
    private readonly programmes: PublicProgrammes,
    private readonly contexts: SystemContexts,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {
    this.organiserEmail = /<([^<>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
  }

  @Get(':file')
  async summit(
    @Param('file') file: string,
    @Query('lang') lang: string | string[] | undefined,
    @Headers('accept-language') accepted: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const languages = lang === undefined ? askedLanguages(accepted) : [knownLanguage(lang)];
    const slug = /^(?<slug>[a-z0-9-]{1,200})\.ics$/.exec(file)?.groups?.['slug'];
    const ctx = { ...this.contexts.create(request.id), languages };
    const programme = slug === undefined ? undefined : await this.programmes.findReleased(ctx, slug);
    if (programme === undefined) throw new NotFoundException('There is no calendar here.');
    const key = `${programme.document.summit.id}.${programme.version}.${languages.join(',')}`;
    const etag = `"${Buffer.from(key).toString('base64url')}"`;
    void reply.headers({
      etag,
      'last-modified': programme.releasedAt.toUTCString(),
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Language',
    });
    if (isUnchanged(request, etag, programme.releasedAt)) return void reply.code(304).send();
    await reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `inline; filename="${slug}.ics"`)
      .send(this.rendered(key, programme, languages));
  }

  private rendered(key: string, programme: ReleasedProgramme, languages: readonly string[]): string {
    const { publicUrl } = this.config;
    const body =
      this.kept.get(key) ?? summitCalendar(programme, { languages, publicUrl, organiserEmail: this.organiserEmail });
    this.kept.delete(key);
    this.kept.set(key, body);
    const oldest = this.kept.keys().next();
    if (this.kept.size > MAX_KEPT && !oldest.done) this.kept.delete(oldest.value);
    return body;
  }
}

function knownLanguage(lang: string | string[]): string {
  if (typeof lang === 'string' && isKnownLanguage(lang)) return lang;
  throw new BadRequestException({
    statusCode: 400,
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'lang', code: 'unknown-language', message: 'is not a language tag we know' }],
  });
}

/** `If-None-Match` decides where it is sent; a date alone has whole seconds only. @source RFC 9110, section 13.2.2. */
function isUnchanged(request: FastifyRequest, etag: string, releasedAt: Date): boolean {
  const { 'if-none-match': noneMatch, 'if-modified-since': since } = request.headers;
  if (noneMatch !== undefined)
    return noneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
  return since !== undefined && Math.floor(releasedAt.getTime() / 1_000) * 1_000 <= Date.parse(since);
}

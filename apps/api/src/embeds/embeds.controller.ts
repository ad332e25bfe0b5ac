import { APP_CONFIG, type AppConfig } from '@app/config';
import { SystemContexts } from '@app/database';
import { isKnownLanguage } from '@app/domain';
import { Controller, Get, Header, Inject, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { askedLanguages } from '../graphql/index.js';
import { PublicProgrammes } from '../programme/index.js';
import { EMBED_PAGE_POLICY, EMBED_PAGE_STYLE, embedPage } from './embed-page.js';
import { embeddedAgenda } from './embedded-agenda.js';

/** Answers kept, one per summit, state and choice of languages; the one asked for longest ago goes. */
const MAX_KEPT = 100;
const SLUG = /^[a-z0-9-]{1,200}$/;
const PAGE_POLICY = EMBED_PAGE_POLICY.replace(
  '{style}',
  createHash('sha256').update(EMBED_PAGE_STYLE).digest('base64'),
);

/** `/embed/<summit>`, the agenda as a page for frames, and `/embed/<summit>/agenda.json`, what it and the widget read. Public, for any origin. */
@Controller('embed')
export class EmbedsController {
  private readonly kept = new Map<string, string>();

  constructor(
    private readonly programmes: PublicProgrammes,
    private readonly contexts: SystemContexts,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Get(':summit/agenda.json')
  @Header('access-control-allow-origin', '*')
  @Header('cross-origin-resource-policy', 'cross-origin')
  async agenda(
    @Param('summit') slug: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const languages = asked(lang) ?? askedLanguages(request.headers['accept-language']);
    const ctx = { ...this.contexts.create(request.id), languages };
    const current = SLUG.test(slug) ? await this.programmes.findState(ctx, slug) : undefined;
    if (current === undefined) throw new NotFoundException('There is no such programme.');
    const key = `${slug} ${current.state} ${languages.join(',')}`;
    const etag = `"${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`;
    void reply.headers({
      etag,
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Language',
    });
    const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (known?.includes(etag) === true) return void reply.code(304).send();
    const body = this.kept.get(key) ?? (await this.render(slug, current.state, languages, request.id));
    this.keep(key, body);
    await reply.type('application/json; charset=utf-8').send(body);
  }

  @Get(':summit')
  async page(
    @Param('summit') slug: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ctx = this.contexts.create(request.id);
    const current = SLUG.test(slug) ? await this.programmes.findState(ctx, slug) : undefined;
    if (current === undefined) throw new NotFoundException('There is no such programme.');
    const choices = {
      lang: asked(query['lang'])?.[0],
      day: matching(query['day'], /^\d{4}-\d\d-\d\d$/),
      'sub-forum': matching(query['sub-forum'], SLUG),
      theme: matching(query['theme'], /^(light|dark|auto)$/),
    };
    const reader = askedLanguages(request.headers['accept-language']).find(isKnownLanguage);
    void reply.removeHeader('x-frame-options');
    await reply
      .type('text/html; charset=utf-8')
      .headers({
        'content-security-policy': PAGE_POLICY,
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=300',
        vary: 'Accept-Language',
      })
      .send(embedPage(slug, choices, reader ?? 'en', `${this.config.publicUrl}/s/${slug}`));
  }

  private async render(slug: string, state: string, languages: readonly string[], requestId: string): Promise<string> {
    const summit = await this.programmes.findSummit({ ...this.contexts.create(requestId), languages }, slug);
    if (summit === undefined) throw new NotFoundException('There is no such programme.');
    return JSON.stringify(embeddedAgenda(summit, state, languages, this.config.publicUrl));
  }

  private keep(key: string, body: string): void {
    this.kept.delete(key);
    this.kept.set(key, body);
    const oldest = this.kept.keys().next();
    if (this.kept.size > MAX_KEPT && !oldest.done) this.kept.delete(oldest.value);
  }
}

/** The language of an address; `undefined` where it names none that we know. */
const asked = (lang: unknown): string[] | undefined =>
  typeof lang === 'string' && isKnownLanguage(lang) ? [lang] : undefined;

const matching = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

import { APP_CONFIG, type AppConfig } from '@app/config';
import { SystemContexts } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askedLanguages, LanguageTag } from '../graphql/index.js';
import { withHead } from './page-head.js';
import { PageHeads } from './page-heads.service.js';
import { PagePreloads } from './page-preloads.js';

/** Never a page: an address below these that no route serves is unknown, and says so as JSON. */
const API_PATHS =
  /^\/(graphql|calendar|sockets|healthz|readyz|metrics|assets|exchange|embed|certificates|feeds|sitemaps)(\/|$)/;
/** The build names these by their content. */
const HASHED_FILE = /\/assets\/[^/]+$/;
/** The one file that pages of others load. */
const EMBEDDED_FILE = /\/embed\/agenda\.js(\.\w+)?$/;
const A_YEAR_S = 31_536_000;

/**
 * A link to an article in one of its languages (`linked`): what previews say of it is in that one, whoever looks. Facebook asks
 * for the other languages of a page by a parameter of its own. @source developers.facebook.com/docs/opengraph/guides/internationalization
 */
function linkedLanguages(request: FastifyRequest): { linked: string | null; asked: string[] } {
  const query = request.query as Readonly<Record<string, unknown>>;
  const linked = LanguageTag.safeParse(query['lang']);
  if (linked.success) return { linked: linked.data, asked: [linked.data] };
  const locale = query['fb_locale'];
  const asked = LanguageTag.safeParse(typeof locale === 'string' ? locale.replace('_', '-') : undefined);
  return { linked: null, asked: asked.success ? [asked.data] : [] };
}

/** Serves the built web app: its files, and `index.html` for every address that the app itself understands. */
@Injectable()
export class WebPages implements OnModuleInit {
  private indexHtml = '';
  private preloads = new PagePreloads();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly heads: PageHeads,
    private readonly contexts: SystemContexts,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @throws Error when `WEB_ROOT` names a folder without a built app. */
  async onModuleInit(): Promise<void> {
    const { webRoot } = this.config;
    if (webRoot === undefined) return;
    this.indexHtml = await readFile(join(webRoot, 'index.html'), 'utf8');
    this.preloads = PagePreloads.parse(await readFile(join(webRoot, 'preloads.json'), 'utf8'));
    const instance = this.host.httpAdapter.getInstance<FastifyInstance>();
    await instance.register(fastifyStatic, {
      root: webRoot,
      wildcard: false,
      index: false,
      // The build wrote .br and .gz beside every script and style sheet.
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', HASHED_FILE.test(path) ? `public, max-age=${A_YEAR_S}, immutable` : 'no-cache');
        if (!EMBEDDED_FILE.test(path)) return;
        reply.header('cross-origin-resource-policy', 'cross-origin');
        reply.header('access-control-allow-origin', '*');
        reply.header('cache-control', 'public, max-age=300');
      },
    });
    instance.get('/*', (request, reply) => this.page(request, reply));
  }

  private async page(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const path = request.url.split('?')[0] ?? '/';
    const isFile = /\.[a-z0-9]+$/i.test(path) && path !== '/index.html';
    if (API_PATHS.test(path) || isFile) return void reply.callNotFound();
    const html = await this.pageOf(path, request);
    await reply
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-cache', vary: 'Accept-Language' })
      .send(html);
  }

  /** A page of a summit or a certificate carries its name for link previews. The page itself is more than that: it goes out even when the database doesn't answer. */
  private async pageOf(path: string, request: FastifyRequest): Promise<string> {
    const languages = askedLanguages(request.headers['accept-language']);
    const { linked, asked } = linkedLanguages(request);
    try {
      const ctx = { ...this.contexts.create(request.id), languages: [...asked, ...languages] };
      const head = await this.heads.of(ctx, path, linked);
      const html = this.preloads.into(this.indexHtml, path, languages, {
        isAppLater: head?.liveSessionId !== undefined,
      });
      return head === undefined ? html : withHead(html, head);
    } catch (error) {
      this.logger.error({ err: error, requestId: request.id }, 'a page went out without its name');
      return this.preloads.into(this.indexHtml, path, languages);
    }
  }
}

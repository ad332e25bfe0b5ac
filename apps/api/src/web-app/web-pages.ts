import { APP_CONFIG, type AppConfig } from '@app/config';
import { type RequestContext, SystemContexts } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import fastifyStatic from '@fastify/static';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CertificateHeads } from '../certificates/index.js';
import { askedLanguages } from '../graphql/index.js';
import { PublicProgrammes } from '../programme/index.js';
import { type PageHead, withHead } from './page-head.js';
import { PagePreloads } from './page-preloads.js';

/** Never a page: an address below these that no route serves is unknown, and says so as JSON. */
const API_PATHS = /^\/(graphql|calendar|sockets|healthz|readyz|metrics|assets|exchange|embed|certificates)(\/|$)/;
const SUMMIT_PATH = /^\/s\/(?<slug>[a-z0-9-]{1,200})(\/(?<session>[a-z0-9-]{1,200})\/?$|\/|$)/;
const CERTIFICATE_PATH = /^\/verify\/(?<code>[\w-]{1,40})$/;
/** The build names these by their content. */
const HASHED_FILE = /\/assets\/[^/]+$/;
/** The one file that pages of others load. */
const EMBEDDED_FILE = /\/embed\/agenda\.js(\.\w+)?$/;
const A_YEAR_S = 31_536_000;

/** Serves the built web app: its files, and `index.html` for every address that the app itself understands. */
@Injectable()
export class WebPages implements OnModuleInit {
  private indexHtml = '';
  private preloads = new PagePreloads();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly programmes: PublicProgrammes,
    private readonly certificates: CertificateHeads,
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
    try {
      const head = await this.headOf({ ...this.contexts.create(request.id), languages }, path);
      const html = this.preloads.into(this.indexHtml, path, languages, {
        isAppLater: head?.liveSessionId !== undefined,
      });
      return head === undefined ? html : withHead(html, { ...head, url: `${this.config.publicUrl}${path}` });
    } catch (error) {
      this.logger.error({ err: error, requestId: request.id }, 'a page went out without its name');
      return this.preloads.into(this.indexHtml, path, languages);
    }
  }

  private async headOf(ctx: RequestContext, path: string): Promise<Omit<PageHead, 'url'> | undefined> {
    const certificate = CERTIFICATE_PATH.exec(path)?.groups?.['code'];
    if (certificate !== undefined) return this.certificates.head(ctx, certificate);
    const { slug, session: sessionSlug } = SUMMIT_PATH.exec(path)?.groups ?? {};
    const summit = slug === undefined ? undefined : await this.programmes.findSummit(ctx, slug);
    if (summit === undefined) return undefined;
    const session = summit.agenda.find((each) => each.slug === sessionSlug);
    const isLive = session?.stageStatus === 'live' && session.status !== 'cancelled';
    return {
      title: summit.title,
      description: summit.theme,
      ...(isLive && { liveSessionId: session.id }),
    };
  }
}

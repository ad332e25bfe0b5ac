import { APP_CONFIG, type AppConfig } from '@app/config';
import { type RequestContext, SystemContexts } from '@app/database';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GuestPages } from '../guest-of-honour/index.js';
import { InitiativeSignings } from '../initiative-signatures/index.js';
import { PressKits, ReleasedNews, xmlDocument, type XmlElement } from '../news/index.js';
import { PublicOutcomes } from '../outcomes/index.js';
import { PublicProgrammes, type Summit } from '../programme/index.js';

const PAGE = 250;
/** @source sitemaps.org: of one file, and of one index */
const MOST_PAGES = 50_000;
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** What is somebody's own, or nobody's to find. */
const UNLISTED = [
  '/organise',
  '/profile',
  '/my-',
  '/sign',
  '/invite/',
  '/tickets/',
  '/exchange/',
  '/graphql',
  '/sockets/',
];

/** Below those, and yet for everybody: what shows a shared link is not shown by who may not fetch its picture. @source RFC 9309, 2.2.2: the longest match holds */
const LISTED = ['/exchange/news/share/', '/exchange/news/pictures/', '/exchange/open/'];

/**
 * `GET /sitemap.xml`, an index of `/sitemaps/<summit>.xml`: every page that everybody may read, and none before it is released.
 * `GET /robots.txt` says where it is.
 */
@Injectable()
export class SiteMapRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contexts: SystemContexts,
    private readonly programmes: PublicProgrammes,
    private readonly news: ReleasedNews,
    private readonly kits: PressKits,
    private readonly outcomes: PublicOutcomes,
    private readonly guests: GuestPages,
    private readonly initiatives: InitiativeSignings,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    const routes = this.host.httpAdapter.getInstance<FastifyInstance>();
    const { publicUrl } = this.config;
    routes.get('/robots.txt', async (_request, reply) => {
      const rules = [...LISTED.map((path) => `Allow: ${path}`), ...UNLISTED.map((path) => `Disallow: ${path}`)];
      await reply
        .type('text/plain; charset=utf-8')
        .header('cache-control', 'public, max-age=3600')
        .send(['User-agent: *', ...rules, '', `Sitemap: ${publicUrl}/sitemap.xml`, ''].join('\n'));
    });
    routes.get('/sitemap.xml', async (request, reply) => {
      const summits = await this.summits(this.contexts.create(request.id));
      await sendXml(
        reply,
        xmlDocument('sitemapindex', {
          '@xmlns': SCHEMA,
          // Without a day: news and outcomes change what a file lists without a release of the programme.
          sitemap: summits.map(({ slug }) => ({ loc: `${publicUrl}/sitemaps/${slug}.xml` })),
        }),
      );
    });
    routes.get<{ Params: { file: string } }>('/sitemaps/:file', async (request, reply) => {
      const ctx = this.contexts.create(request.id);
      const slug = /^([a-z0-9-]{1,200})\.xml$/.exec(request.params.file)?.[1];
      const summit = slug === undefined ? undefined : await this.programmes.findSummit(ctx, slug);
      if (summit === undefined || summit.isRehearsal) return void reply.callNotFound();
      const pages = (await this.pagesOf(ctx, summit)).slice(0, MOST_PAGES);
      await sendXml(
        reply,
        xmlDocument('urlset', { '@xmlns': SCHEMA, '@xmlns:xhtml': 'http://www.w3.org/1999/xhtml', url: pages }),
      );
    });
  }

  /** Newest first; a rehearsal is nobody's to find. */
  private async summits(ctx: RequestContext): Promise<Summit[]> {
    const found: Summit[] = [];
    for (let after: string | null = null; found.length < MOST_PAGES;) {
      const { nodes, pageInfo } = await this.programmes.listSummits(ctx, PAGE, after);
      found.push(...nodes.filter(({ isRehearsal }) => !isRehearsal));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    return found;
  }

  private async pagesOf(ctx: RequestContext, summit: Summit): Promise<XmlElement[]> {
    const base = `${this.config.publicUrl}/s/${summit.slug}`;
    const at = releasedAt(summit);
    const page = (path: string, lastmod?: string): XmlElement => ({ loc: `${base}${path}`, lastmod });
    const articles = await this.articlesOf(ctx, summit.slug);
    const [register] = await this.outcomes.registersOf(ctx, [summit]);
    const [guest] = await this.guests.pagesOf(ctx, [summit]);
    const outcomes = register?.outcomes ?? [];
    const initiatives = (await this.initiatives.listOut(ctx, summit.slug)).filter(({ isRecalled }) => !isRecalled);
    const hasKit = (await this.kits.read(ctx, summit.slug)) !== null;
    return [
      page('', at),
      ...summit.agenda.map(({ slug }) => page(`/${slug}`, at)),
      ...summit.everybody.map(({ slug }) => page(`/people/${slug}`, at)),
      ...initiatives.map(({ slug }) => page(`/initiatives/${slug}`)),
      ...(outcomes.length > 0 ? [page('/outcomes')] : []),
      ...outcomes.map(({ slug }): XmlElement => ({ loc: `${this.config.publicUrl}/outcomes/${slug}` })),
      ...(guest ? [page('/guest-of-honour')] : []),
      ...(articles.length > 0 ? [page('/news', latest(articles))] : []),
      ...(hasKit ? [page('/press')] : []),
      ...articles.map(({ slug, languages, changedAt }): XmlElement => ({
        loc: `${base}/news/${slug}`,
        lastmod: changedAt.toISOString(),
        'xhtml:link': languages.map((language) => ({
          '@rel': 'alternate',
          '@hreflang': language,
          '@href': `${base}/news/${slug}?lang=${language}`,
        })),
      })),
    ];
  }

  private async articlesOf(ctx: RequestContext, summitSlug: string) {
    const articles: { slug: string; languages: readonly string[]; changedAt: Date }[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = await this.news.list(ctx, summitSlug, { language: null, first: PAGE, after });
      articles.push(...nodes.map(({ slug, languages, changedAt }) => ({ slug, languages, changedAt })));
      if (!pageInfo.hasNextPage) return articles;
      after = pageInfo.endCursor;
    }
  }
}

const latest = (articles: readonly { changedAt: Date }[]): string =>
  new Date(Math.max(...articles.map(({ changedAt }) => changedAt.getTime()))).toISOString();
const releasedAt = ({ versions }: Summit): string | undefined => versions[0]?.releasedAt;

async function sendXml(reply: FastifyReply, xml: string): Promise<void> {
  await reply.type('application/xml; charset=utf-8').header('cache-control', 'public, max-age=300').send(xml);
}

import { APP_CONFIG, type AppConfig } from '@app/config';
import { type RequestContext, SystemContexts } from '@app/database';
import { pickText } from '@app/domain';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { LanguageTag } from '../graphql/index.js';
import { PublicProgrammes, type ReleasedProgramme } from '../programme/index.js';
import { atomFeed, type NewsFeed, type NewsFeedItem, rssFeed } from './news-feed.js';
import { pictureAddress } from './news.type.js';
import { ReleasedNewsRepository, type ReleasedNewsRow } from './released-news.repository.js';

/** Readers of feeds look for what is new. */
const MOST_ITEMS = 30;
const FORMATS = {
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomFeed },
  rss: { type: 'application/rss+xml; charset=utf-8', write: rssFeed },
} as const;
type Format = keyof typeof FORMATS;

/**
 * `GET /feeds/<summit>/news.<language>.<atom|rss>`: released articles in one language, and `…/news.<atom|rss>`: each in the
 * language it leads with. What is under an embargo is not there before the second of its release.
 */
@Injectable()
export class NewsFeedRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contexts: SystemContexts,
    private readonly programmes: PublicProgrammes,
    private readonly news: ReleasedNewsRepository,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .get<{ Params: { summit: string; file: string } }>('/feeds/:summit/:file', (request, reply) =>
        this.send(request, reply),
      );
  }

  private async send(
    request: FastifyRequest<{ Params: { summit: string; file: string } }>,
    reply: FastifyReply,
  ): Promise<void> {
    const { summit, file } = request.params;
    const [, language = null, format] = /^news(?:\.([\w-]{1,35}))?\.(atom|rss)$/.exec(file) ?? [];
    const isKnown = language === null || LanguageTag.safeParse(language).success;
    const ctx = this.contexts.create(request.id);
    const programme = isFormat(format) && isKnown ? await this.programmes.findReleased(ctx, summit) : undefined;
    if (!isFormat(format) || programme === undefined) return void reply.callNotFound();
    const body = FORMATS[format].write(await this.feedOf(ctx, programme, language, format));
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    reply.headers({
      etag: tag,
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    if (request.headers['if-none-match'] === tag) return void (await reply.code(304).send());
    await reply.type(FORMATS[format].type).send(body);
  }

  private async feedOf(
    ctx: RequestContext,
    { document: { summit, organisers }, releasedAt }: ReleasedProgramme,
    language: string | null,
    format: Format,
  ): Promise<NewsFeed> {
    const { publicUrl } = this.config;
    const [main = 'en'] = summit.languages;
    const shown = language ?? main;
    const ids = await this.news.ids(ctx, summit.slug, language);
    const rows = await this.news.listByIds(ctx, ids.slice(0, MOST_ITEMS));
    const recalled = await this.news.listRecalled(ctx, summit.slug);
    const items = rows.map((row) => this.itemOf(row, summit.slug, language));
    const changes = [...items.map(({ updatedAt }) => updatedAt), ...recalled.map(({ recalledAt }) => recalledAt)];
    const said = (texts: Readonly<Record<string, string>>): string => pickText(texts, [shown], main).text;
    const suffix = language === null ? '' : `.${language}`;
    return {
      url: `${publicUrl}/feeds/${summit.slug}/news${suffix}.${format}`,
      pageUrl: `${publicUrl}/s/${summit.slug}/news${language === null ? '' : `?lang=${language}`}`,
      id: `urn:uuid:${summit.id}${language === null ? '' : `#${language}`}`,
      title: said(summit.title),
      subtitle: summit.theme === null ? null : said(summit.theme),
      language: shown,
      author: organisers.map(({ name }) => said(name)).join(', ') || said(summit.title),
      updatedAt: changes.reduce((newest, at) => (at > newest ? at : newest), releasedAt),
      items,
      recalled: recalled.map(({ id, recalledAt }) => ({ id, at: recalledAt })),
    };
  }

  private itemOf(row: ReleasedNewsRow, summitSlug: string, asked: string | null): NewsFeedItem {
    const { published } = row;
    const language = asked ?? published.languages[0] ?? 'en';
    const words = published.texts[language] ?? { title: '', summary: '', body: '' };
    const [picture] = published.pictures;
    return {
      id: row.id,
      url: `${this.config.publicUrl}/s/${summitSlug}/news/${row.slug}?lang=${language}`,
      language,
      ...words,
      publishedAt: row.isDated ? new Date(`${row.datedOn}T12:00:00Z`) : row.releasedAt,
      updatedAt: row.publishedAt > row.releasedAt ? row.publishedAt : row.releasedAt,
      picture:
        picture === undefined
          ? null
          : {
              url: `${this.config.publicUrl}${pictureAddress(picture.id)}/share.jpg`,
              description: pickText(picture.descriptions, [language], language).text,
            },
    };
  }
}

const isFormat = (text: string | undefined): text is Format => text === 'atom' || text === 'rss';

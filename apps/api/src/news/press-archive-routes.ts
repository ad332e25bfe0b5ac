import { APP_CONFIG, type AppConfig } from '@app/config';
import { SystemContexts } from '@app/database';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FileRefused } from '../files/index.js';
import { AttemptLimits } from '../identity/index.js';
import { PublicProgrammes } from '../programme/index.js';
import { NewsPicturesRepository } from './news-pictures.repository.js';
import { pressArchive } from './press-archive.js';
import { PressKitsRepository } from './press-kits.repository.js';
import { ReleasedNewsRepository } from './released-news.repository.js';

/** Archives of one address at once, then one each so many seconds: one may be tens of megabytes. */
const PER_ADDRESS = { burst: 4, everySeconds: 15 };
const MOST_ARTICLES = 50;

/** `GET /exchange/news/press/<summit>.zip`: a published press kit with the summit's released articles. */
@Injectable()
export class PressArchiveRoutes implements OnModuleInit {
  private readonly making = new AttemptLimits(PER_ADDRESS.burst, PER_ADDRESS.everySeconds);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contexts: SystemContexts,
    private readonly programmes: PublicProgrammes,
    private readonly kits: PressKitsRepository,
    private readonly pictures: NewsPicturesRepository,
    private readonly news: ReleasedNewsRepository,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .get<{ Params: { file: string } }>('/exchange/news/press/:file', (request, reply) => this.send(request, reply));
  }

  private async send(request: FastifyRequest<{ Params: { file: string } }>, reply: FastifyReply): Promise<void> {
    const slug = /^([a-z0-9-]{1,200})\.zip$/.exec(request.params.file)?.[1];
    const ctx = this.contexts.create(request.id);
    const programme = slug === undefined ? undefined : await this.programmes.findReleased(ctx, slug);
    const kit = slug === undefined ? undefined : await this.kits.findPublished(ctx, slug);
    if (slug === undefined || programme === undefined || kit === undefined) return void reply.callNotFound();
    const waitSeconds = this.making.take(request.ip, ctx.clock);
    if (waitSeconds > 0) throw new FileRefused(429, 'too-many', 'Too many files at once; try again.', waitSeconds);
    const rows = await this.pictures.listOfKit(ctx, kit.summitId);
    const pictures: { descriptions: (typeof rows)[number]['descriptions']; credit: string | null; jpeg: Buffer }[] = [];
    for (const { id, descriptions, credit } of rows) {
      const file = await this.pictures.findFile(ctx, id, 'full');
      if (file !== undefined) pictures.push({ descriptions, credit, jpeg: file.picture });
    }
    const ids = await this.news.ids(ctx, slug);
    const archive = await pressArchive({
      title: programme.document.summit.title,
      url: `${this.config.publicUrl}/s/${slug}`,
      boilerplates: kit.boilerplates,
      contacts: kit.contacts,
      pictures,
      articles: await this.news.listByIds(ctx, ids.slice(0, MOST_ARTICLES)),
      madeAt: kit.updatedAt,
    });
    await reply
      .type('application/zip')
      .headers({
        'cache-control': 'public, max-age=60',
        'content-disposition': `attachment; filename="press-kit-${slug}.zip"`,
      })
      .send(Buffer.from(archive));
  }
}

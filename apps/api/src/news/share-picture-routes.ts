import { SystemContexts } from '@app/database';
import { pickText } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SHARE_PICTURE } from '@app/contracts';
import { FileRefused } from '../files/index.js';
import { AttemptLimits } from '../identity/index.js';
import { PublicProgrammes, type ReleasedProgramme } from '../programme/index.js';
import { Typesetter } from '../typesetting/index.js';
import { sharePicture } from './share-picture.js';

/** Pictures made before; the one that was not asked for the longest goes first. */
const MOST_KEPT = 100;
/** New pictures of one address at once, then one each so many seconds: making one keeps this process busy for a while. */
const PER_ADDRESS = { burst: 10, everySeconds: 5 };

/** `GET /exchange/news/share/<summit>.<language>.png`: what goes with a shared link of a summit. */
@Injectable()
export class SharePictureRoutes implements OnModuleInit {
  /** By summit, version and language. */
  private readonly kept = new Map<string, Promise<Buffer>>();
  private readonly making = new AttemptLimits(PER_ADDRESS.burst, PER_ADDRESS.everySeconds);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contexts: SystemContexts,
    private readonly programmes: PublicProgrammes,
    private readonly typesetter: Typesetter,
  ) {}

  onModuleInit(): void {
    this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .get<{ Params: { file: string } }>('/exchange/news/share/:file', (request, reply) => this.send(request, reply));
  }

  private async send(request: FastifyRequest<{ Params: { file: string } }>, reply: FastifyReply): Promise<void> {
    const [, slug, asked] = /^([a-z0-9-]{1,200})\.([\w-]{1,35})\.png$/.exec(request.params.file) ?? [];
    const ctx = this.contexts.create(request.id);
    const programme = slug === undefined ? undefined : await this.programmes.findReleased(ctx, slug);
    if (programme === undefined || asked === undefined) return void reply.callNotFound();
    const { document, version } = programme;
    // Of as many languages as the title is in: no address makes pictures without end.
    const { language } = pickText(document.summit.title, [asked], document.summit.languages[0] ?? 'en');
    const name = `${document.summit.id}.${version}.${language}`;
    if (!this.kept.has(name)) {
      const waitSeconds = this.making.take(request.ip, ctx.clock);
      if (waitSeconds > 0) throw new FileRefused(429, 'too-many', 'Too many pictures at once; try again.', waitSeconds);
    }
    await reply
      .type('image/png')
      .headers({ 'cache-control': 'public, max-age=3600', 'cross-origin-resource-policy': 'cross-origin' })
      .send(await this.keptOr(name, programme, language));
  }

  private async keptOr(name: string, programme: ReleasedProgramme, language: string): Promise<Buffer> {
    const picture =
      this.kept.get(name) ?? this.typesetter.png(sharePicture(programme.document, language), SHARE_PICTURE.width);
    this.kept.delete(name);
    this.kept.set(name, picture);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    try {
      return await picture;
    } catch (error) {
      // What failed is tried anew by who comes next.
      this.kept.delete(name);
      throw error;
    }
  }
}

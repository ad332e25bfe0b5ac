import { NEWS_LIMITS as LIMITS, Uuid } from '@app/contracts';
import { tidyLine } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { FileRefused, FileUploads, HttpCallers, type UploadAddress } from '../files/index.js';
import { LanguageTag, StorableText } from '../graphql/index.js';
import type { NewsPictureSize } from './news-pictures.repository.js';
import { type NewPicture, NewsPictures, type PictureOutcome, type PictureRefusal } from './news-pictures.service.js';

/** All pictures of an article at once, and then some. */
const PER_USER = { burst: 40, everySeconds: 5 };
const FILES: Readonly<Record<string, { size: NewsPictureSize; type: string }>> = {
  'full.jpg': { size: 'full', type: 'image/jpeg' },
  'small.webp': { size: 'small', type: 'image/webp' },
  'share.jpg': { size: 'share', type: 'image/jpeg' },
};

const REFUSALS: Record<PictureRefusal, { status: number; message: string; retryAfterSeconds?: number }> = {
  'not-signed-in': { status: 401, message: 'Sign in first.' },
  'not-allowed': { status: 403, message: 'Only organisers of the summit write its news.' },
  'not-found': { status: 404, message: 'There is no such article.' },
  'limit-reached': { status: 409, message: 'There are too many pictures already.' },
  'not-a-picture': { status: 422, message: 'Send a JPEG, PNG, WebP or AVIF picture, whole, of at most 50 megapixels.' },
  unavailable: { status: 503, message: 'Many pictures are being made; try again.', retryAfterSeconds: 10 },
};

const line = (longest: number) => StorableText.transform(tidyLine).pipe(z.string().min(1).max(longest));
const PictureQuery = z
  .object({ description: line(LIMITS.description), language: LanguageTag, credit: line(LIMITS.credit).optional() })
  .transform(({ description, language, credit }): NewPicture => ({
    descriptions: { [language]: description },
    credit: credit ?? null,
  }));

/**
 * `POST /exchange/news/pictures/articles/<article>?description=…&language=…[&credit=…]` and `…/kits/<summit id>` take a picture as
 * the body; `GET /exchange/news/pictures/<id>/<full.jpg|small.webp|share.jpg>` gives it: to organisers, and to everybody once it is out.
 */
@Injectable()
export class NewsPictureRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly callers: HttpCallers,
    private readonly uploads: FileUploads,
    private readonly pictures: NewsPictures,
  ) {}

  async onModuleInit(): Promise<void> {
    const common = {
      types: /^(image\/[\w.+-]+|application\/octet-stream)\s*(;|$)/i,
      maxBytes: LIMITS.pictureBytes,
      tooLarge: { code: 'too-large', message: 'A picture may have at most 10 MB.' },
      perUser: PER_USER,
    };
    await this.uploads.accept<'id'>({
      ...common,
      path: '/exchange/news/pictures/articles/:id',
      admit: async (ctx, address) => {
        refuseIf(await this.pictures.refusalFor(ctx, { articleId: idOf(address) }));
        asked(address);
      },
      take: async (ctx, address, bytes) =>
        taken(await this.pictures.addToArticle(ctx, idOf(address), asked(address), bytes)),
    });
    await this.uploads.accept<'id'>({
      ...common,
      path: '/exchange/news/pictures/kits/:id',
      admit: async (ctx, address) => {
        refuseIf(await this.pictures.refusalFor(ctx, { summitId: idOf(address) }));
        asked(address);
      },
      take: async (ctx, address, bytes) =>
        taken(await this.pictures.addToKit(ctx, idOf(address), asked(address), bytes)),
    });
    this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .get<{ Params: { id: string; file: string } }>('/exchange/news/pictures/:id/:file', (request, reply) =>
        this.send(request, reply),
      );
  }

  private async send(
    request: FastifyRequest<{ Params: { id: string; file: string } }>,
    reply: FastifyReply,
  ): Promise<void> {
    const { id, file } = request.params;
    const wanted = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
    const found =
      wanted !== undefined && Uuid.safeParse(id).success
        ? await this.pictures.file(await this.callers.contextOf(request), id, wanted.size)
        : undefined;
    if (wanted === undefined || found === undefined) return void reply.callNotFound();
    await reply
      .type(wanted.type)
      .headers({
        // A recalled article's pictures are not kept for long.
        'cache-control': found.isPublic ? 'public, max-age=300' : 'private, no-store',
        'content-security-policy': "default-src 'none'; sandbox",
        // Readers of feeds and of shared links show it on pages of theirs.
        'cross-origin-resource-policy': found.isPublic ? 'cross-origin' : 'same-origin',
      })
      .send(found.picture);
  }
}

/** @throws FileRefused */
function refuseIf(code: PictureRefusal | undefined): void {
  if (code === undefined) return;
  const { status, message, retryAfterSeconds } = REFUSALS[code];
  throw new FileRefused(status, code, message, retryAfterSeconds);
}

/** @throws FileRefused */
function taken(outcome: PictureOutcome): { id: string } {
  if (outcome.isDone) return { id: outcome.id };
  refuseIf(outcome.code);
  throw new Error('a refusal was let through');
}

/** @throws FileRefused */
function idOf({ params: { id } }: UploadAddress<'id'>): string {
  if (!Uuid.safeParse(id).success) refuseIf('not-found');
  return id;
}

/** @throws FileRefused for what the address does not say, or says wrongly */
function asked({ query }: UploadAddress<'id'>): NewPicture {
  const parsed = PictureQuery.safeParse(query);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new FileRefused(422, 'bad-input', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

import { Uuid } from '@app/contracts';
import { type RequestContext, SystemContexts } from '@app/database';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { photoPath, type PhotoSize, SESSION_COOKIE, VIEWER_SOURCE, type ViewerSource } from '../graphql/index.js';
import { PhotosRepository } from './photos.repository.js';
import { type PhotoRefusal, Photos } from './photos.service.js';

/** A telephone's photo has up to about eight megabytes. */
const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
const UPLOAD_TYPES = /^(image\/[\w.+-]+|application\/octet-stream)\s*(;|$)/i;
const SIZES: readonly PhotoSize[] = ['small', 'large'];
const A_YEAR_S = 31_536_000;

const REFUSALS: Record<PhotoRefusal | 'too-large', { status: number; message: string }> = {
  'not-signed-in': { status: 401, message: 'Sign in first.' },
  'not-allowed': { status: 403, message: 'This is not a person whose photo you may change.' },
  'not-found': { status: 404, message: 'There is no such person.' },
  'too-large': { status: 413, message: 'A photo may have at most 10 MB.' },
  'not-a-picture': { status: 422, message: 'Send a JPEG, PNG, WebP or AVIF picture, whole, of at most 50 megapixels.' },
  'rate-limited': { status: 429, message: 'Too many photos at once.' },
  unavailable: { status: 503, message: 'Many photos are being made; try again.' },
};

type Upload = FastifyRequest<{ Params: { personId: string }; Body: Buffer }>;
type Download = FastifyRequest<{ Params: { photoId: string; file: string } }>;

/**
 * `POST /photos/<person>` takes a picture as the body, `GET /photos/<photo>/<small|large>.webp` serves one. Routes of
 * their own in Fastify: who may upload is asked before the body is read, and only here may a body be this large.
 */
@Injectable()
export class PhotoRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contexts: SystemContexts,
    @Inject(VIEWER_SOURCE) private readonly viewers: ViewerSource,
    private readonly photos: Photos,
    private readonly rows: PhotosRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.host.httpAdapter.getInstance<FastifyInstance>().register(async (routes: FastifyInstance) => {
      // Before a parser reads a byte; in this scope alone, so that no other route takes such bodies.
      routes.addContentTypeParser(
        UPLOAD_TYPES,
        { parseAs: 'buffer', bodyLimit: MAX_UPLOAD_BYTES },
        (_request, body, done) => done(null, body),
      );
      routes.setErrorHandler((error: Error & { code?: string }, _request, reply) => {
        if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuse(reply, 'too-large');
        throw error;
      });
      routes.post<{ Params: { personId: string }; Body: Buffer }>('/photos/:personId', {
        config: { bodyTypes: UPLOAD_TYPES },
        bodyLimit: MAX_UPLOAD_BYTES,
        onRequest: (request, reply) => this.admit(request, reply),
        handler: (request, reply) => this.upload(request, reply),
      });
      routes.get<{ Params: { photoId: string; file: string } }>('/photos/:photoId/:file', (request, reply) =>
        this.download(request, reply),
      );
    });
  }

  private async admit(request: FastifyRequest<{ Params: { personId: string } }>, reply: FastifyReply): Promise<void> {
    const refused = await this.photos.refusalFor(await this.contextOf(request), request.params.personId);
    if (refused !== undefined) refuse(reply, refused.code, refused.retryAfterSeconds);
  }

  private async upload(request: Upload, reply: FastifyReply): Promise<void> {
    const outcome = await this.photos.replace(await this.contextOf(request), request.params.personId, request.body);
    if (!outcome.isDone) return void refuse(reply, outcome.code, outcome.retryAfterSeconds);
    await reply.send({ photoUrl: photoPath(outcome.photoId, 'small') });
  }

  private async download({ params: { photoId, file }, id }: Download, reply: FastifyReply): Promise<void> {
    const size = SIZES.find((known) => file === `${known}.webp`);
    const picture =
      size !== undefined && Uuid.safeParse(photoId).success
        ? await this.rows.findPicture(this.contexts.create(id), photoId, size)
        : undefined;
    if (picture === undefined) return void reply.callNotFound();
    await reply
      .type('image/webp')
      .headers({
        'cache-control': `public, max-age=${A_YEAR_S}, immutable`,
        'content-security-policy': "default-src 'none'; sandbox",
        // Public, like the programme it belongs to: pages elsewhere that embed the agenda show it too.
        'cross-origin-resource-policy': 'cross-origin',
      })
      .send(picture);
  }

  private async contextOf(request: FastifyRequest): Promise<RequestContext> {
    const token = request.cookies[SESSION_COOKIE];
    const viewer = token === undefined || token === '' ? null : await this.viewers.viewerOf(token);
    return { ...this.contexts.create(request.id), viewer };
  }
}

function refuse(reply: FastifyReply, code: keyof typeof REFUSALS, retryAfterSeconds?: number): FastifyReply {
  const { status, message } = REFUSALS[code];
  if (retryAfterSeconds !== undefined) reply.header('retry-after', retryAfterSeconds);
  return reply.code(status).send({ code, message, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });
}

import { Uuid } from '@app/contracts';
import { SystemContexts } from '@app/database';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FileRefused, FileUploads } from '../files/index.js';
import { photoPath, type PhotoSize } from '../graphql/index.js';
import { servePicture } from '../pictures/index.js';
import { PhotosRepository } from './photos.repository.js';
import { type PhotoOutcome, type PhotoRefusal, Photos } from './photos.service.js';

/** A telephone's photo has up to about eight megabytes. */
const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
/** A delegation's worth, but no upload machine. */
const PER_USER = { burst: 30, everySeconds: 30 };
const SIZES: readonly PhotoSize[] = ['small', 'large'];

const REFUSALS: Record<PhotoRefusal, { status: number; message: string; retryAfterSeconds?: number }> = {
  'not-signed-in': { status: 401, message: 'Sign in first.' },
  'not-allowed': { status: 403, message: 'This is not a person whose photo you may change.' },
  'not-found': { status: 404, message: 'There is no such person.' },
  'not-a-picture': { status: 422, message: 'Send a JPEG, PNG, WebP or AVIF picture, whole, of at most 50 megapixels.' },
  unavailable: { status: 503, message: 'Many photos are being made; try again.', retryAfterSeconds: 10 },
};

type Download = FastifyRequest<{ Params: { photoId: string; file: string } }>;

/** `POST /photos/<person>` takes a picture as the body, `GET /photos/<photo>/<small|large>.webp` serves one. */
@Injectable()
export class PhotoRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contexts: SystemContexts,
    private readonly uploads: FileUploads,
    private readonly photos: Photos,
    private readonly rows: PhotosRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.uploads.accept<'personId'>({
      path: '/photos/:personId',
      types: /^(image\/[\w.+-]+|application\/octet-stream)\s*(;|$)/i,
      maxBytes: MAX_UPLOAD_BYTES,
      tooLarge: { code: 'too-large', message: 'A photo may have at most 10 MB.' },
      perUser: PER_USER,
      admit: async (ctx, { params }) => refuseIf(await this.photos.refusalFor(ctx, params.personId)),
      take: async (ctx, { params }, bytes) => {
        const outcome = await this.photos.replace(ctx, params.personId, bytes);
        refuseIf(outcome);
        return { photoUrl: outcome.isDone ? photoPath(outcome.photoId, 'small') : null };
      },
    });
    this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .get<{ Params: { photoId: string; file: string } }>('/photos/:photoId/:file', (request, reply) =>
        this.download(request, reply),
      );
  }

  private async download({ params: { photoId, file }, id }: Download, reply: FastifyReply): Promise<void> {
    const size = SIZES.find((known) => file === `${known}.webp`);
    const picture =
      size !== undefined && Uuid.safeParse(photoId).success
        ? await this.rows.findPicture(this.contexts.create(id), photoId, size)
        : undefined;
    if (picture === undefined) return void reply.callNotFound();
    // Public, like the programme it belongs to: pages elsewhere that embed the agenda show it too.
    await servePicture(reply, picture, 'cross-origin');
  }
}

/** @throws FileRefused. */
function refuseIf(outcome: PhotoOutcome | undefined): void {
  if (outcome === undefined || outcome.isDone) return;
  const { status, message, retryAfterSeconds } = REFUSALS[outcome.code];
  throw new FileRefused(status, outcome.code, message, retryAfterSeconds);
}

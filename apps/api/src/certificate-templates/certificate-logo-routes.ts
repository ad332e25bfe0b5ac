import { Uuid } from '@app/contracts';
import { SystemContexts } from '@app/database';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { CertificateLogos } from '../certificates/index.js';
import { FileRefused, FileUploads, organisedSummit, refuseUnless } from '../files/index.js';
import { openPicture, Studio } from '../pictures/index.js';

const MAX_UPLOAD_BYTES = 5 * 1024 * 1024;
const MOST_PIXELS = 50_000_000;
/** Printed 74 mm wide at 300 dpi and more; a certificate's data has its every byte. */
const MOST_PX = { width: 900, height: 300 };
const PATIENCE_S = 15;
const MOST_LOGOS = 40;
const PER_USER = { burst: 20, everySeconds: 10 };
const A_YEAR_S = 31_536_000;

type Download = FastifyRequest<{ Params: { file: string } }>;

/**
 * `POST /exchange/certificates/<summit>/logos` takes a picture as the body and answers with the id of its PNG,
 * `GET /certificates/logos/<id>.png` gives that.
 */
@Injectable()
export class CertificateLogoRoutes implements OnModuleInit {
  private readonly studio = new Studio(logoPicture);

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contexts: SystemContexts,
    private readonly uploads: FileUploads,
    private readonly logos: CertificateLogos,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.uploads.accept<'summit'>({
      path: '/exchange/certificates/:summit/logos',
      types: /^(image\/[\w.+-]+|application\/octet-stream)\s*(;|$)/i,
      maxBytes: MAX_UPLOAD_BYTES,
      tooLarge: { code: 'too-large', message: 'A logo may have at most 5 MB.' },
      perUser: PER_USER,
      admit: (ctx, { params }) => {
        refuseUnless(
          organisedSummit(ctx.viewer, params.summit) !== null,
          ctx,
          'Only organisers of the summit do this.',
        );
        if (this.studio.isFull)
          throw new FileRefused(503, 'unavailable', 'Many pictures are being made; try again.', 10);
      },
      take: async (ctx, { params }, bytes) => {
        const picture = await this.studio.make(bytes);
        if (picture === undefined)
          throw new FileRefused(
            422,
            'not-a-picture',
            'Send a JPEG, PNG, WebP or AVIF picture, whole, of at most 50 megapixels.',
          );
        // Asked again: making the picture took time.
        const summitId = organisedSummit(ctx.viewer, params.summit);
        if (summitId === null) throw new FileRefused(403, 'not-allowed', 'Only organisers of the summit do this.');
        if ((await this.logos.list(ctx, summitId)).length >= MOST_LOGOS)
          throw new FileRefused(409, 'limit-reached', 'This summit has too many logos already.');
        const sha256 = createHash('sha256').update(picture.content).digest();
        return { id: await this.logos.add(ctx, summitId, { ...picture, id: uuidv7(), sha256 }) };
      },
    });
    this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .get<{ Params: { file: string } }>('/certificates/logos/:file', (request, reply) => this.send(request, reply));
  }

  private async send({ params: { file }, id: requestId }: Download, reply: FastifyReply): Promise<void> {
    const id = file.replace(/\.png$/, '');
    const isId = file.endsWith('.png') && Uuid.safeParse(id).success;
    const content = isId ? await this.logos.find(this.contexts.create(requestId), id) : null;
    if (content === null) return void reply.callNotFound();
    await reply
      .type('image/png')
      .headers({
        'cache-control': `public, max-age=${A_YEAR_S}, immutable`,
        'content-security-policy': "default-src 'none'; sandbox",
        'cross-origin-resource-policy': 'same-origin',
      })
      .send(content);
  }
}

/** On white, as the paper is; never enlarged. */
async function logoPicture(upload: Buffer): Promise<{ content: Buffer; width: number; height: number }> {
  const { data, info } = await openPicture(upload, MOST_PIXELS)
    .resize(MOST_PX.width, MOST_PX.height, { fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9 })
    .timeout({ seconds: PATIENCE_S })
    .toBuffer({ resolveWithObject: true });
  return { content: data, width: info.width, height: info.height };
}

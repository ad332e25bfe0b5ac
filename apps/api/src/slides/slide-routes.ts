import { SLIDE_LIMITS } from '@app/contracts';
import { SystemContexts } from '@app/database';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FileRefused, FileUploads } from '../files/index.js';
import { servePicture } from '../pictures/index.js';
import { ShownPictures } from './shown-pictures.js';
import { SLIDE_KEY } from './slide-address.js';
import { SlideDecksRepository } from './slide-decks.repository.js';
import { SlideDecks, type SlideRefusal } from './slide-decks.service.js';

/** Two decks of the largest kind, and then as fast as pages are made. */
const PER_USER = { burst: 2 * SLIDE_LIMITS.pages, everySeconds: 0.5 };
const SIZES = ['full', 'small'] as const;
/** UTF-8 of the longest text that is kept, and of as much again that is cut. */
const MOST_TEXT_BYTES = 8 * SLIDE_LIMITS.text;

const REFUSALS: Record<SlideRefusal, { status: number; message: string; retryAfterSeconds?: number }> = {
  'not-signed-in': { status: 401, message: 'Sign in first.' },
  'not-allowed': { status: 403, message: 'These are not your slides.' },
  'not-found': { status: 404, message: 'There is no such deck.' },
  'page-unknown': { status: 404, message: 'This deck waits for no such page.' },
  'limit-reached': { status: 409, message: 'This session has too many decks already.' },
  'too-large': { status: 413, message: 'The pages of this deck are too large together.' },
  'not-a-picture': { status: 422, message: 'Send a JPEG, PNG, WebP or AVIF picture, whole, of at most 16 megapixels.' },
  unavailable: { status: 503, message: 'Many pages are being made; try again.', retryAfterSeconds: 2 },
};

type Download = FastifyRequest<{ Params: { key: string; file: string } }>;

/**
 * `POST /slides/<deck>/<page>?text=<n>` takes a page: `n` bytes of UTF-8 that stand on it, then its picture. `GET
 * /slides/<key>/<full|small>.webp` serves one, for ever, to whoever knows its key.
 */
@Injectable()
export class SlideRoutes implements OnModuleInit {
  private readonly shown = new ShownPictures();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contexts: SystemContexts,
    private readonly uploads: FileUploads,
    private readonly decks: SlideDecks,
    private readonly rows: SlideDecksRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.uploads.accept<'deckId' | 'page'>({
      path: '/slides/:deckId/:page',
      types: /^(image\/[\w.+-]+|application\/octet-stream)\s*(;|$)/i,
      maxBytes: SLIDE_LIMITS.uploadBytes,
      tooLarge: { code: 'too-large', message: 'A page may have at most 8 MB.' },
      perUser: PER_USER,
      admit: async (ctx, { params, query }) => {
        textLength(query);
        const refused = await this.decks.refusalFor(ctx, params.deckId, pageNumber(params.page));
        if (refused !== undefined) throw refusalOf(refused.code);
      },
      take: async (ctx, { params, query }, bytes) => {
        const length = textLength(query);
        const outcome = await this.decks.addPage(ctx, {
          deckId: params.deckId,
          page: pageNumber(params.page),
          text: bytes.subarray(0, length),
          picture: bytes.subarray(length),
        });
        if (!outcome.isDone) throw refusalOf(outcome.code);
        return { isReady: outcome.isReady };
      },
    });
    this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .get<{ Params: { key: string; file: string } }>('/slides/:key/:file', (request, reply) =>
        this.download(request, reply),
      );
  }

  private async download({ params: { key, file }, id }: Download, reply: FastifyReply): Promise<void> {
    const size = SIZES.find((known) => file === `${known}.webp`);
    const picture =
      size !== undefined && SLIDE_KEY.test(key)
        ? await this.shown.get(`${key}/${size}`, () => this.rows.findPicture(this.contexts.create(id), key, size))
        : undefined;
    if (picture === undefined) return void reply.callNotFound();
    await servePicture(reply, picture, 'same-origin');
  }
}

const pageNumber = (page: string): number => (/^[1-9]\d{0,4}$/.test(page) ? Number(page) : 0);

/** @throws FileRefused for what is no number of bytes that a text may have. */
function textLength({ text }: Readonly<Record<string, unknown>>): number {
  const length = text === undefined ? 0 : typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : Infinity;
  if (length > MOST_TEXT_BYTES) throw new FileRefused(422, 'too-large', 'This is more text than a page may have.');
  return length;
}

function refusalOf(code: SlideRefusal): FileRefused {
  const { status, message, retryAfterSeconds } = REFUSALS[code];
  return new FileRefused(status, code, message, retryAfterSeconds);
}

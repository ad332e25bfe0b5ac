import { CARBON_DOCUMENT_KINDS, CARBON_PROJECT_LIMITS as LIMITS, Uuid } from '@app/contracts';
import { SystemContexts } from '@app/database';
import { tidyLine } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { attachmentHeaders, FileRefused, FileUploads, HttpCallers } from '../files/index.js';
import { LanguageTag, StorableText } from '../graphql/index.js';
import { servePicture } from '../pictures/index.js';
import { CarbonFilesRepository, type PictureSize } from './carbon-files.repository.js';
import { type CarbonFileOutcome, type CarbonFileRefusal, CarbonFiles } from './carbon-files.service.js';

/** All files of a project at once, and then some. */
const PER_USER = { burst: 40, everySeconds: 5 };
const SIZES: readonly PictureSize[] = ['full', 'small'];

const REFUSALS: Record<CarbonFileRefusal, { status: number; message: string; retryAfterSeconds?: number }> = {
  'not-signed-in': { status: 401, message: 'Sign in first.' },
  'not-allowed': { status: 403, message: 'Only stewards of this installation run projects.' },
  'not-found': { status: 404, message: 'There is no such project, or this batch is none of it.' },
  'limit-reached': { status: 409, message: 'This project has too many files of this kind already.' },
  'not-a-pdf': { status: 422, message: 'This is no PDF, whatever it is called, or not a whole one.' },
  'not-a-picture': { status: 422, message: 'Send a JPEG, PNG, WebP or AVIF picture, whole, of at most 50 megapixels.' },
  unavailable: { status: 503, message: 'Many pictures are being made; try again.', retryAfterSeconds: 10 },
};

const line = (longest: number) => StorableText.transform(tidyLine).pipe(z.string().min(1).max(longest));
const DocumentQuery = z.object({
  kind: z.enum(CARBON_DOCUMENT_KINDS),
  title: line(LIMITS.line),
  language: LanguageTag,
  batch: Uuid.optional().transform((id) => id ?? null),
});
const PictureQuery = z.object({ description: line(LIMITS.line), language: LanguageTag });

type Download = FastifyRequest<{ Params: { file: string } }>;
type PictureDownload = FastifyRequest<{ Params: { id: string; file: string } }>;

/**
 * `POST /exchange/carbon/documents/<project>?kind=…&title=…&language=…[&batch=…]` takes a PDF as the body, `POST
 * /exchange/carbon/pictures/<project>?description=…&language=…` a picture. `GET …/documents/<id>.pdf` and
 * `…/pictures/<id>/<full|small>.webp` give them: documents to be kept as a file, never to be opened in our origin.
 */
@Injectable()
export class CarbonFileRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contexts: SystemContexts,
    private readonly callers: HttpCallers,
    private readonly uploads: FileUploads,
    private readonly files: CarbonFiles,
    private readonly rows: CarbonFilesRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.uploads.accept<'projectId'>({
      path: '/exchange/carbon/documents/:projectId',
      types: /^application\/(pdf|octet-stream)\s*(;|$)/i,
      maxBytes: LIMITS.documentBytes,
      tooLarge: { code: 'too-large', message: 'A document may have at most 10 MB.' },
      perUser: PER_USER,
      admit: (ctx, { params, query }) => {
        refuseIf(this.files.refusalFor(ctx, 'document'));
        projectOf(params.projectId);
        asked(DocumentQuery, query);
      },
      take: async (ctx, { params, query }, bytes) => {
        const { batch: batchId, ...document } = asked(DocumentQuery, query);
        return idOf(
          await this.files.addDocument(ctx, { ...document, batchId, projectId: projectOf(params.projectId) }, bytes),
        );
      },
    });
    await this.uploads.accept<'projectId'>({
      path: '/exchange/carbon/pictures/:projectId',
      types: /^(image\/[\w.+-]+|application\/octet-stream)\s*(;|$)/i,
      maxBytes: LIMITS.pictureBytes,
      tooLarge: { code: 'too-large', message: 'A picture may have at most 10 MB.' },
      perUser: PER_USER,
      admit: (ctx, { params, query }) => {
        refuseIf(this.files.refusalFor(ctx, 'picture'));
        projectOf(params.projectId);
        asked(PictureQuery, query);
      },
      take: async (ctx, { params, query }, bytes) => {
        const { description, language } = asked(PictureQuery, query);
        const picture = { projectId: projectOf(params.projectId), descriptions: { [language]: description } };
        return idOf(await this.files.addPicture(ctx, picture, bytes));
      },
    });
    const routes = this.host.httpAdapter.getInstance<FastifyInstance>();
    routes.get<{ Params: { file: string } }>('/exchange/carbon/documents/:file', (request, reply) =>
      this.sendDocument(request, reply),
    );
    routes.get<{ Params: { id: string; file: string } }>('/exchange/carbon/pictures/:id/:file', (request, reply) =>
      this.sendPicture(request, reply),
    );
  }

  private async sendDocument(request: Download, reply: FastifyReply): Promise<void> {
    const id = request.params.file.replace(/\.pdf$/, '');
    const ctx = await this.callers.contextOf(request);
    const document = Uuid.safeParse(id).success ? await this.files.document(ctx, id) : undefined;
    if (document === undefined) return void reply.callNotFound();
    await reply
      .type('application/pdf')
      .headers({
        'cache-control': document.isPublic ? 'public, max-age=3600' : 'private, no-store',
        ...attachmentHeaders(document.title, 'document'),
      })
      .send(document.content);
  }

  private async sendPicture(
    { params: { id, file }, id: requestId }: PictureDownload,
    reply: FastifyReply,
  ): Promise<void> {
    const size = SIZES.find((known) => file === `${known}.webp`);
    const picture =
      size !== undefined && Uuid.safeParse(id).success
        ? await this.rows.findPicture(this.contexts.create(requestId), id, size)
        : undefined;
    if (picture === undefined) return void reply.callNotFound();
    await servePicture(reply, picture, 'same-origin');
  }
}

/** @throws FileRefused */
function refuseIf(code: CarbonFileRefusal | undefined): void {
  if (code === undefined) return;
  const { status, message, retryAfterSeconds } = REFUSALS[code];
  throw new FileRefused(status, code, message, retryAfterSeconds);
}

/** @throws FileRefused */
function idOf(outcome: CarbonFileOutcome): { id: string } {
  if (outcome.isDone) return { id: outcome.id };
  refuseIf(outcome.code);
  throw new Error('a refusal was let through');
}

/** @throws FileRefused */
function projectOf(id: string): string {
  if (!Uuid.safeParse(id).success) refuseIf('not-found');
  return id;
}

/** @throws FileRefused for what the address does not say, or says wrongly */
function asked<Schema extends z.ZodType>(schema: Schema, query: Readonly<Record<string, unknown>>): z.output<Schema> {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new FileRefused(422, 'bad-input', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

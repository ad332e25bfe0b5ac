import { Uuid } from '@app/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { FileRefused, FileUploads, HttpCallers, refuseUnless, isPdf } from '../files/index.js';
import { Initiatives } from '../initiatives/index.js';
import { Accessions } from './accessions.service.js';
import { InitiativeEvidence } from './initiative-evidence.js';
import { mayInSigning } from './initiative-signatures.policy.js';
import { Signatories } from './signatories.service.js';
import { SignatoriesRepository } from './signatories.repository.js';

const MOST_BYTES = 10 * 1024 * 1024;
const PER_USER = { burst: 60, everySeconds: 5 };
const PDFS = {
  types: /^application\/(pdf|octet-stream)\s*(;|$)/i,
  maxBytes: MOST_BYTES,
  tooLarge: { code: 'too-large', message: 'A document may have at most 10 MB.' },
  perUser: PER_USER,
};

/** What is given of an initiative, once it is released. */
const TYPES = { 'evidence.json': 'application/json; charset=utf-8', 'initiative.pdf': 'application/pdf' };

type Out = FastifyRequest<{ Params: { summit: string; slug: string } }>;
type Document = FastifyRequest<{ Params: { file: string } }>;

/**
 * `POST /exchange/initiatives/signatories/<id>` (organisers) and `POST /exchange/initiatives/accessions/<secret>` (who asked to
 * join) take the PDF that empowers somebody; `GET /exchange/initiatives/documents/<id>.pdf` gives it to organisers. `GET
 * /exchange/initiatives/<summit>/<slug>/evidence.json` and `…/initiative.pdf` are for everybody
 * once it is released.
 */
@Injectable()
export class InitiativeFileRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly callers: HttpCallers,
    private readonly uploads: FileUploads,
    private readonly initiatives: Initiatives,
    private readonly signatories: Signatories,
    private readonly rows: SignatoriesRepository,
    private readonly accessions: Accessions,
    private readonly evidence: InitiativeEvidence,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.uploads.accept<'id'>({
      ...PDFS,
      path: '/exchange/initiatives/signatories/:id',
      admit: (ctx, { params }) => {
        const isOrganiser = ctx.viewer?.roles.some(({ role }) => role === 'organiser') === true;
        refuseUnless(isOrganiser, ctx, 'Only organisers of the summit do this.');
        if (!Uuid.safeParse(params.id).success) throw noSuch();
      },
      take: async (ctx, { params }, bytes) => {
        const outcome = await this.signatories.giveDocument(ctx, params.id, pdf(bytes));
        if ('signatoryId' in outcome) return { id: outcome.signatoryId };
        const { code, message } = outcome;
        throw new FileRefused(code === 'not-found' ? 404 : 409, code, message);
      },
    });
    await this.uploads.accept<'token'>({
      ...PDFS,
      path: '/exchange/initiatives/accessions/:token',
      admit: async (ctx, { params }) => {
        if ((await this.accessions.waiting(ctx, params.token)) === undefined) throw noSuch();
      },
      take: async (ctx, { params }, bytes) => {
        if (!(await this.accessions.giveDocument(ctx, params.token, pdf(bytes)))) throw noSuch();
        return { isTaken: true };
      },
    });
    const routes = this.host.httpAdapter.getInstance<FastifyInstance>();
    routes.get<{ Params: { summit: string; slug: string } }>(
      '/exchange/initiatives/:summit/:slug/evidence.json',
      (request, reply) => this.sendOut(request, reply, 'evidence.json'),
    );
    routes.get<{ Params: { summit: string; slug: string } }>(
      '/exchange/initiatives/:summit/:slug/initiative.pdf',
      (request, reply) => this.sendOut(request, reply, 'initiative.pdf'),
    );
    routes.get<{ Params: { file: string } }>('/exchange/initiatives/documents/:file', (request, reply) =>
      this.sendDocument(request, reply),
    );
  }

  private async sendOut(request: Out, reply: FastifyReply, file: keyof typeof TYPES): Promise<void> {
    const { summit, slug } = request.params;
    const ctx = await this.callers.contextOf(request);
    const initiative = (await this.initiatives.listOut(ctx, summit)).find((each) => each.slug === slug);
    if (initiative === undefined) return void reply.callNotFound();
    if (initiative.state !== 'released')
      return void reply
        .code(410)
        .header('cache-control', 'no-store')
        .send({ statusCode: 410, code: 'initiative-recalled', message: 'This initiative was recalled.' });
    await reply
      .type(TYPES[file])
      .headers({
        // A recall is seen by everybody within this time.
        'cache-control': 'public, max-age=10',
        'content-disposition': `attachment; filename="${slug}-${file}"`,
        'access-control-allow-origin': '*',
        'x-robots-tag': 'noindex',
      })
      .send(await (file === 'evidence.json' ? this.evidence.of(ctx, initiative) : this.evidence.pdf(ctx, initiative)));
  }

  private async sendDocument(request: Document, reply: FastifyReply): Promise<void> {
    const id = request.params.file.replace(/\.pdf$/, '');
    const ctx = await this.callers.contextOf(request);
    const document = Uuid.safeParse(id).success ? await this.rows.findDocument(ctx, id) : undefined;
    const initiative = document && (await this.initiatives.find(ctx, document.initiativeId));
    if (document === undefined || initiative === undefined || !mayInSigning('gather', ctx.viewer, initiative.summitId))
      return void reply.callNotFound();
    await reply
      .type('application/pdf')
      .headers({
        'cache-control': 'private, no-store',
        'content-disposition': 'attachment; filename="document.pdf"',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      })
      .send(document.content);
  }
}

const noSuch = (): FileRefused => new FileRefused(404, 'not-found', 'Nobody waits for a document here.');

/** @throws FileRefused */
function pdf(content: Buffer): { content: Buffer; sha256: string } {
  if (!isPdf(content))
    throw new FileRefused(422, 'not-a-pdf', 'This is no PDF, whatever it is called, or not a whole one.');
  return { content, sha256: createHash('sha256').update(content).digest('hex') };
}

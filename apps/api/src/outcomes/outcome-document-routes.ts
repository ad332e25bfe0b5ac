import { type RefusalCode, Uuid } from '@app/contracts';
import { OUTCOME_LIMITS as LIMITS, tidyLine } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { attachmentHeaders, FileRefused, FileUploads, HttpCallers, isPdf } from '../files/index.js';
import { LanguageTag, StorableText } from '../graphql/index.js';
import { organisesAny } from '../summits/index.js';
import { OutcomeDeskService } from './outcome-desk.service.js';
import { mayKeepOutcomes } from './outcomes.policy.js';
import { OutcomesRepository } from './outcomes.repository.js';
import { PublicOutcomes } from './public-outcomes.service.js';

type DocumentRefusal = Extract<
  RefusalCode,
  'not-signed-in' | 'not-allowed' | 'not-found' | 'limit-reached' | 'not-a-pdf'
>;
const REFUSALS: Record<DocumentRefusal, { status: number; message: string }> = {
  'not-signed-in': { status: 401, message: 'Sign in first.' },
  'not-allowed': { status: 403, message: 'Only organisers keep a register.' },
  'not-found': { status: 404, message: 'There is no such outcome.' },
  'limit-reached': { status: 409, message: 'This outcome has too many documents already.' },
  'not-a-pdf': { status: 422, message: 'This is no PDF, whatever it is called, or not a whole one.' },
};
const DocumentQuery = z.object({
  title: StorableText.transform(tidyLine).pipe(z.string().min(1).max(LIMITS.documentTitle)),
  language: LanguageTag,
});

/**
 * `POST /exchange/outcomes/documents/<outcome>?title=…&language=…` takes a PDF as the body; `GET …/documents/<id>.pdf` gives it, to be
 * kept as a file and never opened in our origin: to everybody once its outcome is out, before and after that to organisers.
 */
@Injectable()
export class OutcomeDocumentRoutes implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly callers: HttpCallers,
    private readonly uploads: FileUploads,
    private readonly desk: OutcomeDeskService,
    private readonly rows: OutcomesRepository,
    private readonly outcomes: PublicOutcomes,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.uploads.accept<'outcomeId'>({
      path: '/exchange/outcomes/documents/:outcomeId',
      types: /^application\/(pdf|octet-stream)\s*(;|$)/i,
      maxBytes: LIMITS.documentBytes,
      tooLarge: { code: 'too-large', message: 'A document may have at most 10 MB.' },
      perUser: { burst: 40, everySeconds: 5 },
      admit: (ctx, { params, query }) => {
        if (ctx.viewer === null) throw refusal('not-signed-in');
        if (!organisesAny(ctx.viewer)) throw refusal('not-allowed');
        outcomeIn(params.outcomeId);
        asked(query);
      },
      take: async (ctx, { params, query }, content) => {
        if (!isPdf(content)) throw refusal('not-a-pdf');
        const { title, language } = asked(query);
        const id = uuidv7();
        const kept = await this.desk.withOutcome<'kept' | 'limit-reached'>(
          ctx,
          'saveOutcome',
          outcomeIn(params.outcomeId),
          async (tx, outcome) => {
            if (outcome.documents.length >= LIMITS.documents) return 'limit-reached';
            const sha256 = createHash('sha256').update(content).digest('hex');
            await this.rows.addDocument(tx, outcome.id, { id, title, language, sha256 }, content);
            return 'kept';
          },
        );
        if (kept === 'kept') return { id };
        throw refusal(kept === 'limit-reached' ? kept : 'not-found');
      },
    });
    this.host.httpAdapter
      .getInstance<FastifyInstance>()
      .get<{ Params: { file: string } }>('/exchange/outcomes/documents/:file', (request, reply) =>
        this.send(request, reply),
      );
  }

  private async send(request: FastifyRequest<{ Params: { file: string } }>, reply: FastifyReply): Promise<void> {
    const id = request.params.file.replace(/\.pdf$/, '');
    const ctx = await this.callers.contextOf(request);
    const document = Uuid.safeParse(id).success
      ? await this.outcomes.document(ctx, id, (summitId) => mayKeepOutcomes('readDesk', ctx.viewer, summitId))
      : undefined;
    if (document === undefined) return void reply.callNotFound();
    // What is recalled is gone at once: nobody on the way keeps it.
    await reply
      .type('application/pdf')
      .headers({
        ...attachmentHeaders(document.title, 'document'),
        'cache-control': document.isPublic ? 'public, max-age=0, must-revalidate' : 'private, no-store',
      })
      .send(document.content);
  }
}

const refusal = (code: DocumentRefusal): FileRefused =>
  new FileRefused(REFUSALS[code].status, code, REFUSALS[code].message);

/** @throws FileRefused */
function outcomeIn(id: string): string {
  if (!Uuid.safeParse(id).success) throw refusal('not-found');
  return id;
}

/** @throws FileRefused for what the address does not say, or says wrongly */
function asked(query: Readonly<Record<string, unknown>>): z.output<typeof DocumentQuery> {
  const parsed = DocumentQuery.safeParse(query);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new FileRefused(422, 'bad-input', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { isKnownLanguage } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileUploads, type UploadAddress } from '../files/index.js';
import { organisedSummit, requireAllowed } from './exchange-gate.js';
import { EXCHANGE_LIMITS } from './exchange-limits.js';
import { ImportsService } from './imports.service.js';

/** A file is sent twice, to look and to confirm. */
const PER_USER = { burst: 20, everySeconds: 5 };

/**
 * `POST /exchange/imports?summit=<slug>` takes a file as the body and answers with what it would change; with `confirm`, of
 * such an answer, it changes it. Without `summit` a new one is made.
 */
@Injectable()
export class ImportRoutes implements OnModuleInit {
  constructor(
    private readonly uploads: FileUploads,
    private readonly imports: ImportsService,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.uploads.accept({
      path: '/exchange/imports',
      types: /^application\/octet-stream\s*(;|$)/i,
      maxBytes: EXCHANGE_LIMITS.fileBytes,
      tooLarge: { code: 'file-too-large', message: 'The file is too large.' },
      perUser: PER_USER,
      admit: (ctx, { query }) => void summitOf(ctx, query),
      take: (ctx, { query }, bytes) =>
        this.imports.import(ctx, {
          summitId: summitOf(ctx, query),
          bytes,
          language: typeof query.language === 'string' && isKnownLanguage(query.language) ? query.language : null,
          confirmation: typeof query.confirm === 'string' ? query.confirm : null,
        }),
    });
  }
}

/** @throws FileRefused. */
function summitOf(ctx: RequestContext, { summit }: UploadAddress<never>['query']): SummitId | null {
  if (typeof summit === 'string' && summit !== '') return organisedSummit(ctx, 'importIntoSummit', summit);
  requireAllowed(ctx, 'importNewSummit', null);
  return null;
}

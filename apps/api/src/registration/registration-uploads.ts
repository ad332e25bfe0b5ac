import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileUploads } from '../files/index.js';
import { TABLE_LIMITS } from '../tables/index.js';
import { organisedSummit } from './registration-gate.js';
import { RegistrationImports } from './registration-imports.service.js';

/** A file is sent twice, to look and to confirm. */
const PER_USER = { burst: 20, everySeconds: 5 };

/**
 * `POST /exchange/registrations/<summit>` takes a CSV or XLSX file as the body and answers with what it would do; with
 * `confirm=yes` it does that, with `mail=no` without writing to the new people.
 */
@Injectable()
export class RegistrationUploads implements OnModuleInit {
  constructor(
    private readonly uploads: FileUploads,
    private readonly imports: RegistrationImports,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.uploads.accept<'slug'>({
      path: '/exchange/registrations/:slug',
      types: /^application\/octet-stream\s*(;|$)/i,
      maxBytes: TABLE_LIMITS.fileBytes,
      tooLarge: { code: 'file-too-large', message: 'The file is too large.' },
      perUser: PER_USER,
      admit: (ctx, { params }) => void organisedSummit(ctx, 'importRegistrations', params.slug),
      take: (ctx, { params, query }, bytes) =>
        this.imports.import(ctx, {
          summitId: organisedSummit(ctx, 'importRegistrations', params.slug),
          bytes,
          isConfirmed: query.confirm === 'yes',
          isQuiet: query.mail === 'no',
        }),
    });
  }
}

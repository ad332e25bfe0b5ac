import type { SummitId } from '@app/contracts';
import type { RequestContext, Viewer } from '@app/database';
import { HttpException } from '@nestjs/common';

/** A file is not taken, or not given: the answer has a code that pages switch on, and a sentence for developers. */
export class FileRefused extends HttpException {
  constructor(
    status: number,
    code: string,
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(
      { statusCode: status, code, message, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) },
      status,
    );
  }
}

/** @throws FileRefused: `not-signed-in`, or `not-allowed` with this message. */
export function refuseUnless(isAllowed: boolean, ctx: RequestContext, message: string): void {
  if (isAllowed) return;
  if (ctx.viewer === null) throw new FileRefused(401, 'not-signed-in', 'Sign in first.');
  throw new FileRefused(403, 'not-allowed', message);
}

/** The summit of this address, if `viewer` organises it: one of others and one that is not there look the same. */
export function organisedSummit(viewer: Viewer | null, slug: string): SummitId | null {
  return viewer?.roles.find(({ role, summitSlug }) => role === 'organiser' && summitSlug === slug)?.summitId ?? null;
}

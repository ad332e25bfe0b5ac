import { type RequestContext, UnitOfWork } from '@app/database';
import { hasVisibleText, parseCertificateCode, tidyText } from '@app/domain';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Stewards } from '../carbon-projects/index.js';
import {
  Ctx,
  NotAllowed,
  notAllowed,
  NotFound,
  notFound,
  parseWith,
  Refused,
  refused,
  result,
} from '../graphql/index.js';
import { Certificate, CertificateKeyType, CertificateResult, RevokeCertificateResult } from './certificate.type.js';
import { CertificateFiles } from './certificate-files.js';
import { mayRevokeCertificate } from './certificates.policy.js';
import type { CertificateRow } from './certificates.repository.js';
import { Certificates } from './certificates.service.js';

const WrittenCode = z.string().max(400);
const Reason = z
  .string()
  .max(2_000)
  .transform((text) => tidyText(text))
  .refine((text) => hasVisibleText(text), { message: 'says nothing' })
  .refine((text) => text.length <= 500, { message: 'has more than 500 characters' });
const unknown = (): NotFound => notFound('There is no certificate with this code.');

/** Checking is open to everybody, without an account. */
@Resolver()
export class CertificatesResolver {
  constructor(
    private readonly certificates: Certificates,
    private readonly files: CertificateFiles,
    private readonly stewards: Stewards,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Query(() => CertificateResult, {
    description: 'By its code as it is printed or typed, or by its address as a QR code says it.',
  })
  async certificate(
    @Ctx() ctx: RequestContext,
    @Args('code', { type: () => String }, parseWith(WrittenCode)) written: string,
  ): Promise<Certificate | NotFound> {
    const code = parseCertificateCode(written);
    const row = code === null ? undefined : await this.certificates.find(ctx, code);
    return row === undefined ? unknown() : this.show(ctx, row);
  }

  @Query(() => [CertificateKeyType], { description: 'Every key there ever was, the latest first.' })
  certificateKeys(@Ctx() ctx: RequestContext): Promise<CertificateKeyType[]> {
    return this.certificates.publicKeys(ctx);
  }

  @Mutation(() => RevokeCertificateResult, {
    description: 'For good, with a reason that everybody may read; its entry on a leaderboard goes with it.',
  })
  async revokeCertificate(
    @Ctx() ctx: RequestContext,
    @Args('code', { type: () => String }, parseWith(WrittenCode)) written: string,
    @Args('reason', { type: () => String, description: 'At most 500 characters.' }, parseWith(Reason)) reason: string,
  ): Promise<Certificate | NotFound | NotAllowed | Refused> {
    const code = parseCertificateCode(written);
    const found = code === null ? undefined : await this.certificates.find(ctx, code);
    if (code === null || found === undefined) return unknown();
    if (!mayRevokeCertificate(this.stewards, ctx.viewer, found))
      return notAllowed('Stewards revoke what a retirement is certified by, organisers what their summit certifies.');
    const outcome = await this.unitOfWork.run(ctx, (tx) => this.certificates.revoke(tx, code, reason));
    if (outcome === 'revoked-already') return refused('certificate-revoked', 'This certificate is revoked already.');
    const row = outcome === 'unknown' ? undefined : await this.certificates.find(ctx, code);
    return row === undefined ? unknown() : this.show(ctx, row);
  }

  private show(ctx: RequestContext, row: CertificateRow): Certificate {
    const read = this.files.read(row);
    const { id, code, issuedAt, revokedAt, revocationReason } = row;
    return result(Certificate, {
      id,
      code,
      state: revokedAt !== null ? 'revoked' : read === undefined ? 'erased' : 'holds',
      signedFile: read === undefined ? null : this.files.json(read),
      hash: row.hash.toString('hex'),
      issuedAt,
      revokedAt,
      revocationReason,
      isHeld: !row.isOut,
      mayRevoke: revokedAt === null && mayRevokeCertificate(this.stewards, ctx.viewer, row),
    });
  }
}

import type { RequestContext } from '@app/database';
import { type CertificateLanguage, languagesOfCertificate, parseCertificateCode, writtenCode } from '@app/domain';
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileRefused, HttpCallers } from '../files/index.js';
import { AttemptLimits } from '../identity/index.js';
import { certificateBadge } from './certificate-badge.js';
import { CertificateFiles, type ReadCertificate } from './certificate-files.js';
import { certificateLanguage } from './certificate-formats.js';
import { CertificateKeys } from './certificate-keys.js';
import { Certificates } from './certificates.service.js';
import { issuerProfile, keySet } from './issuer.js';

const TYPES = { json: 'application/json; charset=utf-8', pdf: 'application/pdf', png: 'image/png' };
type Format = keyof typeof TYPES;
/** A revocation is seen by everybody within this time. */
const CACHE = 'public, max-age=60';
/** Files that one client has made anew; who comes for one that is there already waits for nothing. */
const MADE_PER_CLIENT = { burst: 60, everySeconds: 3 };

/**
 * `/certificates/…`, for anybody: the issuer's keys, and each certificate as what was signed (`.json`), as pages (`.pdf`), as a
 * picture (`.png`) and as an Open Badge. `?lang=` before the reader's own languages.
 */
@Controller('certificates')
export class CertificateDownloadsController {
  private readonly making = new AttemptLimits(MADE_PER_CLIENT.burst, MADE_PER_CLIENT.everySeconds);

  constructor(
    private readonly callers: HttpCallers,
    private readonly certificates: Certificates,
    private readonly files: CertificateFiles,
    private readonly keys: CertificateKeys,
  ) {}

  /** Every public key there ever was, as a JWK Set (RFC 7517). */
  @Get('keys.json')
  async jwks(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ctx = await this.callers.contextOf(request);
    await shared(reply)
      .type('application/jwk-set+json')
      .send(keySet(await this.certificates.publicKeys(ctx)));
  }

  /** Who issues, with the same keys as others read them: an Open Badges profile and controller document. */
  @Get('issuer.json')
  async issuer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ctx = await this.callers.contextOf(request);
    const keys = await this.certificates.publicKeys(ctx);
    await shared(reply).type(TYPES.json).send(issuerProfile(this.certificates.issuer, keys));
  }

  @Get(':file')
  async file(
    @Param('file') file: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { code, format } = partsOf(file);
    const { read, language, ctx, isOut } = await this.find(request, code, lang);
    if (format !== 'json' && !this.files.has(read, language, format)) this.mayMake(ctx, request.ip);
    const body =
      format === 'json'
        ? this.files.json(read)
        : await (format === 'pdf' ? this.files.pdf(ctx, read, language) : this.files.png(ctx, read, language));
    const name = `${writtenCode(code)}.${format}`;
    await shared(reply, isOut)
      .type(TYPES[format])
      .headers({
        'content-disposition': `${format === 'json' ? 'attachment' : 'inline'}; filename="certificate-${name}"`,
        'content-language': language,
        vary: 'Accept-Language',
      })
      .send(body);
  }

  /** As a verifiable credential. @source Open Badges 3.0, 1EdTech 2024 */
  @Get(':code/badge.json')
  async badge(
    @Param('code') written: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { read, language, isOut } = await this.find(request, codeOf(written), lang);
    const badge = certificateBadge(read.certificate, this.files.text(read, language), this.keys);
    await shared(reply, isOut).type('application/vc+ld+json; charset=utf-8').send(JSON.stringify(badge));
  }

  /** @throws NotFoundException, and FileRefused for what was revoked or taken away. */
  private async find(
    request: FastifyRequest,
    code: string,
    lang: unknown,
  ): Promise<{ read: ReadCertificate; language: CertificateLanguage; ctx: RequestContext; isOut: boolean }> {
    const ctx = await this.callers.contextOf(request);
    const row = await this.certificates.find(ctx, code);
    if (row === undefined) throw new NotFoundException('There is no such certificate.');
    if (row.revokedAt !== null) throw new FileRefused(410, 'certificate-revoked', 'This certificate was revoked.');
    const read = this.files.read(row);
    if (read === undefined) throw new FileRefused(410, 'certificate-erased', 'Its holder had their data deleted.');
    const languages = typeof lang === 'string' ? [lang, ...ctx.languages] : ctx.languages;
    const language = certificateLanguage(languages, languagesOfCertificate(read.certificate));
    return { read, language, ctx, isOut: row.isOut };
  }

  /** @throws FileRefused */
  private mayMake({ clock }: RequestContext, clientAddress: string): void {
    const waitSeconds = this.making.take(clientAddress, clock);
    if (waitSeconds > 0) throw new FileRefused(429, 'too-many', 'Too many files at once; try again.', waitSeconds);
  }
}

/** `isOut`: what is held until it is released is its organisers' alone to look at. */
const shared = (reply: FastifyReply, isOut = true): FastifyReply =>
  reply.headers({
    'cache-control': isOut ? CACHE : 'private, no-store',
    'x-robots-tag': 'noindex',
    // For anybody's checks, and for pages elsewhere that show the picture.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });

/** @throws NotFoundException for another name or ending. */
function partsOf(file: string): { code: string; format: Format } {
  const [, name = '', ending = ''] = /^([^.]{1,40})\.(json|pdf|png)$/.exec(file) ?? [];
  const format = (['json', 'pdf', 'png'] as const).find((known) => known === ending);
  if (format === undefined) throw new NotFoundException('There is no such file.');
  return { code: codeOf(name), format };
}

function codeOf(written: string): string {
  const code = written.length > 40 ? null : parseCertificateCode(written);
  if (code === null) throw new NotFoundException('There is no such certificate.');
  return code;
}

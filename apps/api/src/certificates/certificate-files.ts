import type { RequestContext } from '@app/database';
import {
  type Certificate,
  CERTIFICATE_FORMAT,
  CERTIFICATE_WORDS,
  type CertificateFacts,
  type CertificateLanguage,
  certificateText,
  type CertificateText,
  CODE_LENGTH,
  readCertificate,
  sealLine,
  sealMessage,
  unsealedPdf,
  writtenCode,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Typesetter } from '../typesetting/index.js';
import { certificatePage, certificatePicture, type DocumentParts } from './certificate-documents.js';
import { certificateFormats } from './certificate-formats.js';
import { CertificateKeys } from './certificate-keys.js';
import { CertificateLogos } from './certificate-logos.repository.js';
import type { CertificateRow } from './certificates.repository.js';
import type { Issuer } from './issuer.js';

/** Files made before, the one that was not asked for the longest goes first: a few tens of megabytes. */
const MAX_KEPT = 300;
/** @source https://ogp.me: what readers of OpenGraph show whole is 1.91 to 1. */
const PICTURE_WIDTH = 1200;

const NOBODYS_ID = '00000000-0000-0000-0000-000000000000';

/** A row whose text is there: neither taken away nor unreadable. */
export interface ReadCertificate {
  certificate: Certificate;
  /** As it is kept and was signed. */
  document: string;
  hash: string;
  keyId: string;
  signature: Buffer;
}

/** A certificate as files, made from what was signed and nothing else. */
@Injectable()
export class CertificateFiles {
  private readonly kept = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly keys: CertificateKeys,
    private readonly typesetter: Typesetter,
    private readonly logos: CertificateLogos,
  ) {}

  /** `undefined` when its holder had it taken away. @throws Error for a row that is none of ours */
  read({ document, signature, hash, keyId, code }: CertificateRow): ReadCertificate | undefined {
    if (document === null || signature === null) return undefined;
    const certificate = readCertificate(JSON.parse(document));
    if (certificate === undefined) throw new Error(`certificate ${code} can't be read`);
    return { certificate, document, hash: hash.toString('hex'), keyId, signature };
  }

  /** What is said of it, in one language. */
  text({ certificate, hash }: ReadCertificate, language: CertificateLanguage): CertificateText {
    return certificateText(certificate, hash, CERTIFICATE_WORDS[language], certificateFormats(language));
  }

  /** The certificate with its signature: JSON in one line, in canonical form. */
  json({ document, keyId, signature }: ReadCertificate): string {
    return `{"certificate":${document},"signature":{"keyId":"${keyId}","value":"${signature.toString('base64url')}"}}`;
  }

  /** Whether it was made before: making one keeps this process busy for a while. */
  has({ certificate }: ReadCertificate, language: CertificateLanguage, format: 'pdf' | 'png'): boolean {
    return this.kept.has(`${certificate.code}.${language}.${format}`);
  }

  /** Pages to print, with the signed certificate inside and a seal over all of it. */
  async pdf(ctx: RequestContext, read: ReadCertificate, language: CertificateLanguage): Promise<Buffer> {
    const { certificate } = read;
    return this.keptOr(`${certificate.code}.${language}.pdf`, async () => {
      const page = certificatePage(this.text(read, language), await this.partsOf(ctx, certificate));
      const pages = await this.typesetter.pdf(page, new Date(certificate.issuedAt));
      const { before, after } = unsealedPdf(pages, this.json(read));
      const hash = createHash('sha256').update(before).update(after).digest('hex');
      const seal = this.keys.sign(Buffer.from(sealMessage(hash)));
      return Buffer.concat([before, Buffer.from(sealLine(this.keys.current.id, seal.toString('base64url'))), after]);
    });
  }

  /** A picture to share. */
  async png(ctx: RequestContext, read: ReadCertificate, language: CertificateLanguage): Promise<Buffer> {
    const { certificate } = read;
    return this.keptOr(`${certificate.code}.${language}.png`, async () =>
      this.typesetter.png(
        certificatePicture(this.text(read, language), await this.partsOf(ctx, certificate)),
        PICTURE_WIDTH,
      ),
    );
  }

  /** How one would look with these facts: set like any other, signed by nobody, and it says so. */
  async sample(
    ctx: RequestContext,
    facts: CertificateFacts,
    issuer: Issuer,
    language: CertificateLanguage,
  ): Promise<Buffer> {
    const issuedAt = ctx.clock.now();
    const certificate: Certificate = {
      format: CERTIFICATE_FORMAT,
      id: NOBODYS_ID,
      code: '0'.repeat(CODE_LENGTH),
      issuedAt: issuedAt.toISOString(),
      issuer,
      facts,
    };
    const words = CERTIFICATE_WORDS[language];
    const text = certificateText(certificate, '0'.repeat(64), words, certificateFormats(language));
    const page = certificatePage({ ...text, demonstration: words.award.sample }, await this.partsOf(ctx, certificate));
    return this.typesetter.pdf(page, issuedAt);
  }

  private async partsOf(ctx: RequestContext, { code, issuer, facts }: Certificate): Promise<DocumentParts> {
    const wanted = (facts.kind === 'carbon' ? facts.look : facts.design)?.logo ?? null;
    const logo = wanted === null ? null : await this.logos.find(ctx, wanted.id);
    if (logo !== null && createHash('sha256').update(logo).digest('hex') !== wanted?.sha256)
      throw new Error(`the logo of certificate ${code} is not the one that was signed`);
    return { code: writtenCode(code), issuer: issuer.name, logo };
  }

  private async keptOr(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
    const file = this.kept.get(name) ?? make();
    this.kept.delete(name);
    this.kept.set(name, file);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MAX_KEPT && oldest !== undefined) this.kept.delete(oldest);
    try {
      return await file;
    } catch (error) {
      // What failed is tried anew by who comes next.
      this.kept.delete(name);
      throw error;
    }
  }
}

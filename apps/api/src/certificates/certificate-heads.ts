import type { RequestContext } from '@app/database';
import { languagesOfCertificate, parseCertificateCode } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { CertificateFiles } from './certificate-files.js';
import { certificateLanguage } from './certificate-formats.js';
import { Certificates } from './certificates.service.js';

/** What a shared link of a certificate is shown with. */
export interface CertificateHead {
  title: { text: string };
  description: { text: string };
  picture: { url: string; text: string };
  isUnlisted: true;
}

@Injectable()
export class CertificateHeads {
  constructor(
    private readonly certificates: Certificates,
    private readonly files: CertificateFiles,
  ) {}

  /** `undefined` for one that does not hold: what was revoked is not shown off. */
  async head(ctx: RequestContext, written: string): Promise<CertificateHead | undefined> {
    const code = parseCertificateCode(written);
    const row = code === null ? undefined : await this.certificates.find(ctx, code);
    if (row === undefined || row.revokedAt !== null) return undefined;
    const read = this.files.read(row);
    if (read === undefined) return undefined;
    const language = certificateLanguage(ctx.languages, languagesOfCertificate(read.certificate));
    const { title, name, amount, statement, demonstration } = this.files.text(read, language);
    const said = demonstration === null ? statement : `${demonstration} ${statement}`;
    return {
      title: { text: [title, name, amount].filter((part) => part !== null).join(' – ') },
      description: { text: said },
      picture: { url: `${read.certificate.issuer.url}/certificates/${row.code}.png?lang=${language}`, text: said },
      isUnlisted: true,
    };
  }
}

import { Module } from '@nestjs/common';
import { CarbonProjectsModule } from '../carbon-projects/index.js';
import { FilesModule } from '../files/index.js';
import { TypesettingModule } from '../typesetting/index.js';
import { CertificateDownloadsController } from './certificate-downloads.controller.js';
import { CertificateFiles } from './certificate-files.js';
import { CertificateHeads } from './certificate-heads.js';
import { CertificateLogos } from './certificate-logos.repository.js';
import { CertificateKeys } from './certificate-keys.js';
import { CertificatesRepository } from './certificates.repository.js';
import { CertificatesResolver } from './certificates.resolver.js';
import { Certificates } from './certificates.service.js';

@Module({
  // Whoever are stewards may revoke.
  imports: [CarbonProjectsModule, FilesModule, TypesettingModule],
  controllers: [CertificateDownloadsController],
  providers: [
    CertificateKeys,
    CertificatesRepository,
    Certificates,
    CertificateFiles,
    CertificateLogos,
    CertificateHeads,
    CertificatesResolver,
  ],
  exports: [Certificates, CertificateFiles, CertificateHeads, CertificateLogos],
})
export class CertificatesModule {}

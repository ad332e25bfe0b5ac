import { Module } from '@nestjs/common';
import { CertificateKeys } from './certificate-keys.js';
import { CertificatesRepository } from './certificates.repository.js';
import { Certificates } from './certificates.service.js';

@Module({
  providers: [CertificateKeys, CertificatesRepository, Certificates],
  exports: [Certificates],
})
export class CertificatesModule {}

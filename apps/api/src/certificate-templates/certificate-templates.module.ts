import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/index.js';
import { EmbargoModule } from '../embargo/index.js';
import { FilesModule } from '../files/index.js';
import { MailModule } from '../mail/index.js';
import { AwardCandidates } from './award-candidates.service.js';
import { AwardSourcesRepository } from './award-sources.repository.js';
import { CertificateBatchesRepository } from './certificate-batches.repository.js';
import { CertificateBatches } from './certificate-batches.service.js';
import { CertificateBatchResolver, CertificateDeskResolver } from './certificate-desk.resolver.js';
import { CertificateLogoRoutes } from './certificate-logo-routes.js';
import { CertificateRecipientsRepository } from './certificate-recipients.repository.js';
import { CertificateTemplatesRepository } from './certificate-templates.repository.js';
import { CertificateTemplates } from './certificate-templates.service.js';

@Module({
  imports: [CertificatesModule, EmbargoModule, FilesModule, MailModule],
  providers: [
    CertificateTemplatesRepository,
    CertificateRecipientsRepository,
    CertificateBatchesRepository,
    AwardSourcesRepository,
    AwardCandidates,
    CertificateTemplates,
    CertificateBatches,
    CertificateLogoRoutes,
    CertificateDeskResolver,
    CertificateBatchResolver,
  ],
  exports: [CertificateBatches, CertificateTemplates],
})
export class CertificateTemplatesModule {}

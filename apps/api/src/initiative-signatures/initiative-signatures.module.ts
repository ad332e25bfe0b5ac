import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/index.js';
import { EmbargoModule } from '../embargo/index.js';
import { FilesModule } from '../files/index.js';
import { InitiativesModule } from '../initiatives/index.js';
import { MailModule } from '../mail/index.js';
import { TypesettingModule } from '../typesetting/index.js';
import { AccessionsRepository } from './accessions.repository.js';
import { Accessions } from './accessions.service.js';
import { InitiativeEvidence } from './initiative-evidence.js';
import { InitiativeFileRoutes } from './initiative-file-routes.js';
import { InitiativeReleases } from './initiative-releases.js';
import { InitiativeSignaturesResolver } from './initiative-signatures.resolver.js';
import { InitiativeSignings } from './initiative-signings.service.js';
import { Passkeys } from './passkeys.js';
import { SignaturesRepository } from './signatures.repository.js';
import { SignatoriesRepository } from './signatories.repository.js';
import { Signatories } from './signatories.service.js';
import { SignatureChain } from './signature-chain.js';
import { SigningGate } from './signing-gate.js';
import { SigningSummits } from './signing-summits.repository.js';
import { SigningResolver } from './signing.resolver.js';
import { Signings } from './signings.service.js';
import { SittingsRepository } from './sittings.repository.js';
import { Sittings } from './sittings.service.js';

@Module({
  imports: [CertificatesModule, EmbargoModule, FilesModule, InitiativesModule, MailModule, TypesettingModule],
  providers: [
    AccessionsRepository,
    SignaturesRepository,
    SignatoriesRepository,
    SittingsRepository,
    SigningSummits,
    SigningGate,
    SignatureChain,
    Passkeys,
    Signatories,
    Signings,
    Sittings,
    Accessions,
    InitiativeEvidence,
    InitiativeReleases,
    InitiativeSignings,
    InitiativeFileRoutes,
    InitiativeSignaturesResolver,
    SigningResolver,
  ],
  exports: [InitiativeSignings, Signings],
})
export class InitiativeSignaturesModule {}

import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/index.js';
import { GuestOfHonourModule } from '../guest-of-honour/index.js';
import { InitiativeSignaturesModule } from '../initiative-signatures/index.js';
import { NewsModule } from '../news/index.js';
import { OutcomesModule } from '../outcomes/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { PageHeads } from './page-heads.service.js';
import { SiteMapRoutes } from './site-map-routes.js';
import { WebPages } from './web-pages.js';

@Module({
  imports: [
    CertificatesModule,
    GuestOfHonourModule,
    InitiativeSignaturesModule,
    NewsModule,
    OutcomesModule,
    ProgrammeModule,
  ],
  providers: [PageHeads, SiteMapRoutes, WebPages],
})
export class WebAppModule {}

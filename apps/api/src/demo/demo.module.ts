import { Module } from '@nestjs/common';
import { CarbonProjectsModule } from '../carbon-projects/index.js';
import { CertificateTemplatesModule } from '../certificate-templates/index.js';
import { EmbargoModule } from '../embargo/index.js';
import { GuestOfHonourModule } from '../guest-of-honour/index.js';
import { InitiativesModule } from '../initiatives/index.js';
import { InvitationsModule } from '../invitations/index.js';
import { NewsModule } from '../news/index.js';
import { OutcomesModule } from '../outcomes/index.js';
import { PeopleModule } from '../people/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { RunSheetsModule } from '../run-sheets/index.js';
import { SessionsModule } from '../sessions/index.js';
import { StageModule } from '../stage/index.js';
import { SummitsModule } from '../summits/index.js';
import { DemoLinkMaker } from './demo-links.js';
import { DemoLoader } from './demo-loader.js';
import { DemoRepository } from './demo.repository.js';
import { Demo } from './demo.js';
import { LegacyMaker } from './legacy/legacy-maker.js';
import { Rehearsal } from './rehearsal.js';

@Module({
  imports: [
    SummitsModule,
    SessionsModule,
    PeopleModule,
    ProgrammeModule,
    StageModule,
    InvitationsModule,
    CarbonProjectsModule,
    InitiativesModule,
    EmbargoModule,
    OutcomesModule,
    GuestOfHonourModule,
    NewsModule,
    RunSheetsModule,
    CertificateTemplatesModule,
  ],
  providers: [Demo, DemoRepository, DemoLoader, DemoLinkMaker, LegacyMaker, Rehearsal],
})
export class DemoModule {}

import { Module } from '@nestjs/common';
import { CarbonProjectsModule } from '../carbon-projects/index.js';
import { InitiativesModule } from '../initiatives/index.js';
import { InvitationsModule } from '../invitations/index.js';
import { PeopleModule } from '../people/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { SessionsModule } from '../sessions/index.js';
import { StageModule } from '../stage/index.js';
import { SummitsModule } from '../summits/index.js';
import { DemoLinkMaker } from './demo-links.js';
import { DemoLoader } from './demo-loader.js';
import { DemoRepository } from './demo.repository.js';
import { Demo } from './demo.js';
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
  ],
  providers: [Demo, DemoRepository, DemoLoader, DemoLinkMaker, Rehearsal],
})
export class DemoModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '../people/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { SummitsModule } from '../summits/index.js';
import { AppearanceEntity } from './appearance.entity.js';
import { DraftSessionFieldsResolver } from './draft-session-fields.resolver.js';
import { DraftSummitSessionsResolver } from './draft-summit-sessions.resolver.js';
import { SessionDraftsService } from './session-drafts.service.js';
import { SessionGate } from './session-gate.js';
import { SessionPlacement } from './session-placement.js';
import { SessionReleasesService } from './session-releases.service.js';
import { SessionEntity } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsResolver } from './sessions.resolver.js';

@Module({
  imports: [TypeOrmModule.forFeature([SessionEntity, AppearanceEntity]), SummitsModule, PeopleModule, ProgrammeModule],
  providers: [
    SessionsRepository,
    SessionGate,
    SessionPlacement,
    SessionDraftsService,
    SessionReleasesService,
    SessionsResolver,
    DraftSessionFieldsResolver,
    DraftSummitSessionsResolver,
  ],
  exports: [SessionsRepository, SessionGate, SessionPlacement, SessionDraftsService, SessionReleasesService],
})
export class SessionsModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftSummitsResolver } from './draft-summits.resolver.js';
import { OrganisationEntity } from './organisation.entity.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { SubForumEdits } from './sub-forum-edits.service.js';
import { SubForumEntity } from './sub-forum.entity.js';
import { SummitEdits } from './summit-edits.service.js';
import { SummitGate } from './summit-gate.js';
import { SummitOrganiserEntity } from './summit-organiser.entity.js';
import { SummitEntity } from './summit.entity.js';
import { SummitsRepository } from './summits.repository.js';
import { SummitsResolver } from './summits.resolver.js';
import { SummitsService } from './summits.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SummitEntity, SubForumEntity, OrganisationEntity, SummitOrganiserEntity])],
  providers: [
    SummitsRepository,
    OrganisationsRepository,
    SummitsService,
    SummitGate,
    SummitEdits,
    SubForumEdits,
    DraftSummitsResolver,
    SummitsResolver,
  ],
  exports: [SummitsRepository, OrganisationsRepository, SummitEdits],
})
export class SummitsModule {}

import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftSummitsResolver } from './draft-summits.resolver.js';
import { OrganisationEntity } from './organisation.entity.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { SubForumEntity } from './sub-forum.entity.js';
import { SummitOrganiserEntity } from './summit-organiser.entity.js';
import { SummitEntity } from './summit.entity.js';
import { SummitsRepository } from './summits.repository.js';
import { SummitsService } from './summits.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([SummitEntity, SubForumEntity, OrganisationEntity, SummitOrganiserEntity])],
  providers: [SummitsRepository, OrganisationsRepository, SummitsService, DraftSummitsResolver],
  exports: [SummitsRepository, OrganisationsRepository],
})
export class SummitsModule {}

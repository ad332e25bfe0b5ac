import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SummitsModule } from '../summits/index.js';
import { DraftPersonPhotoResolver } from './draft-person-photo.resolver.js';
import { OrganisationsResolver } from './organisations.resolver.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { PersonEntity } from './person.entity.js';
import { PersonTexts } from './person-texts.js';

@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity]), SummitsModule],
  providers: [
    PeopleRepository,
    PeopleService,
    PersonTexts,
    PeopleResolver,
    OrganisationsResolver,
    DraftPersonPhotoResolver,
  ],
  exports: [PeopleRepository, PeopleService, PersonTexts],
})
export class PeopleModule {}

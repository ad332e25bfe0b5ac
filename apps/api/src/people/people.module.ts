import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SummitsModule } from '../summits/index.js';
import { PeopleRepository } from './people.repository.js';
import { PeopleResolver } from './people.resolver.js';
import { PeopleService } from './people.service.js';
import { PersonEntity } from './person.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity]), SummitsModule],
  providers: [PeopleRepository, PeopleService, PeopleResolver],
  exports: [PeopleRepository, PeopleService],
})
export class PeopleModule {}

import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.js';
import { SummitsModule } from '../summits/index.js';
import { DelegationsRepository } from './delegations.repository.js';
import { DelegationsResolver } from './delegations.resolver.js';
import { Delegations } from './delegations.service.js';

@Module({
  imports: [PeopleModule, SummitsModule],
  providers: [Delegations, DelegationsRepository, DelegationsResolver],
})
export class DelegationsModule {}

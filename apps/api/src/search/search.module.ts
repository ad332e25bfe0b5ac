import { Module } from '@nestjs/common';
import { EmbargoModule } from '../embargo/index.js';
import { GuestOfHonourModule } from '../guest-of-honour/index.js';
import { InitiativesModule } from '../initiatives/index.js';
import { NewsModule } from '../news/index.js';
import { OutcomesModule } from '../outcomes/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { PublishedIndexer } from './published-indexer.js';
import { PublishedThings } from './published-things.js';
import { SearchIndexer } from './search-indexer.js';
import { SearchRepository } from './search.repository.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';

@Module({
  imports: [EmbargoModule, GuestOfHonourModule, InitiativesModule, NewsModule, OutcomesModule, ProgrammeModule],
  providers: [PublishedIndexer, PublishedThings, SearchRepository, SearchIndexer, SearchService, SearchResolver],
})
export class SearchModule {}

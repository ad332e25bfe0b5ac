import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { SearchIndexer } from './search-indexer.js';
import { SearchRepository } from './search.repository.js';
import { SearchResolver } from './search.resolver.js';
import { SearchService } from './search.service.js';

@Module({
  imports: [ProgrammeModule],
  providers: [SearchRepository, SearchIndexer, SearchService, SearchResolver],
})
export class SearchModule {}

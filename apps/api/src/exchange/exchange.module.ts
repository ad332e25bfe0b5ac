import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { SummitsModule } from '../summits/index.js';
import { DirectoryRepository } from './directory.repository.js';
import { DraftWriterRepository } from './draft-writer.repository.js';
import { ExchangeDownloadsController } from './exchange-downloads.controller.js';
import { HttpCallers } from './http-callers.js';
import { ImportRoutes } from './import-routes.js';
import { ImportsService } from './imports.service.js';
import { SummitFilesRepository } from './summit-files.repository.js';

/** Programmes as files, out and in. */
@Module({
  imports: [SummitsModule, PeopleModule, ProgrammeModule],
  controllers: [ExchangeDownloadsController],
  providers: [
    HttpCallers,
    SummitFilesRepository,
    DirectoryRepository,
    DraftWriterRepository,
    ImportsService,
    ImportRoutes,
  ],
})
export class ExchangeModule {}

import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { PeopleModule } from '../people/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { SummitsModule } from '../summits/index.js';
import { DirectoryRepository } from './directory.repository.js';
import { DraftWriterRepository } from './draft-writer.repository.js';
import { ExchangeDownloadsController } from './exchange-downloads.controller.js';
import { ImportRoutes } from './import-routes.js';
import { ImportsService } from './imports.service.js';
import { SummitFilesRepository } from './summit-files.repository.js';

/** Programmes as files, out and in. */
@Module({
  imports: [FilesModule, SummitsModule, PeopleModule, ProgrammeModule],
  controllers: [ExchangeDownloadsController],
  providers: [SummitFilesRepository, DirectoryRepository, DraftWriterRepository, ImportsService, ImportRoutes],
})
export class ExchangeModule {}

import { Module } from '@nestjs/common';
import { ExchangeDownloadsController } from './exchange-downloads.controller.js';
import { HttpCallers } from './http-callers.js';
import { SummitFilesRepository } from './summit-files.repository.js';

/** Programmes as files, out and in. */
@Module({
  controllers: [ExchangeDownloadsController],
  providers: [HttpCallers, SummitFilesRepository],
})
export class ExchangeModule {}

import { Module } from '@nestjs/common';
import { CarbonBatchesRepository } from './carbon-batches.repository.js';
import { CarbonEntriesRepository } from './carbon-entries.repository.js';
import { CarbonLedger } from './carbon-ledger.js';

/** The books of carbon credits. */
@Module({
  providers: [CarbonLedger, CarbonBatchesRepository, CarbonEntriesRepository],
  exports: [CarbonLedger],
})
export class CarbonLedgerModule {}

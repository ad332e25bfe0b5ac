import { Module } from '@nestjs/common';
import { AirportsModule } from '../airports/index.js';
import { CarbonFootprintsModule } from '../carbon-footprints/index.js';
import { CarbonOrdersModule } from '../carbon-orders/index.js';
import { BalanceDownloadsController } from './balance-downloads.controller.js';
import { BalancePublishing } from './balance-publishing.service.js';
import { BalanceSourcesRepository } from './balance-sources.repository.js';
import { BalancesRepository } from './balances.repository.js';
import { CarbonBalanceResolver } from './carbon-balance.resolver.js';
import { SummitCoverage } from './summit-coverage.service.js';
import { SummitFootprints } from './summit-footprints.service.js';

/** What whole summits come to, and the balances that their organisers publish. */
@Module({
  imports: [AirportsModule, CarbonFootprintsModule, CarbonOrdersModule],
  controllers: [BalanceDownloadsController],
  providers: [
    BalancesRepository,
    BalanceSourcesRepository,
    SummitFootprints,
    SummitCoverage,
    BalancePublishing,
    CarbonBalanceResolver,
  ],
})
export class CarbonBalanceModule {}

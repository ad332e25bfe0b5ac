import { Module } from '@nestjs/common';
import { CarbonLeaderboardModule } from '../carbon-leaderboard/index.js';
import { CarbonOrdersModule } from '../carbon-orders/index.js';
import { CarbonProjectsModule } from '../carbon-projects/index.js';
import { CarbonRanksResolver } from './carbon-ranks.resolver.js';
import { CarbonRanks } from './carbon-ranks.service.js';

@Module({
  imports: [CarbonLeaderboardModule, CarbonOrdersModule, CarbonProjectsModule],
  providers: [CarbonRanks, CarbonRanksResolver],
})
export class CarbonRanksModule {}

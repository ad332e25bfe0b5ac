import { Module } from '@nestjs/common';
import { CarbonLeaderboardRepository } from './carbon-leaderboard.repository.js';
import { CarbonLeaderboard } from './carbon-leaderboard.service.js';

@Module({
  providers: [CarbonLeaderboard, CarbonLeaderboardRepository],
  exports: [CarbonLeaderboard],
})
export class CarbonLeaderboardModule {}

import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { CarbonBoards } from './carbon-boards.service.js';
import { CarbonLeaderboardRepository } from './carbon-leaderboard.repository.js';
import { CarbonLeaderboardResolver } from './carbon-leaderboard.resolver.js';
import { CarbonLeaderboard } from './carbon-leaderboard.service.js';

@Module({
  imports: [ProgrammeModule],
  providers: [CarbonLeaderboard, CarbonLeaderboardRepository, CarbonBoards, CarbonLeaderboardResolver],
  exports: [CarbonLeaderboard],
})
export class CarbonLeaderboardModule {}

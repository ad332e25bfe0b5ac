export { CarbonLeaderboardModule } from './carbon-leaderboard.module.js';
export { CarbonLeaderboard, type LeaderboardEntry, type Standing } from './carbon-leaderboard.service.js';
export { CarbonLeaderboardType } from './carbon-leaderboard.types.js';

import { Module } from '@nestjs/common';
import { StageModule } from '../stage/index.js';
import { PollsRepository } from './polls.repository.js';
import { PollsResolver } from './polls.resolver.js';
import { Polls } from './polls.service.js';

/** What the audience of a session is asked. Voting and counting is chat's. */
@Module({
  imports: [StageModule],
  providers: [Polls, PollsRepository, PollsResolver],
})
export class PollsModule {}

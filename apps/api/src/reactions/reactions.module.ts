import { Module } from '@nestjs/common';
import { StageModule } from '../stage/index.js';
import { ReactionsRepository } from './reactions.repository.js';
import { ReactionsResolver } from './reactions.resolver.js';
import { Reactions } from './reactions.service.js';

@Module({
  imports: [StageModule],
  providers: [Reactions, ReactionsRepository, ReactionsResolver],
})
export class ReactionsModule {}

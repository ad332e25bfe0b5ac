import { Module } from '@nestjs/common';
import { InitiativesModule } from '../initiatives/index.js';
import { StageModule } from '../stage/index.js';
import { RollCallsRepository } from './roll-calls.repository.js';
import { RollCallsResolver } from './roll-calls.resolver.js';
import { RollCalls } from './roll-calls.service.js';

@Module({
  imports: [InitiativesModule, StageModule],
  providers: [RollCalls, RollCallsRepository, RollCallsResolver],
  exports: [RollCalls],
})
export class RollCallsModule {}

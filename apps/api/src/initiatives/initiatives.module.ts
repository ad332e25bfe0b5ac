import { Module } from '@nestjs/common';
import { DraftedInitiativeResolver } from './drafted-initiative.resolver.js';
import { EmbargoModule } from '../embargo/index.js';
import { InitiativeDelegatesRepository } from './initiative-delegates.repository.js';
import { InitiativeDelegatesResolver } from './initiative-delegates.resolver.js';
import { InitiativeDelegates } from './initiative-delegates.service.js';
import { InitiativeDrafts } from './initiative-drafts.service.js';
import { InitiativeGate } from './initiative-gate.js';
import { InitiativeTalkRepository } from './initiative-talk.repository.js';
import { InitiativeTalks } from './initiative-talk.service.js';
import { InitiativesDemo } from './initiatives-demo.js';
import { InitiativesRepository } from './initiatives.repository.js';
import { InitiativesResolver } from './initiatives.resolver.js';
import { Initiatives } from './initiatives.service.js';

@Module({
  imports: [EmbargoModule],
  providers: [
    Initiatives,
    InitiativeDrafts,
    InitiativeTalks,
    InitiativeGate,
    InitiativeDelegates,
    InitiativeDelegatesRepository,
    InitiativeDelegatesResolver,
    InitiativesRepository,
    InitiativesDemo,
    InitiativeTalkRepository,
    InitiativesResolver,
    DraftedInitiativeResolver,
  ],
  exports: [Initiatives, InitiativesDemo],
})
export class InitiativesModule {}

import { Module } from '@nestjs/common';
import { AnnouncementsModule } from '../announcements/index.js';
import { EmbargoModule } from '../embargo/index.js';
import { InitiativesModule } from '../initiatives/index.js';
import { InitiativeSignaturesModule } from '../initiative-signatures/index.js';
import { ModerationModule } from '../moderation/index.js';
import { SlidesModule } from '../slides/index.js';
import { StageModule } from '../stage/index.js';
import { CeremoniesRepository } from './ceremonies.repository.js';
import { Ceremonies } from './ceremonies.service.js';
import { CeremonyEffects } from './ceremony-effects.js';
import { CeremonyReleases } from './ceremony-releases.js';
import { RunSheetsRepository } from './run-sheets.repository.js';
import { RunSheetsResolver } from './run-sheets.resolver.js';
import { RunSheets } from './run-sheets.service.js';
import { StageEffects } from './stage-effects.js';

/** What happens in a session step by step, and what each step does. It owns none of what it changes: their owners do it. */
@Module({
  imports: [
    AnnouncementsModule,
    EmbargoModule,
    InitiativesModule,
    InitiativeSignaturesModule,
    ModerationModule,
    SlidesModule,
    StageModule,
  ],
  providers: [
    RunSheets,
    RunSheetsRepository,
    RunSheetsResolver,
    Ceremonies,
    CeremoniesRepository,
    CeremonyEffects,
    CeremonyReleases,
    StageEffects,
  ],
  exports: [RunSheets],
})
export class RunSheetsModule {}

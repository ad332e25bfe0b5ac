import { Module } from '@nestjs/common';
import { AirportsModule } from '../airports/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { SummitsModule } from '../summits/index.js';
import { CarbonFootprintsRepository } from './carbon-footprints.repository.js';
import { CarbonFootprintsResolver } from './carbon-footprints.resolver.js';
import { CarbonFootprints } from './carbon-footprints.service.js';
import { DraftSummitCarbonResolver } from './draft-summit-carbon.resolver.js';
import { ParticipantsRepository } from './participants.repository.js';
import { SummitCarbonResolver } from './summit-carbon.resolver.js';
import { SummitCarbons } from './summit-carbon.service.js';
import { SummitCarbonRulesRepository } from './summit-carbon-rules.repository.js';

/** Footprints of participants and of a year of life, and what organisers decide about them. */
@Module({
  imports: [AirportsModule, ProgrammeModule, SummitsModule],
  providers: [
    CarbonFootprintsRepository,
    SummitCarbonRulesRepository,
    ParticipantsRepository,
    CarbonFootprints,
    SummitCarbons,
    CarbonFootprintsResolver,
    SummitCarbonResolver,
    DraftSummitCarbonResolver,
  ],
  exports: [CarbonFootprints, SummitCarbons],
})
export class CarbonFootprintsModule {}

import { Module } from '@nestjs/common';
import { EmbargoModule } from '../embargo/index.js';
import { FilesModule } from '../files/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { OpenOutcomesController } from './open-outcomes.controller.js';
import { OutcomeDeskService } from './outcome-desk.service.js';
import { OutcomeDocumentRoutes } from './outcome-document-routes.js';
import { OutcomeEmbargo } from './outcome-embargo.js';
import { OutcomesRepository } from './outcomes.repository.js';
import { OutcomesResolver } from './outcomes.resolver.js';
import { PublicOutcomes } from './public-outcomes.service.js';

@Module({
  imports: [EmbargoModule, FilesModule, ProgrammeModule],
  controllers: [OpenOutcomesController],
  providers: [
    OutcomesRepository,
    OutcomeDeskService,
    PublicOutcomes,
    OutcomesResolver,
    OutcomeDocumentRoutes,
    OutcomeEmbargo,
  ],
  exports: [OutcomeDeskService, PublicOutcomes],
})
export class OutcomesModule {}

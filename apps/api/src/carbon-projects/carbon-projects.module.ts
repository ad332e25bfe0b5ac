import { Module } from '@nestjs/common';
import { CarbonLedgerModule } from '../carbon-ledger/index.js';
import { FilesModule } from '../files/index.js';
import { CarbonBatches } from './carbon-batches.service.js';
import { CarbonDemo } from './carbon-demo.js';
import { CarbonDeskResolver } from './carbon-desk.resolver.js';
import { CarbonDeskService } from './carbon-desk.service.js';
import { CarbonFileRoutes } from './carbon-file-routes.js';
import { CarbonFilesRepository } from './carbon-files.repository.js';
import { CarbonFiles } from './carbon-files.service.js';
import { CarbonProjectsRepository } from './carbon-projects.repository.js';
import { CarbonProjectsResolver } from './carbon-projects.resolver.js';
import { CarbonProjects } from './carbon-projects.service.js';
import { StewardViewerResolver } from './steward-viewer.resolver.js';
import { Stewards } from './stewards.js';

@Module({
  imports: [CarbonLedgerModule, FilesModule],
  providers: [
    CarbonProjects,
    CarbonProjectsRepository,
    CarbonFilesRepository,
    CarbonProjectsResolver,
    Stewards,
    CarbonDeskService,
    CarbonBatches,
    CarbonDeskResolver,
    CarbonFiles,
    CarbonFileRoutes,
    CarbonDemo,
    StewardViewerResolver,
  ],
  exports: [CarbonProjects, Stewards, CarbonDemo],
})
export class CarbonProjectsModule {}

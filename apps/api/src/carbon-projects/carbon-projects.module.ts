import { Module } from '@nestjs/common';
import { CarbonLedgerModule } from '../carbon-ledger/index.js';
import { CarbonFilesRepository } from './carbon-files.repository.js';
import { CarbonProjectsRepository } from './carbon-projects.repository.js';
import { CarbonProjectsResolver } from './carbon-projects.resolver.js';
import { CarbonProjects } from './carbon-projects.service.js';
import { Stewards } from './stewards.js';

@Module({
  imports: [CarbonLedgerModule],
  providers: [CarbonProjects, CarbonProjectsRepository, CarbonFilesRepository, CarbonProjectsResolver, Stewards],
  exports: [CarbonProjects, Stewards],
})
export class CarbonProjectsModule {}

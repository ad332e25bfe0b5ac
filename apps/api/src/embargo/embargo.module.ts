import { Module } from '@nestjs/common';
import { EmbargoClock } from './embargo-clock.js';
import { EmbargoDesk } from './embargo-desk.service.js';
import { EmbargoResolver } from './embargo.resolver.js';
import { EmbargoedKinds } from './embargoed-kinds.js';
import { EmbargoesRepository } from './embargoes.repository.js';
import { Embargoes } from './embargoes.service.js';

@Module({
  providers: [EmbargoesRepository, EmbargoedKinds, Embargoes, EmbargoDesk, EmbargoClock, EmbargoResolver],
  exports: [Embargoes, EmbargoedKinds],
})
export class EmbargoModule {}

import { Module } from '@nestjs/common';
import { ErasureModule } from '../erasure/index.js';
import { PeopleModule } from '../people/index.js';
import { RegistrationModule } from '../registration/index.js';
import { DataRequestsRepository } from './data-requests.repository.js';
import { DataRequestsResolver } from './data-requests.resolver.js';
import { DataRequests } from './data-requests.service.js';

/** Who may have whose data taken away, and the asking. */
@Module({
  imports: [ErasureModule, PeopleModule, RegistrationModule],
  providers: [DataRequests, DataRequestsRepository, DataRequestsResolver],
})
export class DataRequestsModule {}

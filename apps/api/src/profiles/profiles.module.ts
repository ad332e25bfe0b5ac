import { Module } from '@nestjs/common';
import { AvailabilitiesRepository } from './availabilities.repository.js';
import { DraftSummitAvailabilitiesResolver } from './draft-summit-availabilities.resolver.js';

/** What people tell the organisers of a summit about themselves. */
@Module({
  providers: [AvailabilitiesRepository, DraftSummitAvailabilitiesResolver],
  exports: [AvailabilitiesRepository],
})
export class ProfilesModule {}

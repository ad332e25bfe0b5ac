import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/index.js';
import { PeopleModule } from '../people/index.js';
import { SummitsModule } from '../summits/index.js';
import { AvailabilitiesRepository } from './availabilities.repository.js';
import { DraftSummitAvailabilitiesResolver } from './draft-summit-availabilities.resolver.js';
import { DraftSummitParticipantsResolver } from './draft-summit-participants.resolver.js';
import { NetworkCheckController } from './network-check.controller.js';
import { OwnProfileResolver } from './own-profile.resolver.js';
import { OwnProfile } from './own-profile.service.js';
import { ProfilesRepository } from './profiles.repository.js';

/** What people tell the organisers of a summit about themselves. */
@Module({
  imports: [PeopleModule, SummitsModule, InvitationsModule],
  controllers: [NetworkCheckController],
  providers: [
    AvailabilitiesRepository,
    ProfilesRepository,
    OwnProfile,
    OwnProfileResolver,
    DraftSummitAvailabilitiesResolver,
    DraftSummitParticipantsResolver,
  ],
  exports: [AvailabilitiesRepository],
})
export class ProfilesModule {}

import { Module } from '@nestjs/common';
import { ModerationModule } from '../moderation/index.js';
import { StageModule } from '../stage/index.js';
import { NetworkCheckPassResolver } from './network-check-pass.resolver.js';
import { ParticipantCountriesRepository } from './participant-countries.repository.js';
import { RoomHandsResolver } from './room-hands.resolver.js';
import { RoomPassesResolver } from './room-passes.resolver.js';
import { RoomPasses } from './room-passes.service.js';
import { SummitPasses } from './summit-passes.service.js';
import { SummitRoomsRepository } from './summit-rooms.repository.js';

@Module({
  imports: [ModerationModule, StageModule],
  providers: [
    RoomPasses,
    SummitPasses,
    SummitRoomsRepository,
    ParticipantCountriesRepository,
    RoomPassesResolver,
    RoomHandsResolver,
    NetworkCheckPassResolver,
  ],
})
export class RoomPassesModule {}

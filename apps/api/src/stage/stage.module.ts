import { MediaControlClientModule } from '@app/grpc';
import { Module } from '@nestjs/common';
import { BoothResolver } from './booth.resolver.js';
import { FloorResolver } from './floor.resolver.js';
import { MediaReconciler } from './media-reconciler.js';
import { MediaRooms } from './media-rooms.service.js';
import { ProgrammeFollower } from './programme-follower.js';
import { ScreenResolver } from './screen.resolver.js';
import { SessionCastRepository } from './session-cast.repository.js';
import { StageResolver } from './stage.resolver.js';
import { StageService } from './stage.service.js';
import { StagesRepository } from './stages.repository.js';

@Module({
  imports: [MediaControlClientModule],
  providers: [
    StageService,
    StageResolver,
    FloorResolver,
    BoothResolver,
    ScreenResolver,
    StagesRepository,
    SessionCastRepository,
    MediaRooms,
    MediaReconciler,
    ProgrammeFollower,
  ],
  exports: [StageService, SessionCastRepository],
})
export class StageModule {}

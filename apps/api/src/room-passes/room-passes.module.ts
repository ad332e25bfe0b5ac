import { Module } from '@nestjs/common';
import { StageModule } from '../stage/index.js';
import { RoomPassesResolver } from './room-passes.resolver.js';
import { RoomPasses } from './room-passes.service.js';

@Module({ imports: [StageModule], providers: [RoomPasses, RoomPassesResolver] })
export class RoomPassesModule {}

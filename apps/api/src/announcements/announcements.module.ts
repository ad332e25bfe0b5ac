import { Module } from '@nestjs/common';
import { StageModule } from '../stage/index.js';
import { AnnouncementsRepository } from './announcements.repository.js';
import { AnnouncementsResolver } from './announcements.resolver.js';
import { Announcements } from './announcements.service.js';

@Module({
  imports: [StageModule],
  providers: [Announcements, AnnouncementsRepository, AnnouncementsResolver],
  exports: [Announcements],
})
export class AnnouncementsModule {}

import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { StageModule } from '../stage/index.js';
import { AudienceDownloadsController } from './audience-downloads.controller.js';
import { ExportedChatRepository } from './exported-chat.repository.js';
import { ExportedPollsRepository } from './exported-polls.repository.js';
import { ExportedQuestionsRepository } from './exported-questions.repository.js';
import { ExportedRoomsRepository } from './exported-rooms.repository.js';

/** What an audience wrote, as files. */
@Module({
  imports: [FilesModule, StageModule],
  controllers: [AudienceDownloadsController],
  providers: [ExportedRoomsRepository, ExportedChatRepository, ExportedQuestionsRepository, ExportedPollsRepository],
})
export class AudienceExportsModule {}

import { Module } from '@nestjs/common';
import { StageModule } from '../stage/index.js';
import { CaptionFeedsRepository } from './caption-feeds.repository.js';
import { CaptionFeedsResolver } from './caption-feeds.resolver.js';
import { CaptionFeeds } from './caption-feeds.service.js';
import { SessionTranscriptsResolver } from './session-transcripts.resolver.js';
import { TranscriptsController } from './transcripts.controller.js';
import { TranscriptsRepository } from './transcripts.repository.js';

/** What is kept of captions, and who else than people may write them. Writing and watching is chat's. */
@Module({
  imports: [StageModule],
  controllers: [TranscriptsController],
  providers: [
    CaptionFeeds,
    CaptionFeedsRepository,
    CaptionFeedsResolver,
    SessionTranscriptsResolver,
    TranscriptsRepository,
  ],
})
export class CaptionsModule {}

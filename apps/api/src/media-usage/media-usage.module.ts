import { MediaControlClientModule } from '@app/grpc';
import { Module } from '@nestjs/common';
import { MediaUsageCollector } from './media-usage-collector.js';
import { MediaUsageRepository } from './media-usage.repository.js';
import { MediaUsageResolver } from './media-usage.resolver.js';

@Module({
  imports: [MediaControlClientModule],
  providers: [MediaUsageRepository, MediaUsageCollector, MediaUsageResolver],
  exports: [MediaUsageRepository],
})
export class MediaUsageModule {}
